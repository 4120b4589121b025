/** `商超外展一组1个、二组2个` */
const postsText = (posts: readonly { unit: string; count: number }[]) =>
  posts.map(({ unit, count }) => `${unit}${count}个`).join('、')

/** Monday 00:00 (S0-EX-13, S0-EX-14): posts that may be taken over, and who may. Posts and numbers only, no names of holders. */
export const postsOpen = (p: {
  week: string
  booth: { unit: string; count: number }[]
  inside: { unit: string; count: number }[]
  from: string
  channel: string
  best: string
  roadshow: string[]
  boothBest: string[]
  change: string
}) =>
  [
    `【自愿补位】${p.week}`,
    p.booth.length > 0 && `本周带访未达标的岗位:${postsText(p.booth)}。`,
    p.booth.length > 0 &&
      `${p.from}带访${p.best}可报名${p.roadshow.length > 0 ? `(按名次:${p.roadshow.join('、')})` : ''},请发"补位 ${p.booth[0]!.unit}"。`,
    p.inside.length > 0 &&
      `内场空岗:${postsText(p.inside)};${p.channel}带访${p.best}可报名${p.boothBest.length > 0 ? `(${p.boothBest.join('、')})` : ''},请发"补位 ${p.inside[0]!.unit}"。`,
    `完全自愿,主管同意后从${p.change}起换岗;没有人报名就不变动。`,
  ]
    .filter(Boolean)
    .join('\n')

export const bestText = (best: 'rank' | 'share', rank: number, share: number) =>
  best === 'rank' ? `前${rank}名` : `前${Math.round(share * 100)}%`

export const substitutionTitle = (unit: string) => `补位${unit}`

export const substitutionLines = (p: {
  standing: string
  others: string[]
  change: string
  inside: boolean
}) => [
  p.standing,
  ...(p.others.length > 0 ? [`同一岗位的报名(按名次):${p.others.join('、')}。`] : []),
  `本人自愿;同意后从${p.change}起${p.inside ? '到内场上岗' : '两人互换岗位'}。`,
]

/** `社区巡展上周带访12组,第1名/6人` */
export const standingText = (channel: string, visits: number, rank: number, of: number) =>
  `${channel}上周带访${visits}组,第${rank}名(共${of}人)。`

export const notGoodEnough = (channel: string, best: string, visits: number, rank: number, of: number) =>
  visits === 0
    ? `补位要${channel}上周带访${best}。您上周还没有带访,排第${rank}名(共${of}人),这次不能报名;本周继续加油。`
    : `补位要${channel}上周带访${best}。您上周带访${visits}组,排第${rank}名(共${of}人),这次不能报名;本周继续加油。`

export const shortOfQuota = (unit: string, visits: number, quota: number) =>
  `补位${unit}要自己上周带访达标。您上周带访${visits}组(应满${quota}组),这次不能报名;本周继续加油。`

export const notForYourChannel = (unit: string, from: string, own: string | null) =>
  `${unit}的补位面向${from}的员工,您${own ? `在${own}` : '还没有渠道'},不能报名。`

export const noOpenPost = (said: string, open: string[]) =>
  open.length > 0
    ? `「${said}」现在没有可补位的岗位。可以报名的有:${open.join('、')}。`
    : `「${said}」现在没有可补位的岗位;每周一公布上周带访未达标的岗位。`

export const substitutionHow = (open: string[]) =>
  open.length > 0
    ? `请写上岗位,例如"补位 ${open[0]}"。现在可以报名的有:${open.join('、')}。`
    : '现在没有可补位的岗位;每周一公布上周带访未达标的岗位。'

export const alreadyAsked = (id: string) => `您已经报名(${id}),请等主管同意,不用再报。`
export const movesAlready = (date: string) => `您从${date}起已经换岗,不能再报名。`

export const placesChanged = (name: string, unit: string, other: string, otherUnit: string, date: string) =>
  `【补位】${date}起:${name}到${unit},${other}到${otherUnit}。签到、指标从当天起按新岗位算。`

export const movesInside = (name: string, unit: string, date: string) =>
  `【补位】${date}起:${name}到${unit}。签到、指标从当天起按新岗位算。`

export const postClosed = (unit: string) => `${unit}的岗位已经补上或不再开放,没有换岗。`

export const postTaken = (id: string, name: string, unit: string) =>
  `${id} ${name}:${unit}的岗位已由另一位同事补上,这次不换岗。谢谢您报名。`

export const substitutionNotForYou = (id: string, unit: string, leader: string | undefined) =>
  `${id} 是补位${unit}的申请,由${leader ?? '该岗位的主管'}或经理处理,您不能代为决定,什么都没有改。`
