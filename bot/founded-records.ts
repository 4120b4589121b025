import type { Calendar } from '../policy/calendar.ts'
import { foundedResources } from '../policy/claim/founded.ts'
import type { Fact } from '../policy/facts.ts'
import { foundedContacts } from '../policy/habit/founded.ts'
import { foundedMetrics } from '../policy/metric/founded.ts'
import type { Pack } from '../policy/pack/schema.ts'
import type { WorldFile } from '../policy/transcript.ts'

export { foundedLeave } from '../policy/leave/founded.ts'

/** Resources, customers and earlier results that the world begins with. */
export function foundedRecords(file: WorldFile, cal: Calendar, pack: Pack): Fact[] {
  return [...foundedResources(file, cal, pack), ...foundedMetrics(file, cal), ...foundedContacts(file, cal)]
}
