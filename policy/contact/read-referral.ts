import { phonesIn, readCount, tidyText } from '../text.ts'
import type { Customer } from './state.ts'

export type BrokerSaid = { name: string; phone?: string }
export type ReferralSaid = { customers: Customer[]; broker: BrokerSaid; count: number }

const phone = String.raw`(?:\s*\(?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}\)?)?`
const name = String.raw`[^\s,、;:。()\d]{1,12}`
const labelled = new RegExp(
  String.raw`(?<=^|[\s,、;(])(?:二手房|门店)?(?:经纪人|中介|推荐人|介绍人|推介人|来源)\s?[:是为@]?\s?(${name}?)(?:推荐|介绍|推介)?(${phone})(?=$|[\s,、;。)])`,
  'u',
)
const said = new RegExp(
  String.raw`(?<=^|[\s,、;(])由?(${name}?)(${phone})\s?(?:推荐|介绍|推介)(?:(?:的|来的|客户|的客户)?(?=$|[\s,、;。)])|的(?=[^\s,、;。)]))`,
  'u',
)
const filler = /^(?:客户|组|位|个|人|是|的|带访|到访|转访|由)$/u

/** `经纪人 王店长` or `王店长推荐`, wherever it stands, and the text without it. null when no broker is named. */
export function takeBroker(text: string): { broker: BrokerSaid; rest: string } | null {
  const tidy = tidyText(text)
  const found = labelled.exec(tidy) ?? said.exec(tidy)
  if (!found?.[1]) return null
  const [number] = phonesIn(found[2] ?? '')
  const rest = tidy.replace(found[0], ' ').replace(/\(\s*\)/, ' ')
  return {
    broker: { name: found[1].replace(/^@/, ''), ...(number ? { phone: number } : {}) },
    rest: rest.replace(/\s+/g, ' ').trim(),
  }
}

/**
 * What follows 带访 when a broker sent the clients: `1 赵先生 经纪人 王店长`, `赵先生 13700002222 王店长推荐`. null when no
 * broker is named: then it is a plain number. A fault tells what is missing.
 */
export function readReferral(text: string): ReferralSaid | { fault: 'broker' | 'customer' | 'count' } | null {
  const taken = takeBroker(text)
  if (!taken) return /(?:^|\s)(?:经纪人|中介)\s?:?\s*$/u.test(tidyText(text)) ? { fault: 'broker' } : null
  const { broker, rest } = taken
  let [count, left]: [number | null, string] = [null, rest]
  const counted =
    /(?<=^|[\s,、;])(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:组|位|个|批)?(?=$|[\s,、;])/u.exec(rest)
  if (counted) {
    count = readCount(counted[1]!)
    left = rest.replace(counted[0], ' ')
  }
  const customers = customersIn(left)
  if (customers.length === 0) return { fault: 'customer' }
  if (count !== null && count !== customers.length) return { fault: 'count' }
  return { customers, broker, count: customers.length }
}

/** Names, each with the phone behind it. */
export function customersIn(text: string): Customer[] {
  const customers: Customer[] = []
  for (const word of text.match(/1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|[^\s,、;:。()]+/gu) ?? []) {
    const [number] = phonesIn(word)
    const last = customers.at(-1)
    if (number) {
      const glued = word.replace(/1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}/, '')
      if (glued) customers.push({ name: glued, phone: number })
      else if (last && !last.phone) last.phone = number
    } else if (!filler.test(word)) customers.push({ name: word.replace(/^(?:客户|@)(?=.)/u, '') })
  }
  return customers
}
