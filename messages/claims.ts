/** Times come in ready: `4月12日 10:05:07`. Names of resources and contacts never carry a whole phone number. */

/** The claim holds. */
export const claimHeld = (c: {
  id: string
  resource: string
  contact: string
  holder: string
  until: string
}) => `✅ ${c.id} ${c.resource}(关键人${c.contact})归${c.holder},保护至${c.until}。`

/** The key contact is missing: the time stamp is kept for ten minutes. */
export const claimPending = (c: {
  id: string
  resource: string
  holder: string
  at: string
  holdUntil: string
}) =>
  `⏳ ${c.id} ${c.resource}还缺关键人,先为${c.holder}保留${c.at}的报备时间。请在${c.holdUntil}前发"关键人 姓名 电话"补齐,过时作废。`

/** Behind a claim that still lacks its key contact. */
export const claimQueued = (c: {
  id: string
  resource: string
  holder: string
  before: string
  beforeAt: string
  holdUntil: string
  ownHoldUntil?: string
}) =>
  [
    `⏳ ${c.id} ${c.resource}已由${c.before}于${c.beforeAt}先报备、关键人待补,${c.holder}排在其后。${c.before}在${c.holdUntil}前没有补齐,就归${c.holder}。`,
    ...(c.ownHoldUntil ? [`您也还缺关键人,请在${c.ownHoldUntil}前发"关键人 姓名 电话"补齐。`] : []),
  ].join('')

/** Somebody else holds it. */
export const claimRefused = (c: { resource: string; holder: string; at: string; until: string }) =>
  `❌ ${c.resource}已由${c.holder}于${c.at}报备,保护至${c.until},到期可抢占。`

export const claimRefusedByPending = (c: { resource: string; holder: string; at: string; until: string }) =>
  `❌ ${c.resource}已由${c.holder}于${c.at}先报备,关键人待补,保留至${c.until}。`

/** Why one of two claims of the same second goes first. */
export const tieBreakReason = (
  how: 'contact' | 'milliseconds' | 'receipt',
  first: string,
  second: string,
  aheadMs: number,
) =>
  ({
    contact: `同一秒报备:${first}写了关键人,${second}没有,写全的优先。`,
    milliseconds: `同一秒报备:${first}的平台发送时间早${aheadMs}毫秒,优先。`,
    receipt: `同一秒报备,平台发送时间也相同:先收到${first}的,优先。`,
  })[how]

export const claimAlreadyYours = (c: { id: string; resource: string; until: string }) =>
  `${c.id} ${c.resource}已经是您的,保护至${c.until},不用重复报备。`

export const claimStillPending = (c: { id: string; resource: string; holdUntil: string }) =>
  `${c.id} ${c.resource}已为您保留,还缺关键人,请在${c.holdUntil}前发"关键人 姓名 电话"。`

export const claimQueuedAlready = (c: { id: string; resource: string }) =>
  `${c.id} ${c.resource}您已经在排队,不用重复报备。`

/** S0-KA-11: the last holder comes after the others. */
export const claimCoolingDown = (c: { resource: string; until: string; hours: number }) =>
  `❌ ${c.resource}上一期是您的,保护期结束后${c.hours}小时内由其他人优先;您可在${c.until}起再报备。`

export const claimTooOld = (c: { resource: string; holdUntil: string }) =>
  `❌ ${c.resource}的报备送达太晚:缺关键人,补齐时间${c.holdUntil}已过。请写全再发一次:报备资源 ${c.resource} 关键人 姓名 电话`

/** An earlier-sent claim has arrived later, or has got its contact in time: both sides hear it. */
export const claimTakenOver = (c: {
  resource: string
  holder: string
  at: string
  from: string
  fromAt: string
}) =>
  `${c.resource}:${c.holder}的报备发送于${c.at},早于${c.from}的${c.fromAt},以报备时间为准,改归${c.holder}。`

export const claimMovedBack = (c: { id: string; resource: string; before: string; holdUntil: string }) =>
  `${c.id} ${c.resource}:${c.before}的报备发送更早、关键人待补至${c.holdUntil},您暂时排在其后。`

export const claimLost = (c: { id: string; resource: string; holder: string; at: string; why: string }) =>
  `${c.id} ${c.resource}归${c.holder}(${c.at}),您的报备不再有效。${c.why}`

/** The contact came in time. */
export const claimCompleted = (c: {
  id: string
  resource: string
  contact: string
  holder: string
  at: string
  until: string
}) => `✅ ${c.id} ${c.resource}关键人${c.contact}已补齐,以${c.at}的报备时间归${c.holder},保护至${c.until}。`

export const claimLapsed = (c: { id: string; resource: string; holder: string; holdUntil: string }) =>
  `⏰ ${c.id} ${c.resource}:${c.holder}到${c.holdUntil}没有补齐关键人,报备作废。`

export const claimPromoted = (c: {
  id: string
  resource: string
  holder: string
  at: string
  until: string
}) => `✅ ${c.id} ${c.resource}归${c.holder}(报备时间${c.at}),保护至${c.until}。`

export const claimNowPending = (c: { id: string; resource: string; holder: string; holdUntil: string }) =>
  `⏳ ${c.id} ${c.resource}轮到${c.holder},还缺关键人,请在${c.holdUntil}前补齐。`

/** 24 hours before the end. */
export const claimEndsSoon = (c: { id: string; resource: string; until: string }) =>
  `⏰ 提醒:${c.id} ${c.resource}的保护到${c.until}结束,之后其他人可以抢占,请抓紧跟进。`

export const claimExpired = (c: { id: string; resource: string; holder: string; hours: number }) =>
  `⏰ ${c.id} ${c.resource}保护期已满,开放抢占${c.hours > 0 ? `(原报备人${c.holder}${c.hours}小时后方可再报)` : ''}。`

/** To the old holder, when somebody has taken the place after his time. */
export const claimTakenAfter = (c: { resource: string; holder: string; until: string }) =>
  `您报备过的${c.resource}已不在保护期,现由${c.holder}报备,保护至${c.until}。已登记的客户仍归登记人。`

export const claimReleased = (c: {
  id: string
  resource: string
  holder: string
  by: string
  hours: number
}) =>
  `${c.id} ${c.resource}已由${c.by}释放,现在开放抢占${c.hours > 0 ? `(原报备人${c.holder}${c.hours}小时后方可再报)` : ''}。`

export const releaseNotYours = (c: { id: string; resource: string; holder: string }) =>
  `${c.id} ${c.resource}是${c.holder}的,只有本人或其主管、经理可以释放,什么都没有改。`

export const releaseTooLate = (c: { id: string; resource: string; state: string }) =>
  `${c.id} ${c.resource}${c.state},不用释放。`

export const noSuchClaim = (said: string, near: string | null, own: string[]) =>
  near
    ? `没有「${said}」这个报备,什么都没有改。想说的是「${near}」吗?`
    : `没有「${said}」这个报备,什么都没有改。${own.length > 0 ? `您的有:${own.join('、')}。` : '发「我的资源」可以看到编号。'}`

export const thatIsEntry = (id: string) => `${id} 是奖罚编号,不是资源报备,这里没有改。`

/** 查资源. */
export const resourceStatus = (c: {
  resource: string
  id: string
  holder: string
  at: string
  until: string
  contact?: string
}) =>
  `${c.resource}:${c.holder}于${c.at}报备(${c.id}),保护至${c.until}。${c.contact ? `关键人${c.contact}。` : ''}`

export const resourcePending = (c: {
  resource: string
  id: string
  holder: string
  at: string
  until: string
  queue: string[]
}) =>
  `${c.resource}:${c.holder}于${c.at}报备(${c.id}),关键人待补至${c.until}。${c.queue.length > 0 ? `排队:${c.queue.join('、')}。` : ''}`

export const resourceFree = (resource: string, last: string | null) =>
  `${resource}:目前没有人报备,可以发"报备资源 ${resource} 关键人 姓名 电话"。${last ?? ''}`

export const resourceUnknown = (said: string, near: string[]) =>
  `「${said}」还没有人报备过。${near.length > 0 ? `相近的有:${near.join('、')}。` : ''}`

export const resourceLast = (holder: string, until: string) => `上一期由${holder}报备,于${until}结束。`

export const myResources = (
  rows: { id: string; resource: string; state: string; contact?: string }[],
  next: string | null,
) =>
  rows.length === 0
    ? '您目前没有报备中的资源。发"报备资源 名称 关键人 姓名 电话"可以报备。'
    : [
        `【我的资源】${rows.length}个${next ? `,最近到期${next}` : ''}`,
        ...rows.map(
          (row) => `${row.id} ${row.resource} ${row.state}${row.contact ? `,关键人${row.contact}` : ''}`,
        ),
      ].join('\n')

export const claimUsage = () =>
  '请写上资源名称和关键人,例如:报备资源 咸阳二纺 关键人 李工(电话可以私聊发给我)。这次没有记。'

export const claimNameTooLong = () => '资源名称太长,请只写单位或地点的名字(40字以内)。这次没有记。'

export const findUsage = () => '请写上要查的名称,例如:查资源 咸阳二纺'

export const releaseUsage = (own: string[]) =>
  `请写上编号,例如:释放资源 ${own[0] ?? 'R31'}。${own.length > 0 ? `您的有:${own.join('、')}。` : ''}`

export const contactUsage = () => '请写上关键人的姓名和电话,例如:关键人 李工(电话可以私聊发给我)。'

export const noPendingClaim = () =>
  '您没有缺关键人的报备,这次没有记。报备请发"报备资源 名称 关键人 姓名 电话"。'

export const whichPending = (ids: string[]) =>
  `您有${ids.length}个缺关键人的报备,请写上编号,例如:关键人 李工 ${ids[0]}。待补:${ids.join('、')}。`

/** A whole number was posted where everybody reads it. */
export const phoneHint = () => '提示:群里请不要发完整电话,可以私聊发给我;这里只显示后四位。'

/** To the manager: two names may be one place. */
export const mergeTitle = (a: string, b: string) => `合并资源「${a}」与「${b}」`

export const mergeLines = (c: {
  name: string
  holder: string
  at: string
  other: string
  otherHolder: string
  otherAt: string
}) => [
  `${c.name}:${c.holder}于${c.at}报备;${c.other}:${c.otherHolder}于${c.otherAt}报备。`,
  '名称相近。是同一处请同意,合并后以报备早者为准;不是同一处请驳回。',
]

export const mergeForManagers = (id: string) => `${id} 是资源合并,由经理处理,什么都没有改。`

export const mergedInto = (from: string, into: string) => `「${from}」与「${into}」已合并,以报备早者为准。`

export const keptApart = (a: string, b: string) => `「${a}」与「${b}」不是同一处,两份报备各自有效。`
