import type { Day } from '../policy/calendar.ts'
import type { Scene } from '../policy/situation.ts'
import { type Result, standingsIn } from '../policy/spot-check/result.ts'
import { checksSince } from '../policy/spot-check/state.ts'
import type { DutyLines } from './duty-lines.ts'

/** Spot checks of a day: how many of those asked have passed, and what still waits for a human's eye. */
export const spotCheckLines: DutyLines = {
  ofPerson(scene, personId, day) {
    const mine = standingsOn(scene, day).filter((one) => one.personId === personId && asked(one.result))
    if (mine.length === 0) return null
    return `抽查${mine.filter(({ result }) => result === 'passed').length}/${mine.length}`
  },
  ofAll(scene, day) {
    const checks = checksOn(scene, day)
    if (checks.length === 0) return '抽查:今天没有进行'
    const all = standingsOn(scene, day)
    const count = (...results: Result[]) => all.filter(({ result }) => results.includes(result)).length
    return [
      `抽查:${checks.length}次,应答${all.filter(({ result }) => asked(result)).length}人次`,
      `通过${count('passed')}`,
      `未通过${count('late', 'missing', 'mismatch')}`,
      count('review') > 0 && `待主管看照片${count('review')}`,
      count('void') > 0 && `作废${count('void')}`,
    ]
      .filter(Boolean)
      .join(',')
  },
}

/** Excused and void parts ask nothing of anybody. */
const asked = (result: Result) => result !== 'excused' && result !== 'void'

const checksOn = ({ world, cal }: Scene, day: Day) =>
  checksSince(world, cal.momentOn(day, '00:00')).filter(({ issuedAt }) => cal.dayOf(issuedAt) === day)

const standingsOn = (scene: Scene, day: Day) =>
  checksOn(scene, day).flatMap((check) => standingsIn(scene.world, check))
