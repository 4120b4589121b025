import { z } from 'zod'
import { issueReminder, paperReminder } from '../messages/week-papers.ts'
import type { Day } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { type Owed, paperDayOn } from '../policy/plan/owed.ts'
import { unsentOn } from '../policy/plan/unsent.ts'
import { type WeekNumbers, weekNumbers } from '../policy/plan/week-numbers.ts'
import type { Scene } from '../policy/situation.ts'
import { notice } from './job.ts'

const data = z.object({ day: z.string() })

/** Sunday 12:00 and 18:00 (S0-KA-15, S0-KA-23, S0-SH-14): to each supervisor whose papers are missing, in private. */
export const remindPapers = notice({
  name: 'remind-papers',
  data,
  title: () => '提醒未交下周计划的主管',
  run({ day }, scene) {
    const { by } = scene.policyOn(scene.cal.momentOn(day, '12:00')).plans
    const unsent = waitingFor(scene, day, ({ paper }) => paper !== '下达计划')
    const ids = [...new Set(unsent.map(({ person }) => person.id))]
    const say = ids.map((id): Post => {
      const own = unsent.filter(({ person }) => person.id === id)
      const papers = own.map(({ paper }) => paper)
      return { to: { person: id }, text: paperReminder(own[0]!.person.name, by, papers) }
    })
    return { done: { facts: [], say } }
  },
})

/** Sunday 18:00 (S0-EX-15): to the managers, unless one of them has issued the plan. */
export const remindIssue = notice({
  name: 'remind-issue',
  data,
  title: () => '提醒经理下达计划',
  run({ day }, scene) {
    const monday = mondayOfWeek(paperDayOn(scene, day)?.next ?? '')
    const say = waitingFor(scene, day, ({ paper }) => paper === '下达计划').map(
      ({ person }): Post => ({ to: { person: person.id }, text: issueReminder(person.name, monday) }),
    )
    return { done: { facts: [], say } }
  },
})

/** The unsent papers of some kind; at the hour of the week's draft, of those who do not hear of them at its end. */
function waitingFor(scene: Scene, day: Day, wanted: (owed: Owed) => boolean): Owed[] {
  const { report } = scene.policyOn(scene.cal.momentOn(day, '12:00')).plans
  const drafted = scene.now === scene.cal.momentOn(day, report.at)
  const week = paperDayOn(scene, day)?.past
  const weeks = drafted && week ? weeksWithPeople(scene, week) : []
  return unsentOn(scene, day)
    .filter(wanted)
    .filter(({ person }) => !getsDraft(person, weeks))
}

/** The week of each channel that has people. */
export const weeksWithPeople = (scene: Scene, week: string): WeekNumbers[] =>
  scene.policy.channels
    .map(({ name }) => weekNumbers(scene, week, name))
    .filter(({ people }) => people.length > 0)

/** A manager gets the draft of all channels, a supervisor that of his own. */
export const getsDraft = ({ role, channel }: Owed['person'], weeks: readonly WeekNumbers[]): boolean =>
  role === 'manager'
    ? weeks.length > 0
    : role === 'supervisor' && weeks.some((one) => one.channel === channel)
