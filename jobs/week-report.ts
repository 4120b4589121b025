import { z } from 'zod'
import { photosSeen } from '../messages/photo-reviews.ts'
import { textCard } from '../messages/text-card.ts'
import { issueReminder, papersToSend } from '../messages/week-papers.ts'
import { weekDraft } from '../messages/week-report.ts'
import { HOUR } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { everyone, type PersonThen } from '../policy/people.ts'
import { type Owed, paperDayOn } from '../policy/plan/owed.ts'
import { unsentOn } from '../policy/plan/unsent.ts'
import { type WeekNumbers, weekNumbers } from '../policy/plan/week-numbers.ts'
import type { Scene } from '../policy/situation.ts'
import { agreementSince } from '../policy/spot-check/samples.ts'
import { notice } from './job.ts'
import { getsDraft, weeksWithPeople } from './remind-papers.ts'

/**
 * Sunday 18:00 (S0-EX-16, S0-EX-22, S0-SH-15): each supervisor his channel's week in numbers and his own people's, each
 * manager all channels'; what they have still to send stands at the end.
 */
export const weekReport = notice({
  name: 'week-report',
  data: z.object({ day: z.string() }),
  title: () => '周报草稿',
  run({ day }, scene) {
    const due = paperDayOn(scene, day)
    if (!due) return { cancel: `${day} is no day of papers` }
    const weeks = weeksWithPeople(scene, due.past)
    const unsent = unsentOn(scene, day)
    const { by } = scene.policyOn(scene.cal.momentOn(day, '12:00')).plans
    const draft = (some: WeekNumbers[], ask: boolean) =>
      weekDraft(some, mondayOfWeek(due.past), scene.cal.dateClockOf(scene.now), ask)
    const say = everyone(scene.world, scene.now)
      .filter((person) => getsDraft(person, weeks))
      .map((person): Post => {
        const left = unsent.filter((one) => one.person.id === person.id).map(({ paper }) => paper)
        const own = weeks.filter(({ channel }) => channel === person.channel)
        const text =
          person.role === 'manager'
            ? [
                draft(weeks.map(withoutPeople), false),
                ...photosSeen(agreementSince(scene.world, scene.now - WEEK_MS)),
                ...toIssue(person, left, mondayOfWeek(due.next)),
              ]
            : [
                draft(
                  own.map((one) => ofOwnTeam(scene, one, person)),
                  true,
                ),
                ...(left.length > 0 ? [papersToSend(by, left)] : []),
              ]
        const said = text.join('\n')
        return { to: { person: person.id }, text: said, card: textCard(said) }
      })
    return say.length === 0 ? { cancel: 'nobody to report to' } : { done: { facts: [], say } }
  },
})

const WEEK_MS = 7 * 24 * HOUR

const toIssue = ({ name }: PersonThen, left: Owed['paper'][], monday: string): string[] =>
  left.includes('下达计划') ? [issueReminder(name, monday)] : []

/** A manager reads channels, teams and places; people are read by their supervisors. */
const withoutPeople = (week: WeekNumbers): WeekNumbers => ({ ...week, people: [] })

/** The channel's sums and teams, with the people and places of a supervisor's own team. */
function ofOwnTeam(scene: Scene, week: WeekNumbers, { team }: PersonThen): WeekNumbers {
  if (team === undefined) return week
  const { people, places } = weekNumbers(scene, week.week, week.channel, team)
  return { ...week, people, places }
}
