/** What is said to whoever starts a check or rules on a photo. */

export const checkUsage = (unknown: string) =>
  `没看懂「${unknown}」,没有发起抽查。请写组和手势,例如"抽查 商超一组 剪刀手"或"抽查 比耶";手势不写就由机器人抽。`

export const checkNeedsGroup = () =>
  '请写明查哪个组,例如"抽查 商超一组 剪刀手",或到要查的群里发"抽查"。没有发起抽查。'

export const checkFindsNobody = (scope: string, notAsked: string[]) =>
  notAsked.length > 0
    ? `${scope}现在没有可以查的人:${notAsked.join('、')}。没有发起抽查。`
    : `${scope}现在没有在岗的人。没有发起抽查,请核对组名或排班。`

export const checkTooOld = (sentAt: string, now: string) =>
  `您${sentAt}发的抽查${now}才收到,没有发起。现在要查,请再发一次。`

export const rulingUsage = () => '请写明是谁,例如"手势不符 @张三"。什么都没有改。'

export const rulingNoPerson = (said: string) =>
  `没有找到「${said}」,什么都没有改。请写全名,例如"手势不符 @张三"。`

export const rulingNotAsked = (name: string) => `${name}最近没有要回复的手势抽查,什么都没有改。`

export const rulingNoPhoto = (name: string, issuedAt: string) =>
  `${name}在${issuedAt}的抽查里没有截止前的有效照片,没有可判的。罚款要免,请发"免除 编号 原因"。`

export const rulingTooLate = (name: string, issuedAt: string, until: string) =>
  `${name}在${issuedAt}的抽查只能在${until}前判定,现在已过,什么都没有改。有疑问请走"申诉"或"免除"。`

export const rulingOwn = () => '自己的照片不能由自己判定,请由您的上级发。什么都没有改。'

/** Another team's supervisor: whose word counts. */
export function rulingNotYours(name: string, leader: string | null, issuer: string | null): string {
  const who = [...new Set([leader && `${name}的主管${leader}`, issuer && `发起抽查的${issuer}`])].filter(
    Boolean,
  )
  return `${name}不在您的组里,照片由${[...who, '经理'].join('、')}判定,什么都没有改。`
}

export const rulingOfOther = (name: string, by: string) =>
  `${name}的手势不符是${by}判的,要由${by}或经理改判,什么都没有改。`

export const rulingVoid = (issuedAt: string) => `${issuedAt}的抽查已经作废,什么都没有改。`

export const ruledAlready = (name: string, fits: boolean) =>
  `${name}这次抽查已经${fits ? '算通过' : '判为手势不符'},不用再发。`

/** While the check is open he may still send another photo. */
export const ruledMismatch = (c: { name: string; by: string; issuedAt: string; retakeBy: string | null }) =>
  `${c.by}看图判定:${c.name}在${c.issuedAt}抽查的照片手势不符${c.retakeBy ? `,请在${c.retakeBy}前重拍一张` : ',按未通过处理'}。`

export const ruledFits = (c: { name: string; by: string; issuedAt: string }) =>
  `${c.by}看图判定:${c.name}在${c.issuedAt}抽查的照片手势相符,算通过。`

/** S0-EX-21, S0-SH-18: nobody has run a check today. */
export const remindToCheck = (c: { group: string; example: string; rule: string }) =>
  `【抽查提醒】${c.group}今天还没有做过抽查。请今天内完成一次,发"${c.example}"即可(${c.rule})。`
