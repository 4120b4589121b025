import { yuan } from '../text.ts'
import type { Entry } from './state.ts'

type Counted = Pick<Entry, 'amountFen' | 'unit'>

/** An entry's amount without its sign, in its own unit: `20元`, `20分`. */
export const amountOf = ({ amountFen, unit }: Counted): string => yuan(amountFen ?? 0, unit)

/** The sum of some entries, without its sign; a line of both money and points reads `20元、30分`. */
export function totalOf(entries: readonly Counted[]): string {
  const sums = new Map<string, number>()
  for (const { amountFen, unit = '元' } of entries) sums.set(unit, (sums.get(unit) ?? 0) + (amountFen ?? 0))
  const shown = [...sums].filter(([, fen]) => fen !== 0)
  return shown.length > 0
    ? shown.map(([unit, fen]) => yuan(fen, unit)).join('、')
    : yuan(0, [...sums.keys()][0])
}

/** The short form, before a name or an amount: 拟罚30元, 拟扣积分30分. */
export const fineVerb = (unit = '元'): string => (unit === '元' ? '罚' : '扣积分')
export const rewardVerb = (unit = '元'): string => (unit === '元' ? '奖' : '奖积分')

/** What a fine and a reward are called in a unit: points are taken off and given, money is fined and paid. */
export const fineWord = (unit = '元'): string => (unit === '元' ? '罚款' : '扣积分')
export const rewardWord = (unit = '元'): string => (unit === '元' ? '奖励' : '奖积分')
