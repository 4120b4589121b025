import type { Entry } from '../policy/ledger/state.ts'
import { yuan } from '../policy/text.ts'
import { because, ruleOf } from './ledger.ts'

export type Bounds = { lowestFen: number; highestFen: number } | null

const within = (bounds: Bounds) =>
  bounds ? `${yuan(bounds.lowestFen)}到${yuan(bounds.highestFen)}之间,含两端` : '原文没有写范围'

const example = (bounds: Bounds) => (bounds ? bounds.highestFen / 100 : 200)

/** Who enters a missing amount, and how. */
export const amountWanted = (id: string, bounds: Bounds) =>
  `原文没有写具体金额,请经理发"金额 ${id} 元数"核定(${within(bounds)})。`

export const amountHow = (open: readonly string[]) =>
  open.length > 0
    ? `请写编号和整数元,例如"金额 ${open[0]} 300"。等核定的有:${open.slice(0, 8).join('、')}。`
    : '请写编号和整数元,例如"金额 R5 300"。现在没有等核定的奖励。'

export const amountOutOfBounds = (id: string, fen: number, bounds: NonNullable<Bounds>) =>
  `${yuan(fen)}不在范围内,没有记:${id} 的金额要在${within(bounds)}。请发例如"金额 ${id} ${example(bounds)}"。`

export const amountIsNothing = (id: string) => `金额要大于0,没有记。不给奖励的,请发"免除 ${id} 原因"。`

export const amountTooLarge = (id: string, fen: number) =>
  `${yuan(fen)}太大,像是写错了,没有记。请核对后重发"金额 ${id} 元数"。`

export const amountIsGiven = (id: string, rule: string) => `${id} 的金额由制度规定(${rule}),不用核定,没有改。`

export const amountForManagers = (id: string) => `${id} 的金额由经理核定,您不能代为决定,没有改。`

export const amountIsThat = (id: string, fen: number) => `${id} 已经是${yuan(fen)},没有再改。`

export const amountPaid = (id: string) => `${id} 已经发放,金额不能再改。`

export const amountMovedOn = (id: string, now: string) =>
  `${id} 已冲回,现在有效的是 ${now},请发"金额 ${now} 元数"。`

/** The amount is entered and thereby confirmed; the entry that lacked it is taken back in its favour. */
export const amountEntered = (before: Entry, entry: Entry, name: string, by: string) =>
  `✅ ${by}核定${name}奖励${yuan(entry.amountFen ?? 0, entry.unit)},记为${entry.id}并已确认(代替${before.id})。${because(entry)}(${ruleOf(entry)})。依据发"为什么 ${entry.id}"查看。`
