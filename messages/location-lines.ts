import type { Day } from '../policy/calendar.ts'
import { locationDays } from '../policy/location/day.ts'
import { inspectedChannels } from '../policy/location/inspection.ts'
import type { Scene } from '../policy/situation.ts'
import type { DutyLines } from './duty-lines.ts'

/** Location check-ins of a day: one's own beside what is wanted, and how many of those inspected are in order. */
export const locationLines: DutyLines = {
  ofPerson(scene, personId, day) {
    const mine = daysOn(scene, day).find(({ person }) => person.id === personId)
    if (!mine || mine.result === 'excused') return null
    return `定位${mine.counted}/${scene.policy.locations.perDay}`
  },
  ofAll(scene, day) {
    const due = daysOn(scene, day).filter(({ result }) => result !== 'excused')
    if (due.length === 0) return null
    const count = (result: string) => due.filter((one) => one.result === result).length
    const faults = [
      ['未使用', count('none')],
      ['区域不符', count('wrongPlace')],
      ['次数不足', count('tooFew')],
    ] as const
    const some = faults.filter(([, number]) => number > 0).map(([name, number]) => `,${name}${number}`)
    return `定位:应查${due.length}人,合格${count('ok')}${some.join('')}`
  },
}

const daysOn = (scene: Scene, day: Day) =>
  inspectedChannels(scene, day).flatMap((channel) => locationDays(scene, channel, day))
