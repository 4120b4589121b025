import type { Day } from '../policy/calendar.ts'
import { missingOn } from '../policy/habit/materials.ts'
import { boothTeamsOn, meetingWindow } from '../policy/habit/meetings.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import type { DutyLines } from './duty-lines.ts'
import { teamName } from './habits.ts'

/** Materials, morning meetings and trainings of a day, for the managers (S0-EX-01, S0-EX-09, S0-EX-20). */
export const habitLines: DutyLines = {
  ofPerson: () => null,
  ofAll(scene, day) {
    const lines = [meetings(scene, day), trainings(scene, day), materials(scene, day)].filter(Boolean)
    return lines.length > 0 ? lines.join('\n') : null
  },
}

function meetings(scene: Scene, day: Day): string | null {
  const teams = boothTeamsOn(scene, day)
  const { until } = meetingWindow(scene, day)
  if (teams.length === 0 || scene.now <= until) return null
  const missed = teams.filter(({ held }) => !held)
  const late = teams.filter(({ held }) => held && held.at > until).length
  return `展位早会:${teams.length - missed.length}/${teams.length}组${late > 0 ? `(其中${late}组晚于${scene.cal.shortClockOf(until)})` : ''}${
    missed.length > 0 ? `,没有收到:${missed.map(teamName).join('、')}` : ''
  }`
}

function trainings({ world }: Scene, day: Day): string | null {
  const some = (world.habits.trainings[day] ?? []).filter(
    ({ messageKey }) => world.recalled[messageKey] === undefined,
  )
  if (some.length === 0) return null
  return `培训:${some.map(({ personId, about }) => `${nameOf(world, personId)}(${about})`).join('、')}`
}

function materials(scene: Scene, day: Day): string | null {
  const missing = missingOn(scene, day)
  if (missing.length === 0) return null
  const teams = [...new Set(missing.map(teamName))]
  const list = teams.map((team) => {
    const items = missing.filter((one) => teamName(one) === team).map(({ item }) => item)
    return `${team}缺${items.join('、')}`
  })
  return `物料:${list.join(';')}`
}
