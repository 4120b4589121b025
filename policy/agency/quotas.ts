import type { Day, Week } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { SpecialistWeek, Tally } from './week.ts'

export const STORES = 'S0-SH-05'
export const BROKERS = 'S0-SH-06'

/** One of the two weekly duties. */
export type Quota = {
  rule: string
  of: 'stores' | 'brokers'
  verb: string
  unit: string
  least: number
  per: Per
}
export type Per = 'person' | 'team' | 'missingUnit'

/** The two duties, and by what 元/组 is counted for each. */
export function quotasOf({ agency }: Policy): Quota[] {
  const { finePer } = agency
  const stores: Per = finePer === 'missingStore' ? 'missingUnit' : finePer
  const brokers: Per = finePer === 'missingUnit' ? 'missingUnit' : 'person'
  return [
    { rule: STORES, of: 'stores', verb: '推介门店', unit: '家', least: agency.storesPerWeek, per: stores },
    {
      rule: BROKERS,
      of: 'brokers',
      verb: '经纪人入群',
      unit: '位',
      least: agency.brokersPerWeek,
      per: brokers,
    },
  ]
}

export const isShort = ({ count, quota }: Tally): boolean => count < quota

/** Under which key his shortfall stands in the ledger: his own, or his team's. */
export const quotaKey = (
  policy: Policy,
  { person }: SpecialistWeek,
  quota: Quota,
  occasion: string,
): string =>
  quota.per === 'team' && person.team
    ? `${quota.rule}/${person.team}@${policy.agency.channel}/${occasion}`
    : `${quota.rule}/${person.id}/${occasion}`

/** The closed week that is judged: its last day, and its occasion. */
export type When = { week: Week; day: Day; occasion: string }
