import { platformTitle } from './platforms.ts'

/** Somebody spoke whom nobody knows: how he becomes known. Said once. */
export const bindHow = (group: string | null) =>
  [
    group
      ? `您在「${group}」发的消息我还不知道是谁的,没有计入,也不会罚。`
      : '我还不知道您是谁,这条没有处理。',
    '请私聊我或在群里发「绑定 您的姓名」(花名册里的姓名),由主管确认一次就好;有绑定码的发「绑定 码」。',
  ].join('\n')

/** On the card by which he may say it with one tap. */
export const whoAreYou = () => '您是哪一位?'
export const iAm = (name: string) => `我是${name}`

export const bindNeedsName = () => '请写上花名册里的姓名,例如:绑定 张三;有绑定码的发「绑定 码」。'

export const notInRoster = (said: string, isLast: boolean) =>
  `花名册里没有「${said}」,没有绑定。${isLast ? '已经错了5次,一小时后再试。' : '请写全名再发一次,或请主管、管理员先把您加进花名册。'}`

export const severalBear = (name: string) =>
  `叫「${name}」的不止一位,没有绑定。请管理员发「绑定码 ${name}」,把码给您。`

export const boundElsewhere = (name: string) =>
  `「${name}」已经绑定了另一个账号,没有改。是您换了账号,请管理员发「绑定码 ${name}」,把码给您。`

/** To the holder: somebody tried to pass for him. */
export const someoneElseTried = (platform: string, shown: string | undefined) =>
  `刚才有另一个${platformTitle(platform)}账号${shown ? `(${shown})` : ''}想绑定成您,没有绑成。不是您本人,请告诉管理员。`

export const bindWaits = (id: string, name: string, decider: string | undefined) =>
  `「${name}」的绑定 ${id} 已经提出,等${decider ?? '主管或经理'}同意,不用再发。`

export const bindTitle = (name: string, platform: string) => `${name}绑定${platformTitle(platform)}账号`
export const bindAsker = (name: string, shown: string | undefined) =>
  shown && shown !== name ? `${name}(账号显示「${shown}」)` : name
export const bindCheck = (name: string) =>
  `请当面或打电话核对是${name}本人再同意;同意后这个账号发的就算他的。`

/** To somebody who has an account already, on his other platform. */
export const bindElsewhereAsked = (name: string, platform: string, id: string) =>
  `有一个${platformTitle(platform)}账号申请绑定为您(${name},${id})。不是您本人,请马上告诉主管或管理员驳回。`

export const bindGranted = (name: string, platform: string) =>
  `✅ 已绑定:这个${platformTitle(platform)}账号就是${name}。发「帮助」看您能用的写法,发「我的任务」看今天要做什么。`

export const bindRejected = (name: string, by: string, reason: string) =>
  `绑定「${name}」没有通过(${by}${reason ? `:${reason}` : ''})。名字写错了请重发「绑定 姓名」,或联系管理员。`

export const bindNotForYou = (id: string, name: string, decider: string | undefined) =>
  `${id} 是${name}的账号绑定,由${decider ?? '他的上级'}或经理处理,您不能代为决定,什么都没有改。`

export const bindAdminOnly = (id: string) => `${id} 是管理员的账号绑定,要由管理员同意,什么都没有改。`

export const bindStale = (id: string, name: string) =>
  `${id} 不能再同意:这个账号或${name}已经绑定了别的。换账号请管理员发「绑定码 ${name}」。`

/** 绑定, by somebody who is bound. */
export const boundAlready = (name: string, said: string) =>
  said === name || !said
    ? `您已经绑定为${name},不用再绑。`
    : `您已经绑定为${name},没有改绑「${said}」。绑错了请管理员发「解绑 ${name}」。`

export const bindCodeGiven = (name: string, code: string, until: string, replaces: boolean) =>
  `${name}的绑定码:${code},${until}前有效,只能用一次。请私下交给本人,由他私聊我发「绑定 ${code}」。${replaces ? '用了以后,他在那个平台原来的账号就解绑。' : ''}`

export const bindCodeUsed = (name: string, platform: string) =>
  `${name}已用绑定码绑定${platformTitle(platform)}账号。`
export const accountReplaced = (name: string) =>
  `${name}已换到新的账号,这个账号不再算他的。不是本人换的,请马上告诉管理员。`

export const noSuchPerson = (said: string, near: string | null) =>
  `花名册里没有「${said}」,什么都没有改。${near ? `想说的是「${near}」吗?` : '请写花名册里的全名。'}`
export const needsPerson = (word: string) => `请写上姓名,例如:${word} 张三`
export const onlyAdminFor = (name: string) => `${name}是经理或以上,要由管理员来做,什么都没有改。`

export const unbound = (name: string, platforms: string[]) =>
  `✅ ${name}的${platforms.map(platformTitle).join('、')}账号已解绑,以后那个账号发的不算他的。要换新账号,请发「绑定码 ${name}」。`
export const wasUnbound = (name: string, by: string) =>
  `${by}已把这个账号和${name}解绑,以后发的不再算${name}的。有疑问请联系${by}。`
export const notBound = (name: string) => `${name}没有绑定账号,不用解绑。`
export const unbindWhich = (name: string, platforms: string[]) =>
  `${name}绑定了${platforms.map(platformTitle).join('、')},请写明解哪一个,例如:解绑 ${name} ${platformTitle(platforms[0]!)}`
export const lastAdminStays = () =>
  '您是唯一的管理员,解绑或离职后就没有人能管理了,没有改。请先用「新管理员码」让另一位成为管理员。'

/** 待绑定: who speaks and is nobody; then who of the roster has no account. */
export function waitingToBind(
  strangers: { shown: string; where: string; when: string; count: number }[],
  unbound: string[],
): string {
  if (strangers.length === 0 && unbound.length === 0) return '花名册里的人都绑定了账号,群里也没有不认识的人。'
  return [
    ...(strangers.length > 0
      ? [`【待绑定】发过言、还不知道是谁的${strangers.length}个账号:`]
      : ['【待绑定】没有不认识的人发言。']),
    ...strangers.map(({ shown, where, when, count }) => `${shown}(${where},${count}条,最近${when})`),
    unbound.length > 0 ? `花名册里没有账号的${unbound.length}人:${unbound.join('、')}` : '',
    '请他们发「绑定 姓名」,或您发「绑定码 姓名」把码给他;不是本团队的不用管。',
  ]
    .filter(Boolean)
    .join('\n')
}

export const wrongBindCode = (isLast: boolean) =>
  `这个绑定码不对、已经用过或过了期,没有绑定。${isLast ? '已经错了5次,一小时后再试。' : '请核对后再发一次:绑定 码;或请管理员再发一个。'}`

export const bindAgreed = (granted: string) => `${granted}以后这个账号发的就算他的;发「帮助」看能用的写法。`
