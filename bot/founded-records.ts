import type { Calendar } from '../policy/calendar.ts'
import type { Fact } from '../policy/facts.ts'
import type { WorldFile } from '../policy/transcript.ts'

/** Leave that the world begins with. */
export function foundedLeave(_file: WorldFile, _cal: Calendar): Fact[] {
  return []
}

/** Resources, customers and earlier results that the world begins with. */
export function foundedRecords(_file: WorldFile, _cal: Calendar): Fact[] {
  return []
}
