import { maskPhones } from '../policy/text.ts'

/** S0-SH-05: stores pitched, by name; then where his day and his week stand. */
export function storesPitched(
  name: string,
  said: { fresh: string[]; again: string[]; proofs: string; date: string; total: number; week: string },
): string {
  const { fresh, again, proofs, date, total, week } = said
  return [
    fresh.length > 0 && `✅ ${name} 门店+${fresh.length}家:${fresh.join('、')}${proofs}。`,
    again.length > 0 && `${again.join('、')}本周已经报过,周指标不重复计。`,
    `${date}累计${total}家。${week}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** What the bot shows of photos and a place sent beside the names. */
export const proofWords = (photos: number, located: boolean) =>
  [photos > 0 && `,附照片${photos}张`, located && ',附位置'].filter(Boolean).join('')

/** S0-SH-06: brokers brought into the group: new ones, his own from before, a colleague's, and names that fit several. */
export function brokersJoined(
  name: string,
  said: {
    fresh: string[]
    own: string[]
    others: { broker: string; keeper: string; at: string }[]
    taken: { broker: string; from: string; at: string }[]
    unclear: string[]
    week: string
  },
): string {
  const { fresh, own, others, taken, unclear, week } = said
  const added = fresh.length + taken.length
  return [
    added > 0 &&
      `✅ ${name} 入群+${added}位:${[...fresh, ...taken.map(({ broker }) => broker)].join('、')}。${week}`,
    ...taken.map(
      ({ broker, from, at }) => `${broker}的登记发送于${at},早于${from},以发送时间为准,改归${name}。`,
    ),
    own.length > 0 && `${own.join('、')}您已经登记过,不重复计。`,
    ...others.map(
      ({ broker, keeper, at }) =>
        `${broker}已由${keeper}于${at}登记,仍归${keeper}。不是同一位的话,请带上电话再发:登记经纪人 ${broker} 电话`,
    ),
    unclear.length > 0 && `${unclear.join('、')}有同名的,请带上电话再发,例如:登记经纪人 ${unclear[0]} 电话`,
  ]
    .filter(Boolean)
    .join('\n')
}

export const storesHow = () =>
  '请写上店名,例如"门店 链家人民路店、中原解放路店";只报家数发"门店 5"。这次没有记。'

export const brokersHow = () =>
  '请写上经纪人的姓名,例如"入群 王经纪、李经纪";只报人数发"入群 3"。这次没有记。'

export const otherDayHow = (what: string) =>
  `这里只报今天的${what}。补昨天的请发"更正 昨天 ${what} 正确的总数",主管同意后重算。这次没有记。`

export const namesDiffer = (count: number, names: number, unit: string) =>
  `写的是${count}${unit},名字有${names}个,对不上,没有记。请核对后再发一次。`

export const nameTooLong = (name: string) =>
  `「${maskPhones(name).slice(0, 12)}…」太长,名字请写20字以内,多个用顿号隔开。这次没有记。`

export const tooManyNames = (most: number) => `一次最多写${most}个名字,请分几次发。这次没有记。`

export const forwardedNames = () => '转发的消息不能用来报门店和经纪人,没有记。请自己重新发一次。'
