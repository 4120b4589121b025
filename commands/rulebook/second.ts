import { nobodyElse, noSuchDate, notInThePast } from '../../messages/rulebook/change.ts'
import { type Day, dateOf, daysAfter } from '../../policy/calendar.ts'
import { everyone, isManager, leaderOf, type PersonThen } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'

/** Who besides the sender may agree to a change of the rulebook; his own superior first. */
export function othersWhoMayAgree({ world, sender, at }: Situation): PersonThen[] {
  const above = leaderOf(world, sender.id, at)?.id
  return everyone(world, at)
    .filter((person) => isManager(person) && person.id !== sender.id)
    .sort((a, b) => Number(b.id === above) - Number(a.id === above))
}

/** Why a change cannot be asked for at all; null when somebody else may agree. */
export const refusalWithoutSecond = (situation: Situation): string | null =>
  othersWhoMayAgree(situation).length > 0 ? null : nobodyElse()

/** The day from which a change is to hold: as said, else the next day; or why it cannot be that day. */
export function fromDay(
  { day }: Pick<Situation, 'day'>,
  said: Day | null | undefined,
  earliest = daysAfter(day, 1),
): { from: Day } | { refusal: string } {
  if (said === undefined) return { refusal: noSuchDate() }
  if (said !== null && said < earliest) return { refusal: notInThePast(dateOf(said), dateOf(earliest)) }
  return { from: said ?? earliest }
}
