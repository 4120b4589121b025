import { inspectors } from '../policy/location/inspectors.ts'
import type { DutyLines } from './duty-lines.ts'
import { namesText } from './names.ts'

/** S0-KA-20 in the managers' summary: which supervisors have not gone through their people's locations. Nothing is fined. */
export const inspectedLines: DutyLines = {
  ofPerson: () => null,
  ofAll(scene, day) {
    const due = inspectors(scene, day)
    if (due.length === 0) return null
    const { world, cal } = scene
    const since = cal.momentOn(day, scene.policyOn(cal.momentOn(day, '12:00')).locations.remindAt)
    const done = world.locations.inspected[day] ?? {}
    const missing = due.filter(({ id }) => (done[id] ?? -1) < since).map(({ name }) => name)
    return missing.length === 0
      ? `晚会抽查:${due.length}位主管都已核对`
      : `晚会抽查:${missing.length}/${due.length}位主管还没有核对(${namesText(missing)}),请提醒今天补上`
  },
}
