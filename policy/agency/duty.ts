import type { Day, Week } from '../calendar.ts'
import { isDayOff } from '../metric/on-day.ts'
import { daysOfWeek } from '../metric/week-days.ts'
import { onDuty } from '../org/on-duty.ts'
import { type PersonThen, who } from '../people.ts'
import { phaseOn } from '../policy.ts'
import type { Scene } from '../situation.ts'

/** A specialist's week: the days he was to work, had he been there all of it, and those on which he did. */
export type Duty = {
  /** As he was on the last day of duty. */
  person: PersonThen
  worked: Day[]
  planned: number
}

/**
 * S0-SH-05, S0-SH-06, G10: his days of duty in a week. Leave and rest take a planned day away; days before he came, after
 * he left, before the bot knew the house and outside the project count as planned and not worked, so that a part of a week
 * asks for a part of the quota. null when he had no day of duty in agency pitching.
 */
export function dutyIn(scene: Scene, personId: string, week: Week): Duty | null {
  let person: PersonThen | null = null
  const worked: Day[] = []
  let planned = 0
  for (const day of daysOfWeek(week)) {
    if (!isThere(scene, personId, day)) {
      planned++
      continue
    }
    if (!onDuty(scene, personId, day)) continue
    planned++
    if (isDayOff(scene, personId, day)) continue
    worked.push(day)
    person = who(scene.world, personId, scene.cal.momentOn(day, '12:00'))
  }
  return person ? { person, worked, planned } : null
}

/** The part of a week's quota that his days of duty ask for, rounded down. */
export const quotaOf = (ofWeek: number, { worked, planned }: Pick<Duty, 'worked' | 'planned'>): number =>
  planned === 0 ? 0 : Math.floor((ofWeek * worked.length) / planned)

/** Is he a specialist of agency pitching, and the project and the bot at work, on that day? */
function isThere(scene: Scene, personId: string, day: Day): boolean {
  const { world, cal, policyOn } = scene
  const noon = cal.momentOn(day, '12:00')
  const policy = policyOn(noon)
  const { postings, leftAt } = world.people[personId]!
  if (postings[0]!.from > noon || (leftAt !== undefined && leftAt <= noon)) return false
  const { role, channel } = who(world, personId, noon)
  return (
    role === 'staff' &&
    channel === policy.agency.channel &&
    phaseOn(policy, day) !== null &&
    day >= cal.dayOf(world.startedAt)
  )
}
