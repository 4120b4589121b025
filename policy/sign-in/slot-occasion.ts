import { type Day, daysAfter, type Moment, SECOND } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Verdict } from '../ledger/state.ts'
import { distanceText } from '../location/distance.ts'
import type { CheckIn } from '../location/state.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import type { Scene } from '../situation.ts'
import { type SlotResult, slotResults } from './result.ts'
import { type Slot, slotName, slotOf, slotsOn } from './slot.ts'

/** S0-KA-16 (with S0-KA-21, the same fact) and S0-KA-25: who was not at his place in time, one verdict each. */
export const slotOccasion: Occasion = {
  name: 'slot',
  touchedBy(fact, scene) {
    if (fact.kind === 'phraseSaid') return [fact.attempt.slot]
    if (fact.kind === 'located') return slotsNear(fact.checkIn, scene)
    return daysTouched(fact, scene).flatMap((day) => slotsOn(scene, day).map(({ id }) => id))
  },
  judge(id, scene) {
    const slot = slotOf(scene, id)
    const fen = slot ? scene.policyOn(slot.at).fenOf(slot.rule) : null
    if (!slot || fen === null) return []
    return slotResults(scene, slot)
      .filter(({ result }) => result !== 'onTime' && result !== 'excused')
      .map((found) => verdictOf(scene, slot, found, fen))
  },
  span(id, scene) {
    const slot = slotOf(scene, id)
    return slot && { from: slot.opensAt, until: slot.deadline, where: { channel: slot.channel } }
  },
  groupOf: (id, scene) => channelGroup(scene, id.split('/')[1] ?? '')?.id,
}

/** A location speaks for a slot from its opening to its deadline, and a little before and after beside the words. */
function slotsNear({ day, at }: CheckIn, scene: Scene): string[] {
  return slotsOn(scene, day)
    .filter((slot) => {
      const beside = scene.policyOn(slot.at).signIns.neighbourSec * SECOND
      return slot.opensAt - beside <= at && at <= slot.deadline + beside
    })
    .map(({ id }) => id)
}

/** The key of the verdict on one person at one slot (G7). */
export const slotVerdictKey = (slot: Slot, personId: string): string => `${slot.rule}/${personId}/${slot.id}`

/** Days whose attendance a fact may change: where somebody was, where he should have been, and when the bot was away. */
export function daysTouched(fact: Fact, { cal }: Pick<Scene, 'cal'>): Day[] {
  switch (fact.kind) {
    case 'located':
      return [fact.checkIn.day]
    case 'dutyPlanned':
    case 'dutyListed':
      return [fact.day]
    case 'leaveGranted':
      return daysFrom(cal.dayOf(fact.leave.from), cal.dayOf(fact.leave.to))
    case 'outageNoted':
      return daysFrom(cal.dayOf(fact.outage.from), cal.dayOf(fact.outage.until))
    default:
      return []
  }
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day)
  return days
}

function verdictOf(scene: Scene, slot: Slot, found: SlotResult, fen: number): Verdict {
  return {
    key: slotVerdictKey(slot, found.person.id),
    rule: slot.rule,
    subject: { person: found.person.id },
    kind: 'fine',
    amountFen: 0 - fen,
    occasion: slot.id,
    day: slot.day,
    because: because(scene, slot, found),
    evidence: found.evidence,
  }
}

function because({ cal }: Scene, slot: Slot, { result, at, away }: SlotResult): string {
  const clock = (moment: Moment) => cal.clockOf(moment)
  const end = clock(slot.deadline)
  const name = `${slotName(slot)}签到`
  if (result === 'late' && at !== null) return `${name}在${clock(at)}完成,超过${end}`
  if (result === 'wrongPhrase') return `${name}到${end}没有说对密语`
  if (result === 'missing' || at === null) return `${name}到${end}没有签到`
  if (!away) return `${clock(at)}发的${name}没有附位置,请主管复核`
  const far = `${away.place.name}${distanceText(away.metres)}`
  return `${clock(at)}发的${name},位置距指定的${far},请主管复核`
}
