import { daysText } from '../policy/contact/days.ts'
import type { EventFault } from '../policy/contact/read-event.ts'
import { type ContactEventKind, eventNames } from '../policy/contact/state.ts'
import { yuan } from '../policy/text.ts'

/** `看房团 李工 32人`, `企业巡展 李工 4月12日至4月15日` */
export function eventTitle(
  { kind, contact, people, by, trip }: Named,
  days: readonly string[],
  today: string,
): string {
  const parts = [
    eventNames[kind] + (trip > 1 ? `第${trip}${kind === 'viewing' ? '团' : '场'}` : ''),
    contact,
    people === undefined ? '' : `${people}人`,
    by ?? '',
    kind === 'roadshow' || days[0] !== today ? daysText(days) : '',
  ]
  return parts.filter(Boolean).join(' ')
}
type Named = { kind: ContactEventKind; contact: string; people?: number; by?: string; trip: number }

/** How an event is registered; each kind with an example of its own. */
export const eventExamples: Record<ContactEventKind, string> = {
  viewing: '看房团 李工 32人',
  pitch: '推介会 李工 80人',
  publicity: '企业宣传 李工 800人 邮件',
  roadshow: '企业巡展 李工 4月12日-4月15日',
}

/** What is missing in a registration, and how to write it. */
export function eventHow(kind: ContactEventKind, fault: EventFault): string {
  const how = `请发例如"${eventExamples[kind]}"。`
  switch (fault) {
    case 'contact':
      return `没有看出关键人是谁,没有登记。${how}`
    case 'people':
      return `没有看出${kind === 'publicity' ? '发送给多少人' : '实到多少人'}(整数,大于0),没有登记。${how}`
    case 'days':
      return `请写明巡展是哪几天,没有登记。${how}`
    case 'oneDay':
      return `${eventNames[kind]}一次登记一天,没有登记。几天都有的,请每天发一条,例如"${eventExamples[kind]} 4月12日"。`
    case 'order':
      return `日期的先后不对,或者超过了两个月,没有登记。${how}`
    case 'noDay':
      return `日历上没有这一天,没有登记。请核对日期。${how}`
    default:
      return fault satisfies never
  }
}

/** S0-KA-06 names mail and text messages; another way earns nothing. */
export const notThatWay = (by: string, ways: readonly string[]) =>
  `企业宣传的奖励只适用于${ways.join('、')}(S0-KA-06),「${by}」不计奖,没有登记。用${ways.join('或')}发过的,请写上方式,例如"企业宣传 李工 800人 ${ways[0]}"。`

export const forwardedEvent = () => '转发的消息不能用来登记,没有记。请自己重新发一次。'

/** What whoever confirms should look at. */
export const whatToCheck: Record<ContactEventKind, string> = {
  viewing: '请按到访并签到的实际人数核对,不按邀请人数。',
  pitch: '请按实际到场的人数核对。',
  publicity: '请核对是用邮件或短信发给企业全体员工的,以及发送人数。',
  roadshow: '请核对是在企业内部,并且这几天确实都有巡展。',
}

export const howToGrant = (id: string, kind: ContactEventKind, people = 0) =>
  kind === 'roadshow'
    ? `案场秘书也可以同意。日期不符的,驳回后重新登记。`
    : `案场秘书也可以同意;人数不符的,写上实际人数,例如"同意 ${id} ${Math.max(1, people - 2)}人"。`

/** Others of the same contact and day: what is done with them, and how to say that it was meant otherwise. */
export function sameTripLine(
  kind: ContactEventKind,
  earlier: readonly { id: string; people?: number }[],
  how: string,
): string {
  const said = earlier.map(({ id, people }) => `${id}(${people}人)`).join('、')
  const unit = kind === 'viewing' ? '团' : '次'
  return `同一关键人同一天已有${said},按同一${unit}计,${how}。登记错了发"${eventNames[kind]} 更正 关键人 人数";确实是两${unit},须出发前写明"第二${kind === 'viewing' ? '团' : '场'}"。`
}

export const secondTripLine = (kind: ContactEventKind) =>
  `按单独一${kind === 'viewing' ? '团' : '场'}计,请核对出发前就是按两${kind === 'viewing' ? '团' : '场'}报备的。`

export const secondTripTooLate = () => '过了当天才写明第二团,按同一次合计,不单独计。'

export const replacesLine = (ids: readonly string[]) => `更正${ids.join('、')},同意后以这一条为准。`

export const nothingToReplace = () => '没有找到可以更正的登记,按新登记处理。'

export const lateLine = (day: string) => `${day}的登记已过次日中午,由经理同意。`

/** What it will be worth as registered. */
export const worthLine = (tier: string, rule: string, amountFen: number | null, gift: string) =>
  `按此为${tier}一档(${rule})${amountFen === null ? ',金额待定' : `,奖${yuan(amountFen)}${gift}给关键人`}。`

export const noRewardYet = (
  kind: ContactEventKind,
  people: number,
  lowest: number,
  amountFen: number | null,
) =>
  `${people}人不满${lowest}人,没有奖励;${eventNames[kind]}满${lowest}人起${amountFen === null ? '' : `奖${yuan(amountFen)}`}。`

export const tooFewDays = (run: number, least: number) =>
  `最多连续${run}天,不满连续${least}天,没有奖励;持续${least}天及以上起一次巡展奖一次,间断的天不连着算。`

export const oneRoadshow = (run: number) => `连续${run}天,算一次巡展,奖一次。`

/** Why this person cannot confirm it. */
export const eventNotForYou = (id: string, by: string, leader: string | undefined) =>
  `${id} 是${by}的登记,由${leader ?? '他的主管'}、案场秘书或经理核对后同意,您不能代为决定,什么都没有改。`

export const lateForManager = (id: string, day: string) =>
  `${id} 是${day}的事,登记已过次日中午,只有经理可以同意,什么都没有改。`

export const notYetThere = (id: string, day: string) =>
  `${id} 的日子${day}还没有到,以实际到场人数为准,当天再同意。什么都没有改。`

export const eventTakenBack = (id: string) =>
  `${id} 的登记消息已被本人撤回,不能同意。请本人重新登记。什么都没有改。`

export const eventReplaced = (id: string, by: string) => `${id} 已由${by}更正,不用再处理。什么都没有改。`

export const replacedBy = (id: string) => `已改为${id}`

/** Confirmed with another number than was registered. */
export const grantedWith = (id: string, title: string, by: string, people: number) =>
  `✅ ${id} ${title}:${by}已同意,按实际${people}人计。`

/** What is confirmed and brings nothing, with the reason. */
export const confirmedWithout = (title: string, why: string) => `${title}已确认。${why}`

/** Another registration of the same trip or roadshow, that changes nothing. */
export const stillTheSame = (title: string, ids: readonly string[], how: string) =>
  `${title}已确认,${how},奖励仍是${ids.join('、')},不另计。`
