import { type Moment, SECOND } from '../calendar.ts'
import { isAbsentDuring } from '../leave/absent.ts'
import { type Matched, matched } from '../location/place.ts'
import type { CheckIn } from '../location/state.ts'
import { couldBeHeard, windowOf } from '../onboarding/newcomer.ts'
import { onDutyThroughout } from '../org/on-duty.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import type { Slot } from './slot.ts'
import type { Attempt } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

export type SlotResult = {
  person: PersonThen
  result: 'onTime' | 'late' | 'missing' | 'wrongPlace' | 'wrongPhrase' | 'excused'
  /** When he said the right phrase; null when he never did. */
  at: Moment | null
  /** Keys of the messages that show it. */
  evidence: string[]
  /** Where he was instead, when that is what is wrong. `null`: he was to send his location and did not. */
  away?: Extract<Matched, { inArea: false }> | null
}

/** Who had to sign in at a slot, by the day's plan and the roster of that moment. */
export const requiredAt = (ground: Ground, slot: Slot): PersonThen[] =>
  onDutyThroughout(ground, slot.channel, slot.day, { from: slot.at, until: slot.deadline, at: slot.at })

/** How each of them did, as far as is known now. Who could not be heard all that time is only there if he was. */
export const slotResults = (ground: Ground, slot: Slot): SlotResult[] =>
  requiredAt(ground, slot)
    .map((person) => resultOf(ground, slot, person))
    .filter(({ person, result }) => result === 'onTime' || couldBeHeard(ground, person.id, windowOf(slot)))

/** How one person did. `more` are his words that are not in the world yet. Whoever is away until then is excused, unless he was there. */
export function resultOf(
  ground: Ground,
  slot: Slot,
  person: PersonThen,
  more: readonly Attempt[] = [],
): SlotResult {
  const known = ground.world.signIns.attempts[slot.id]?.[person.id] ?? []
  const found = findingsOn(
    ground,
    slot,
    person,
    more.length > 0 ? [...known, ...more].sort(inTimeOrder) : known,
  )
  const away = isAbsentDuring(ground.world, person.id, slot.at - 1, slot.deadline)
  return away && found.result !== 'onTime' ? { ...found, result: 'excused' } : found
}

function findingsOn(
  ground: Ground,
  slot: Slot,
  person: PersonThen,
  attempts: readonly Attempt[],
): SlotResult {
  const right = attempts.filter(({ phraseOk }) => phraseOk)
  const [first] = right
  if (!first) {
    const result = attempts.length > 0 ? 'wrongPhrase' : 'missing'
    return { person, result, at: null, evidence: attempts.map(({ messageKey }) => messageKey) }
  }
  const { at, messageKey } = first
  if (at > slot.deadline) return { person, result: 'late', at, evidence: [messageKey] }

  const inTime = right.filter((attempt) => attempt.at <= slot.deadline)
  const { own, within } = locationsFor(ground, slot, person, inTime)
  const there = [...own, ...within].find((one) => inArea(ground, slot, one))
  if (there) return { person, result: 'onTime', at, evidence: [messageKey, there.messageKey].filter(once) }
  const [wrong] = own
  if (wrong) {
    const away = matchOf(ground, wrong)
    const evidence = [messageKey, ...own.map((one) => one.messageKey)].filter(once)
    return { person, result: 'wrongPlace', at, evidence, ...(away.inArea ? {} : { away }) }
  }
  if (ground.policyOn(slot.at).signIns.locationRequired)
    return { person, result: 'wrongPlace', at, evidence: [messageKey], away: null }
  return { person, result: 'onTime', at, evidence: [messageKey] }
}

/**
 * `own` came with the words or right beside them: they say where he was. `within` came at another time of the window:
 * one in the area shows that he got there in time; one elsewhere does not undo a sign-in.
 */
function locationsFor(
  { world, policyOn }: Ground,
  slot: Slot,
  person: PersonThen,
  attempts: readonly Attempt[],
): { own: CheckIn[]; within: CheckIn[] } {
  const near = policyOn(slot.at).signIns.neighbourSec * SECOND
  const all = world.locations.checkIns[slot.day]?.[person.id] ?? []
  return {
    own: all.filter((one) => attempts.some(({ at }) => Math.abs(one.at - at) <= near)),
    within: all.filter(({ at }) => slot.opensAt <= at && at <= slot.deadline),
  }
}

const matchOf = (ground: Ground, one: CheckIn): Matched => matched(ground, one.personId, one.at, one)

/** Where he was to be when he sent it, or as the slot came: an area reported until 18:00 holds for the 18:00 sign-in (G5). */
export const inArea = (ground: Ground, slot: Slot, one: CheckIn): boolean =>
  matchOf(ground, one).inArea || matched(ground, one.personId, slot.at - 1, one).inArea
const inTimeOrder = (a: Attempt, b: Attempt) => a.at - b.at
const once = (key: string, index: number, all: string[]) => all.indexOf(key) === index
