import type { Entry } from '../policy/ledger/state.ts'
import { fineLines } from './ledger.ts'

export const subscriptionHow = () =>
  '请写客户和团队,例如"认筹 赵先生 商超一组";补登之前的写上时间,例如"认筹 赵先生 商超一组 6月8日 20:00"。'

export const subscriptionAhead = (when: string) => `${when}还没有到,没有登记。请写实际认筹的时间。`

export const subscriptionTitle = (customer: string, team: string) =>
  `认筹${customer}${team ? ` ${team}` : ''}`

export const subscriptionLines = (when: string) => [`认筹时间${when},由财务或案场秘书核对后同意。`]

export const subscriptionNotForYou = (id: string) =>
  `${id} 是认筹登记,由财务或案场秘书核对后同意,您不能代为决定,什么都没有改。`

/** What a confirmed subscription brings. */
export function subscriptionSettled(
  what: string,
  when: string,
  phase: string,
  entries: readonly Entry[],
  named: (entry: Entry) => string,
): string {
  const money = entries.filter(({ kind }) => kind === 'reward')
  if (money.length > 0) return [`🏆 ${what}(${when})已确认,奖励当天发放:`, fineLines(money, named)].join('\n')
  const notice = entries.find(({ kind }) => kind === 'notice')
  if (notice)
    return `${what}(${when})已确认。S0-EX-06「${notice.clause}」原文只写商超团队,是否适用请经理确认。`
  return `${what}(${when})已确认。认筹时间在${phase}之外,不计认筹现金奖(S0-EX-06)。`
}
