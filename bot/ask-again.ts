import { sendAgain } from '../messages/wechat.ts'
import { MINUTE } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import type { Scene } from '../policy/situation.ts'
import type { Cause } from '../store/contract.ts'

/** Breaks that follow each other so closely are told of once. */
const TOLD_LATELY_MS = 3 * MINUTE
/** Nobody is asked for anything by night. */
const [FROM, UNTIL] = ['07:30', '22:00']

/** After a break in which messages were lost, each group of that platform is asked once to send them again. */
export function askAgain({ world, cal }: Scene, outage: Extract<Cause, { kind: 'outage' }>): Post[] {
  const { from, until, lost, at } = outage
  const day = cal.dayOf(at)
  if (lost === undefined || at < cal.momentOn(day, FROM) || at >= cal.momentOn(day, UNTIL)) return []
  if (world.outages.some((before) => before.until < until && before.until > until - TOLD_LATELY_MS)) return []
  return Object.values(world.groups)
    .filter(({ platform }) => platform === lost)
    .map(({ id }) => ({ to: { group: id }, text: sendAgain(cal.clockOf(from), cal.clockOf(until)) }))
}
