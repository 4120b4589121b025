/** What somebody is told of the photo that he has sent in answer to a check. Times come in ready. */

export const answerPassed = (c: { name: string; at: string; gesture: string }) =>
  `✅ ${c.name} ${c.at} ${c.gesture}正确,已通过。`

/** Sent in time, delivered after the close: what was settled without it is taken back next. */
export const answerPassedLateDelivery = (c: { name: string; at: string; deadline: string }) =>
  `✅ ${c.name}的照片是${c.at}发出的,在截止${c.deadline}以内,网络送到晚了,按发出时间算通过。`

/** Within the deadline: what was seen, and by when to send another. */
export const answerWrong = (c: {
  name: string
  seen: string
  gesture: string
  hold: string
  deadline: string
}) => `${c.name},要的是${c.gesture},这张照片里${c.seen}。请在${c.deadline}前重拍一张发到本群:${c.hold}。`

/** Sent in time, delivered after the close: nothing can be sent any more, so a human looks at it. */
export const answerForReview = (c: { name: string; at: string }) =>
  `${c.name} ${c.at}的照片已收到,先按通过算,由主管看图核对,机器不判罚。`

export const answerUsed = (c: { name: string; usedAt: string; deadline: string; open: boolean }) =>
  `${c.name},这张图片${c.usedAt}已经发过,不能再用。${c.open ? `请在${c.deadline}前现拍一张发到本群。` : '本次不算。'}`

/** A file that is no photo. */
export const answerUnusable = (c: { name: string; why: string; deadline: string; open: boolean }) =>
  `${c.name},${c.why},没有算。${c.open ? `请在${c.deadline}前重拍一张发到本群。` : ''}`

export const answerForwarded = (c: { name: string; deadline: string; open: boolean }) =>
  `${c.name},转发的图片不算。${c.open ? `请在${c.deadline}前现拍一张发到本群。` : ''}`

export const answerLate = (c: { name: string; at: string; late: string; deadline: string }) =>
  `${c.name}的照片${c.at}发出,截止是${c.deadline},${c.late},已登记为超时。`

export const answerElsewhere = (c: { group: string; deadline: string }) =>
  `您有一次手势抽查还没回复:照片要发到${c.group}才算,截止${c.deadline}。`

export const seenAs = (gesture: string | null, people: number) =>
  people < 1 ? '没有看到人' : gesture === null ? '没有看到手势' : `看到的是${gesture}`

/** On the card of a doubtful photo, once a human has looked at it. */
export const photoRuled = (c: { name: string; fits: boolean; by: string; at: string }) =>
  `${c.at} 由${c.by}看图判为${c.fits ? '通过' : '手势不符'}。`
