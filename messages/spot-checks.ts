/** Times come in ready: `14:12:30`. A gesture comes in by name and by how it is held. */

/** Part of every announcement: who, by when, which gesture, how it is held. */
export const checkAsked = (c: {
  gesture: string
  hold: string
  scope: string
  names: string[]
  deadline: string
  limit: string
  excused: string[]
}) =>
  [
    `【手势抽查】${c.gesture}:${c.hold}。`,
    `请${c.scope}${c.names.length}人于${c.deadline}前(${c.limit})在本群发一张现拍的本人照片。`,
    `要回复的:${c.names.join('、')}。`,
    ...(c.excused.length > 0 ? [`免查:${c.excused.join('、')}。`] : []),
  ].join('\n')

/** How an open check stands: who has passed, who is still missing, and how long there is. */
export const checkProgress = (c: {
  passed: string[]
  review: string[]
  missing: string[]
  required: number
  left: string | null
}) => [
  `已通过${c.passed.length}/${c.required}${c.passed.length > 0 ? `:${c.passed.join('、')}` : ''}`,
  ...(c.review.length > 0 ? [`待核对${c.review.length}(先按通过算):${c.review.join('、')}`] : []),
  ...(c.missing.length > 0 ? [`还没回${c.missing.length}:${c.missing.join('、')}`] : ['都已回复。']),
  ...(c.left && c.missing.length > 0 ? [`还剩约${c.left}。`] : []),
]

/** `赵六(请假)`, `王五(离岗)` */
export const notAsked = (name: string, why: 'leave' | 'away' | 'open' | 'recent') =>
  `${name}(${{ leave: '请假或外出', away: '已报备离岗', open: '正在另一次抽查中', recent: '刚查过' }[why]})`

/** `5分钟`, `90秒` */
export const spanOf = (seconds: number) => (seconds % 60 === 0 ? `${seconds / 60}分钟` : `${seconds}秒`)

export const checkStarted = (c: { scope: string; group: string; count: number; deadline: string }) =>
  `已在${c.group}发起${c.scope}的手势抽查,${c.count}人要在${c.deadline}前回复。`

export const lastCall = (c: { names: string[]; gesture: string; deadline: string; left: string }) =>
  `【手势抽查】还有${c.left}:${c.names.map((name) => `@${name}`).join(' ')},请在${c.deadline}前发${c.gesture}的照片。`

/** The announcement's card once the check is over. */
export const checkOver = (c: {
  gesture: string
  scope: string
  required: number
  passed: number
  deadline: string
}) =>
  `【手势抽查·已截止】${c.scope} ${c.gesture},${c.deadline}截止,应到${c.required}人,通过${c.passed}人,结果见下。`

export const checkVoid = (c: { scope: string; issuedAt: string; why: 'outage' | 'recalled' }) =>
  c.why === 'outage'
    ? `【抽查作废】${c.scope} ${c.issuedAt}的手势抽查期间机器人掉线超过60秒,本次不算,不罚款(G15)。`
    : `【抽查作废】${c.scope} ${c.issuedAt}的手势抽查已由发起人在截止前撤回,本次不算,不罚款。`

/** Passes, misses and why, joint shares, clause, how to appeal. Each part may be empty. */
export function checkResult(c: {
  scope: string
  gesture: string
  issuedAt: string
  deadline: string
  passed: string[]
  missed: { name: string; why: string }[]
  review: { name: string; why: string }[]
  excused: string[]
  money: string[]
  reviewUntil: string
  appeal: string
}): string {
  const failed =
    c.missed.length > 0 ? ` 未通过${c.missed.length}(${c.missed.map(({ name }) => name).join('、')})` : ''
  return [
    `【抽查结果】${c.scope} ${c.gesture},${c.issuedAt}发起,${c.deadline}截止`,
    `通过${c.passed.length}${failed}`,
    ...c.missed.map(({ name, why }) => `${name}:${why}`),
    ...(c.review.length > 0
      ? [
          `待人工核对${c.review.length}(先按通过算):${c.review.map(({ name, why }) => `${name},${why}`).join(';')}。`,
          `请主管看图,确有不符请在${c.reviewUntil}前发"手势不符 @${c.review[0]!.name}"。`,
        ]
      : []),
    ...(c.excused.length > 0 ? [`免查:${c.excused.join('、')}`] : []),
    ...c.money,
    ...(c.appeal ? [c.appeal] : []),
  ].join('\n')
}

export const missReason = {
  missing: '截止前没有收到有效照片',
  late: (at: string, late: string) => `${at}才发照片,${late}`,
  mismatch: (at: string, by: string) => `${at}的照片由${by}判为手势不符`,
}

export const reviewReason = (seen: string | null) =>
  seen === null ? '机器看不清照片' : `机器看到的是${seen}`

/** `拟罚:王五30元(F1)、赵六30元(F2)(S0-EX-11「…」)` */
export const finesOf = (verb: string, shares: string[], rule: string) =>
  `拟${verb}:${shares.join('、')}(${rule})`

/** `主管陈七连带20元(10元×2,F3、F4)` */
export const jointOf = (
  name: string,
  total: string,
  each: string,
  count: number,
  ids: string[],
  rule: string,
) => `主管${name}连带${total}(${each}×${count},${ids.join('、')})(${rule})`

/** `记次:孙九抽查未到 1次(K1)` */
export const forfeitsOf = (shares: string[], rule: string) => `只记次数,不罚款:${shares.join('、')}(${rule})`

export const noClause = (names: string[]) => `${names.join('、')}所在渠道没有抽查罚则,只登记,不罚款。`
