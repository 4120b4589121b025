import type { Day } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { onDuty } from '../org/on-duty.ts'
import type { Scene } from '../situation.ts'

/** The hours by which a day away is told from an hour away. */
export const MORNING = '10:00'
export const AFTERNOON = '15:00'

/** Does this person work on that day: on duty by plan or roster, and not away for the whole of it (G10)? */
export const isOnDay = (scene: Scene, personId: string, day: Day): boolean =>
  onDuty(scene, personId, day) && !isDayOff(scene, personId, day)

/** Is he away on leave, at rest or on business: all day, or in a part of it that matters? */
export function isDayOff(
  { world, cal }: Scene,
  personId: string,
  day: Day,
  how: 'wholly' | 'partly' = 'wholly',
): boolean {
  const away = [MORNING, AFTERNOON].map((clock) => isAbsent(world, personId, cal.momentOn(day, clock)))
  return how === 'wholly' ? away.every(Boolean) : away.some(Boolean)
}
