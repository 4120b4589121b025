import type { Clock } from '../calendar.ts'
import { readCount } from '../text.ts'

/** A time of day as people write it: `9:30`, `9点半`, `21点`, `下午3点`. null when it is none. */
export function readClock(text: string): Clock | null {
  const found =
    /^(上午|早上|下午|晚上|中午)?\s*(\d{1,2}|[零一二两三四五六七八九十]+)(?::(\d\d)(?::(\d\d))?|[点时](半|整|一刻|\d{1,2}分?)?)$/u.exec(
      text,
    )
  if (!found) return null
  const [, half, hours = '', minutes, seconds, rest] = found
  const said = readCount(hours)
  if (said === null) return null
  const hour = said + (/下午|晚上/.test(half ?? '') && said < 12 ? 12 : 0)
  const minute = minutes ?? { 半: '30', 整: '00', 一刻: '15' }[rest ?? '整'] ?? rest!.replace('分', '')
  if (hour > 24 || Number(minute) > 59 || Number(seconds ?? 0) > 59) return null
  const clock = `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}`
  return seconds ? `${clock}:${seconds}` : clock
}
