import { type Day, daysAfter } from '../calendar.ts'
import { phonesIn, readCount, tidyText } from '../text.ts'
import { readDays, readLasting } from './read-days.ts'
import type { ContactEventKind } from './state.ts'

/** What somebody wrote about an event. `trip` 'another' is 另一团, without saying which. */
export type EventSaid = {
  contact: string
  people?: number
  days: Day[]
  by?: string
  trip: number | 'another'
  /** It takes the place of what was registered before: 更正. */
  corrects: boolean
}

export type EventFault = 'contact' | 'people' | 'days' | 'oneDay' | 'order' | 'noDay'

/** More people than this are a slip of the thumb. */
const MOST = 1_000_000

const filler =
  /^(?:关键人|联系人|登记|组织|共|约|合计|实到|到访|到场|全体|员工|人|群发|发送|以|通过|方式|形式|宣传)$/u
const counted = /([-−–]?)\s?(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+)\s?(?:人|位|名)/u
const bare = /(?<![^\s,、])([-−–]?)(\d+(?:\.\d+)?)(?![^\s,、])/u
const ways = /(电子邮件|邮件|邮箱|短信|微信群|微信|朋友圈|企业微信|钉钉|公众号|海报|广播)/u
const secondOne = /第([二三四五六2-6])(?:团|场|批|次|车)|另(?:外)?一(?:团|场|批|次)/u

/** Reads `李工 32人`, `32人 李工 4月12日`, `李工 800人 邮件`, `李工 4月12日-4月15日`, in any order. `today` is the sender's day. */
export function readEvent(
  kind: ContactEventKind,
  text: string,
  today: Day,
): { said: EventSaid } | { fault: EventFault } {
  let rest = tidyText(text)
  for (const phone of phonesIn(rest))
    rest = rest.replace(
      new RegExp(`${phone.slice(0, 3)}[\\s-]?${phone.slice(3, 7)}[\\s-]?${phone.slice(7)}`),
      ' ',
    )
  const corrects = /更正|改为|改成/u.test(rest)
  rest = rest.replace(/更正|改为|改成/gu, ' ')
  const second = secondOne.exec(rest)
  rest = rest.replace(secondOne, ' ').replace(/第[一1](?:团|场|批|次|车)/u, ' ')
  const dated = readDays(rest, today)
  if (!dated) return { fault: 'order' }
  rest = dated.rest
  if (/\d{1,2}月\d{1,2}[日号]/u.test(rest)) return { fault: 'noDay' }
  const lasting = kind === 'roadshow' && dated.days.length === 0 ? readLasting(rest) : null
  if (lasting) rest = lasting.rest
  const way = kind === 'publicity' ? ways.exec(rest)?.[1] : undefined
  if (way) rest = rest.replace(way, ' ')

  const number = kind === 'roadshow' ? null : (counted.exec(rest) ?? bare.exec(rest))
  if (number) rest = rest.replace(number[0], ' ')
  const contact = rest
    .split(/[\s,、;:。@()]+/u)
    .map((word) => word.replace(/^(?:关键人|联系人)(?=.)/u, ''))
    .find((word) => word !== '' && !filler.test(word))
  if (!contact || contact.length > 20 || /^[\d./-]+$/.test(contact) || contact.includes('/'))
    return { fault: 'contact' }

  const days = daysOf()
  if (days.length === 0) return { fault: 'days' }
  if (kind !== 'roadshow' && days.length > 1) return { fault: 'oneDay' }
  const trip: EventSaid['trip'] = second ? (second[1] ? readCount(second[1])! : 'another') : 1
  const said = { contact, days, trip, corrects, ...(way ? { by: plainWay(way) } : {}) }
  if (kind === 'roadshow') return { said: { ...said, trip: 1 } }
  const people = number && number[1] === '' ? readCount(number[2]!) : null
  return people !== null && people > 0 && people <= MOST ? { said: { ...said, people } } : { fault: 'people' }

  /** A roadshow of so many days, without a date, runs from today. */
  function daysOf(): Day[] {
    if (dated!.days.length > 0) return dated!.days
    if (lasting) return Array.from({ length: lasting.count }, (_, index) => daysAfter(today, index))
    return kind === 'roadshow' ? [] : [today]
  }
}

const plainWay = (way: string) => (way === '电子邮件' || way === '邮箱' ? '邮件' : way)
