import { maskPhones } from '../policy/text.ts'

export const referralHow = (fault: 'broker' | 'customer' | 'count') => {
  const how = '请发例如"带访 1 赵先生 经纪人 王店长",几组写几个名字。'
  if (fault === 'broker') return `没有看出经纪人是谁,没有记。${how}`
  if (fault === 'customer') return `经纪人推介的客户要写姓名,没有记。${how}`
  return `组数和客户姓名的个数不一样,没有记。${how}`
}

export const referralTitle = (customer: string, broker: string) =>
  maskPhones(`推介到访 ${customer} 经纪人${broker}`)

/** What whoever confirms the visit should know. */
export const referralLines = (own: boolean, outside: boolean, amount: string) => [
  `首次到访才计:${[own && `本人${amount}`, outside && `经纪人${amount}`].filter(Boolean).join(',') || '不计奖励'}(S0-SH-08)。`,
  ...(own ? [] : ['本人不在二手房推介渠道,本人不计推介奖励。']),
  '案场秘书也可以同意。',
]

export const visitedBefore = (customer: string, broker: string, when: string) =>
  `${maskPhones(customer)}已于${when}由${broker}推介到访,只奖首访,这次计带访数,不再计推介奖励(S0-SH-08)。`

/** Why a confirmed visit earns nothing. */
export const notTheFirst = (when: string | null) =>
  when ? `首访是${when},这次不计推介奖励(S0-SH-08)。` : '不计推介奖励(S0-SH-08)。'
