import { summersOn } from '../policy/report/summary.ts'
import type { DutyLines } from './duty-lines.ts'
import { summariesMissing } from './reports.ts'

/** S0-EX-22 in the managers' summary: which booth supervisors have not summed up their day. */
export const summaryLines: DutyLines = {
  ofPerson: () => null,
  ofAll(scene, day) {
    const summers = summersOn(scene, day)
    if (summers.length === 0) return null
    const missing = summers.filter(({ sent }) => !sent).map(({ person }) => person.name)
    return summariesMissing(missing, summers.length)
  },
}
