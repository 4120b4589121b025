import { mayDecide } from '../../../../commands/decide-request.ts'
import { entriesOf } from '../../../../policy/ledger/find.ts'
import type { Entry } from '../../../../policy/ledger/state.ts'
import { openRequests } from '../../../../policy/request/open.ts'
import type { Test } from './fits.ts'

const toDecide: Test = (scene, person) =>
  openRequests(scene).some((request) => mayDecide(scene, request, person) === true)
const standing =
  (kinds: Entry['kind'][], states: Entry['state'][]): Test =>
  ({ world }) =>
    world.ledger.order.some((id) => {
      const { kind, state, reverses } = world.ledger.entries[id]!
      return !reverses && kinds.includes(kind) && states.includes(state)
    })
const own =
  (kinds: Entry['kind'][]): Test =>
  (scene, { id }) =>
    entriesOf(scene, id).some(({ kind }) => kinds.includes(kind))

/** Fines, rewards, requests. An appeal is offered with the number of its fine, so not by its word alone. */
export const moneyTests: Record<string, Test> = {
  申诉: () => false,
  同意: toDecide,
  驳回: toDecide,
  撤回规则: (scene) =>
    openRequests(scene).some(({ type }) => type === 'rule-change' || type === 'pack-change'),
  确认: standing(['fine', 'reward', 'forfeit'], ['proposed']),
  确认罚款: standing(['fine', 'forfeit'], ['proposed']),
  确认奖励: standing(['reward'], ['proposed']),
  免除: standing(['fine', 'forfeit'], ['proposed', 'confirmed']),
  金额: standing(['needsAmount'], ['proposed']),
  已缴: standing(['fine'], ['confirmed']),
  已发: standing(['reward'], ['confirmed']),
  已执行: standing(['forfeit'], ['confirmed']),
  我的罚款: own(['fine', 'forfeit']),
  我的奖励: own(['reward', 'needsAmount']),
}
