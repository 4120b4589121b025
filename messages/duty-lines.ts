import type { Day } from '../policy/calendar.ts'
import type { Scene } from '../policy/situation.ts'
import { habitLines } from './habit-lines.ts'
import { inspectedLines } from './inspected-lines.ts'
import { locationLines } from './location-lines.ts'
import { signInLines } from './sign-in-lines.ts'
import { spotCheckLines } from './spot-check-lines.ts'
import { summaryLines } from './summary-lines.ts'

/** What one subject says of a day: to one person in 我的, to the managers in their summary. null: nothing to say. */
export type DutyLines = {
  /** `抽查1/1` */
  ofPerson(scene: Scene, personId: string, day: Day): string | null
  /** `抽查:3次,应答18人,通过15,未通过3` */
  ofAll(scene: Scene, day: Day): string | null
}

/** Every subject that asks something of people during the day, in the order in which it is told. */
export const dutyLines: readonly DutyLines[] = [
  signInLines,
  locationLines,
  inspectedLines,
  spotCheckLines,
  habitLines,
  summaryLines,
]
