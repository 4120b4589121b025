import { phaseOn } from '../../../../policy/policy.ts'
import type { Scene } from '../../../../policy/situation.ts'

/** Where the project stands today: `意向登记期 第20/92天,还剩72天`. */
export function phaseOf({ policy, today }: Scene): string {
  const found = phaseOn(policy, today)
  if (!found) return '不在项目的日期之内'
  const { phase, dayNumber, days } = found
  return `${phase.name} 第${dayNumber}/${days}天,还剩${days - dayNumber}天`
}
