import { specialistWeek } from '../../policy/agency/week.ts'
import { type Day, weekOf } from '../../policy/calendar.ts'
import { metricsOf } from '../../policy/metric/mine.ts'
import { teamsOn } from '../../policy/metric/team.ts'
import type { PersonThen } from '../../policy/people.ts'
import type { Scene } from '../../policy/situation.ts'

/** What is to be reached: one's own numbers of the day, the team's, and of agency pitching those of the week. */
export const targetLines = (scene: Scene, person: PersonThen, day: Day): string[] =>
  [ownNumbers(scene, person), teamNumbers(scene, person, day), weekNumbers(scene, person, day)].flatMap(
    (line) => line ?? [],
  )

function ownNumbers(scene: Scene, person: PersonThen): string | null {
  if (person.role !== 'staff') return null
  const some = metricsOf(scene, person.id).filter(({ target }) => target !== null)
  return some.length > 0
    ? `个人:${some.map(({ name, value, target }) => `${name}${value}/${target}`).join(' ')}`
    : null
}

function teamNumbers(scene: Scene, { channel, team }: PersonThen, day: Day): string | null {
  const mine = channel && teamsOn(scene, channel, day).find((one) => one.team === team)
  if (!mine) return null
  const parts = [
    mine.visitsTarget === null ? '' : `到访${mine.visits.count}/${tidy(mine.visitsTarget)}`,
    mine.leadsTarget === null ? '' : `留电${mine.leads.count}/${tidy(mine.leadsTarget)}`,
    mine.callsTarget === null ? '' : `CALL${mine.calls.count}/${tidy(mine.callsTarget)}`,
  ].filter(Boolean)
  return parts.length > 0 ? `本组:${parts.join(' ')}` : null
}

/** S0-SH-05, S0-SH-06. */
function weekNumbers(scene: Scene, person: PersonThen, day: Day): string | null {
  if (person.role !== 'staff' || person.channel !== scene.policy.agency.channel) return null
  const week = specialistWeek(scene, person.id, weekOf(day))
  return (
    week &&
    `本周:门店${week.stores.count}/${week.stores.quota} 经纪人入群${week.brokers.count}/${week.brokers.quota}`
  )
}

const tidy = (count: number) => Math.round(count * 100) / 100
