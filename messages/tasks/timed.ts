import { type Day, MINUTE, type Moment } from '../../policy/calendar.ts'
import { checklistOf, notesOf } from '../../policy/habit/materials.ts'
import { boothTeamsOn, meetingWindow } from '../../policy/habit/meetings.ts'
import { locationDayOf, locationWindow } from '../../policy/location/day.ts'
import { onDuty } from '../../policy/org/on-duty.ts'
import type { PersonThen } from '../../policy/people.ts'
import { firstReport, reportersOf } from '../../policy/report/due.ts'
import { boothResultOf, boothsOn } from '../../policy/sign-in/booth.ts'
import { resultOf } from '../../policy/sign-in/result.ts'
import { slotName, slotsOn } from '../../policy/sign-in/slot.ts'
import type { Scene } from '../../policy/situation.ts'
import { openSubstitutes } from '../forfeit-tasks.ts'

/** Something to do by a time; `text` says what, and what has been done of it. */
export type Timed = { by: Moment; text: string }

/** What one of the staff has to do today, by time. */
export const staffTasks = (scene: Scene, person: PersonThen, day: Day): Timed[] =>
  [slots, booth, meeting, materials, locations, report]
    .flatMap((task) => task(scene, person, day) ?? [])
    .sort((a, b) => a.by - b.by)

type Task = (scene: Scene, person: PersonThen, day: Day) => Timed | Timed[] | null

/** S0-KA-16, S0-KA-25: the sign-ins still to come, and how many of the day are done. */
const slots: Task = (scene, person, day) => {
  const mine = person.channel ? slotsOn(scene, day, person.channel) : []
  if (mine.length === 0) return null
  const done = mine.filter((slot) => resultOf(scene, slot, person).result === 'onTime')
  const ahead = mine.filter((slot) => scene.now <= slot.deadline && !done.includes(slot))
  const minutes = ahead[0] ? Math.round((ahead[0].deadline - ahead[0].at) / MINUTE) : 0
  const text =
    ahead.length > 0
      ? `${ahead.map(slotName).join('、')} 密语签到${minutes > 0 ? `(${minutes}分钟内,` : '('}已签${done.length}/${mine.length})`
      : `密语签到 已签${done.length}/${mine.length}`
  return { by: (ahead[0] ?? mine.at(-1)!).at, text }
}

const by = ({ cal }: Scene, moment: Moment) => `${cal.shortClockOf(moment)}前`
const state = (done: boolean) => (done ? '✅' : '未完成')

/** S0-EX-08. */
const booth: Task = (scene, person, day) => {
  const [slot] = boothsOn(scene, day, person.channel ?? '')
  if (!slot) return null
  const { result } = boothResultOf(scene, slot, person)
  return {
    by: slot.deadline,
    text: `${by(scene, slot.deadline)} 展位全身照和物料照 ${state(result === 'onTime')}`,
  }
}

/** S0-EX-09. */
const meeting: Task = (scene, person, day) => {
  const team = boothTeamsOn(scene, day).find(({ people }) => people.some(({ id }) => id === person.id))
  if (!team) return null
  const { until } = meetingWindow(scene, day)
  return { by: until, text: `${by(scene, until)} 展位早会 ${state(team.held !== null)}` }
}

/** S0-KA-08, S0-EX-01, S0-SH-01: until somebody of the team has said how they are. */
const materials: Task = (scene, person, day) => {
  const said = notesOf(scene, day).some(
    ({ channel, team }) => channel === person.channel && team === (person.team ?? ''),
  )
  if (said || !checklistOf(scene, person.channel, day)) return null
  const { tellAt } = scene.policy.habits.materials
  const moment = scene.cal.momentOn(day, tellAt)
  return { by: moment, text: `${by(scene, moment)} 核对物料,发"物料 齐"或"物料 缺 …"` }
}

/** S0-KA-18, S0-SH-13. */
const locations: Task = (scene, person, day) => {
  if (!person.channel || !(person.channel in scene.policy.locations.channels)) return null
  const { until } = locationWindow(scene, day)
  const { counted } = locationDayOf(scene, person, day)
  const { perDay, spacingMin } = scene.policy.locations
  return { by: until, text: `${by(scene, until)} 定位${counted}/${perDay}(间隔${spacingMin}分钟以上)` }
}

/** S0-EX-26. */
const report: Task = (scene, person, day) => {
  if (!reportersOf(scene, day).some(({ id }) => id === person.id)) return null
  const moment = scene.cal.momentOn(day, scene.policy.daily.reportBy)
  return {
    by: moment,
    text: `${by(scene, moment)} 日报 ${state(firstReport(scene, person.id, day) !== undefined)}`,
  }
}

/** What a supervisor has to do today, by time: meeting, a check, the evening's inspection, the day's report. */
export function supervisorTasks(scene: Scene, person: PersonThen, day: Day): Timed[] {
  const { cal, policy } = scene
  const channel = person.channel ?? ''
  const at = (clock: string, words: string): Timed => {
    const moment = cal.momentOn(day, clock)
    return { by: moment, text: `${by(scene, moment)} ${words}` }
  }
  const { spotChecks, locations: places, habits, daily } = policy
  const substitutes = openSubstitutes(scene, person.id)
  return [
    ...(onDuty(scene, person.id, day)
      ? [slots, locations].flatMap((task) => task(scene, person, day) ?? [])
      : []),
    ...(habits.meeting.channels.includes(channel) ? [at(habits.meeting.by, '组织展位早会')] : []),
    ...(channel in spotChecks.channels ? [at(spotChecks.remindAt, '至少抽查一次')] : []),
    ...(channel in places.channels ? [at(places.superviseBy, '晚会核对定位,发"晚会抽查"')] : []),
    ...(daily.reports.channels.includes(channel) ? [at(daily.closeAt, '汇总当日数据,发"日报"')] : []),
    ...(substitutes ? [{ by: cal.momentOn(day, '24:00'), text: substitutes }] : []),
  ].sort((a, b) => a.by - b.by)
}
