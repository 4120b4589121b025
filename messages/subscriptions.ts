import type { Behind } from '../policy/contact/referred-subscription.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { because, ruleOf } from './ledger.ts'

export const subscriptionHow = () =>
  '请写客户和团队,例如"认筹 赵先生 商超一组";补登之前的写上时间,例如"认筹 赵先生 商超一组 6月8日 20:00"。'

export const subscriptionAhead = (when: string) => `${when}还没有到,没有登记。请写实际认筹的时间。`

export const subscriptionTitle = (customer: string, team: string) =>
  `认筹${customer}${team ? ` ${team}` : ''}`

export const subscriptionLines = (when: string) => [`认筹时间${when},由财务或案场秘书核对后同意。`]

/** A client of that name has been registered before: it may be the same one, who is rewarded once. */
export const sameNameBefore = (customer: string, ids: string[]) =>
  `${customer}此前已登记过认筹(${ids.join('、')}),请核对是不是同一位;同一位请驳回。`

export const subscriptionNotForYou = (id: string) =>
  `${id} 是认筹登记,由财务或案场秘书核对后同意,您不能代为决定,什么都没有改。`

/** Who is thought to have sent the client, and what to do when that is not so (S0-SH-09). */
export function brokerLines(customer: string, behind: Behind): string[] {
  const how = `请驳回后写明,例如"认筹 ${customer} 二手房一组 经纪人 王店长"。`
  if (!behind) return [`没有找到${customer}的推介经纪人;是经纪人推介的,${how}`]
  if ('several' in behind) return [`${behind.several.join('、')}都推介过同名客户;${how}`]
  return [`推介经纪人:${behind.broker}${behind.visit ? '(按此前确认的首次带访)' : '(认筹人写明)'}。`]
}

/** What a confirmed subscription brings; `rewards` writes a list of them out under its heading. */
export function subscriptionSettled(
  { what, when, phase }: { what: string; when: string; phase: string },
  entries: readonly Entry[],
  rewards: (head: string, entries: readonly Entry[]) => string,
): string {
  const said = `${what}(${when})已确认`
  const money = entries.filter(({ kind }) => kind === 'reward' || kind === 'needsAmount')
  const notice = entries.find(({ kind }) => kind === 'notice')
  const sameDay = money.some(({ rule }) => rule === 'S0-EX-06') ? ',奖励当天发放' : ''
  const lines = [
    ...(money.length > 0 ? [rewards(`🏆 ${said}${sameDay}:`, money)] : []),
    ...(notice ? [noticed(said, notice)] : []),
  ]
  if (lines.length > 0) return lines.join('\n')
  return `${said}。认筹时间在${phase}之外,不计认筹现金奖(S0-EX-06)。`
}

const noticed = (said: string, notice: Entry) =>
  notice.rule === 'S0-EX-06'
    ? `${said}。S0-EX-06「${notice.clause}」原文只写商超团队,是否适用请经理确认。`
    : `${said}。${because(notice)}(${ruleOf(notice)})。`
