import { dateOf } from '../policy/calendar.ts'
import { totalOf } from '../policy/ledger/amount.ts'

type Money = { total: string; proposed: string | null }

const none = totalOf([])

/** What the card of a person is made of. Parts that do not concern him are empty. */
export type Mine = {
  name: string
  date: string
  /** `签到✅✅`, `定位2/3`, `抽查1/1`: what he has been asked to do today. */
  duties: string[]
  numbers: { name: string; value: number; target: number | null }[]
  claims: { count: number; nextUntil: string | null }
  fines: Money
  rewards: Money
  reported: boolean | null
}

/** `今日:签到✅✅ 定位2/3 抽查1/1;带访2 留电18/50;资源2个(最近到期4月10日);本月罚款40元(待确认20元)、奖励70元` */
export function mineText({ name, date, duties, numbers, claims, fines, rewards, reported }: Mine): string {
  const counts = numbers.map(
    ({ name: what, value, target }) => `${what}${value}${target === null ? '' : `/${target}`}`,
  )
  const held =
    claims.count > 0 &&
    `资源${claims.count}个${claims.nextUntil ? `(最近到期${dateOf(claims.nextUntil)})` : ''}`
  const parts = [
    duties.join(' '),
    counts.join(' '),
    reported === null ? '' : reported ? '日报已交' : '日报未交',
    held,
    `本月罚款${money(fines)}、奖励${money(rewards)}`,
  ]
  return [
    `【${name} ${date}】今日:${parts.filter(Boolean).join(';')}。`,
    ...(fines.total !== none || rewards.total !== none ? ['逐笔查看发"我的罚款"或"我的奖励"。'] : []),
  ].join('\n')
}

const money = ({ total, proposed }: Money) => `${total}${proposed ? `(待确认${proposed})` : ''}`
