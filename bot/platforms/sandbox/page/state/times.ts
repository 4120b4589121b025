import type { Language } from '../words/all.ts'

type Part = 'time' | 'seconds' | 'day' | 'date' | 'key' | 'stamp'

const options: Record<Part, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { month: 'short', day: 'numeric', weekday: 'short' },
  date: { month: 'short', day: 'numeric' },
  key: { year: 'numeric', month: '2-digit', day: '2-digit' },
  stamp: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment written in the world's time zone, whatever zone the browser is in. */
export function show(part: Part, at: number, timezone: string, language: Language): string {
  const key = `${part}/${timezone}/${language}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      ...options[part],
      timeZone: timezone,
    })
    formats.set(key, format)
  }
  return format.format(at).replace(/日(?=周)/, '日 ')
}

/** A span in ms as minutes and seconds (`4:32`), with hours in front when there are any. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, '')
}

/** An amount of fen as people write it: `−30 元`, `+200 元`, `−30 分`; without the sign for zero. */
export function money(fen: number, language: Language, unit?: string): string {
  const sign = fen < 0 ? '−' : fen > 0 ? '+' : ''
  const yuan = Math.abs(fen) / 100
  const digits = Number.isInteger(yuan) ? String(yuan) : yuan.toFixed(2)
  if (unit) return `${sign}${digits} ${unit}`
  return language === 'zh' ? `${sign}${digits} 元` : `${sign}¥${digits}`
}
