import { MINUTE, type Moment } from '../calendar.ts'
import { readSpan } from '../leave/read-period.ts'
import type { Situation } from '../situation.ts'
import { maskPhones, readCount } from '../text.ts'

/** What somebody wants a car for. `from` is null when he has said no time. */
export type Wish = { from: Moment | null; client: string; destination?: string }

const day =
  '(?:大后天|今天|今日|明天|明日|后天|(?:本|这|下)?(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{4}[年/.-])?\\d{1,2}(?:月|[/.-])\\d{1,2}[日号]?)'
const clock = '(?:(?:上午|下午|晚上|中午)?\\d{1,2}(?::\\d{2}|[点时](?:\\d{1,2}分?|半)?))'
const when = new RegExp(`(?:${day}\\s*)?${clock}|${day}`)
const later = new RegExp(`^\\s*(?:到|至|~|-|—|–)+\\s*${clock}`)

/** Reads `明天 15:00 赵先生 展厅`: the time may stand anywhere, what is left is the client and where he is taken. */
export function readWish(rest: string, situation: Pick<Situation, 'cal' | 'day'>): Wish {
  const said = rest.replace(/[一二两三四五六七八九十]+(?=[点时])/gu, (words) =>
    String(readCount(words) ?? words),
  )
  const found = when.exec(said)
  const timed = found !== null && new RegExp(clock).test(found[0])
  const span = timed ? readSpan(found[0], situation) : null
  const after = found ? said.slice(found.index + found[0].length).replace(later, '') : ''
  const words = maskPhones(found ? `${said.slice(0, found.index)} ${after}` : said)
    .split(/[\s,、;。]+/)
    .filter((word) => word && !/^(?:去|到|送|接|申请|客户|1\d\d\*{4}\d{4})$/.test(word))
  const [client = '', ...place] = words
  const destination = place.join(' ').replace(/^(?:去|到)/, '')
  return {
    from: span ? Math.floor(span.from / MINUTE) * MINUTE : null,
    client: client.slice(0, 20),
    ...(destination && { destination: destination.slice(0, 30) }),
  }
}
