/** S0-KA-17: the post log. Times come in ready. */

type Kind = '公' | '私' | null
const kindOf = (kind: Kind) => (kind ? `(${kind === '公' ? '公事' : '私事'})` : '')

export const postLeft = (c: {
  name: string
  at: string
  reason: string
  kind: Kind
  minutes: number
  until: string
}) =>
  `已登记:${c.name} ${c.at}离岗,${c.reason}${kindOf(c.kind)},${c.minutes}分钟,请在${c.until}前发"返岗"。期间免手势抽查。`

/** A check that was issued before he left still waits for his answer. */
export const stillAsked = (issuedAt: string, deadline: string) =>
  `${issuedAt}的手势抽查在离岗之前发起,仍要在${deadline}前回复。`

export const awayUsage = () => '没有登记离岗。请写原因和分钟数,例如"离岗 送客户到展厅 40 公"。'
export const awayNeedsMinutes = (reason: string) =>
  `没有登记离岗:请写要离开多少分钟,例如"离岗 ${reason || '送客户到展厅'} 40"。`
export const awayNeedsReason = (minutes: number) =>
  `没有登记离岗:请写明原因,例如"离岗 送客户到展厅 ${minutes}"。`
export const awayTooLong = (minutes: number, most: number) =>
  `没有登记离岗:一次最多${most}分钟,您写的是${minutes}分钟。要离开更久,请发"请假"。`

export const postResumed = (c: { name: string; at: string; minutes: number; overMin: number }) =>
  `已登记:${c.name} ${c.at}返岗,离岗${c.minutes}分钟${c.overMin > 0 ? `,比报备多${c.overMin}分钟` : ''}。`

export const notAway = (name: string) =>
  `${name}现在没有登记中的离岗,返岗没有记。要离岗请发"离岗 原因 分钟"。`

/** His time is over and he has not said that he is back. */
export const awayOverdue = (c: { name: string; reason: string; until: string }) =>
  `【返岗提醒】@${c.name} 报备离岗(${c.reason})到${c.until},时间已过。回来了请发"返岗",还要时间请再发"离岗 原因 分钟";之后的抽查不再免查。`
