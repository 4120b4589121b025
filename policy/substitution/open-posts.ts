import { type Day, daysAfter, type Moment, mondayOf, type Week, weekOf } from '../calendar.ts'
import { isSales, mustVisit } from '../metric/must-visit.ts'
import { peopleOf } from '../metric/team.ts'
import { personWeek } from '../metric/week.ts'
import { daysOfWeek, mondayOfWeek } from '../metric/week-days.ts'
import { compositionOf, vacant } from '../org/composition.ts'
import { type PersonThen, who } from '../people.ts'
import type { Scene } from '../situation.ts'

/** A post whose holder brought fewer visits in a week than his quota. */
export type OpenPost = { holder: PersonThen; channel: string; team: string; visits: number; quota: number }

/** The week whose results open posts at a moment: the one before. */
export const judgedWeek = ({ today }: Pick<Scene, 'today'>): Week => weekOf(daysAfter(mondayOf(today), -7))

/** From when on people who change places work there: the Monday after a moment. */
export const changeDay = (today: Day): Day => daysAfter(mondayOf(today), 7)

/** The last second of a week, whose roster counts for it (G4). */
export const weekEnd = ({ cal }: Pick<Scene, 'cal'>, week: Week): Moment =>
  cal.momentOn(daysAfter(mondayOfWeek(week), 6), '23:59:59')

/**
 * S0-EX-13: booth posts whose sales people brought less in the week than the day's least times their weekdays of duty (a
 * day of leave asks nothing), the farthest from their quota first. By all that is known now, so a number corrected later
 * closes a post again; one that somebody takes over next Monday is open no more.
 */
export function openPosts(scene: Scene, week: Week): OpenPost[] {
  const policy = scene.policyOn(weekEnd(scene, week))
  const { channel } = policy.substitution
  const change = scene.cal.momentOn(changeDay(scene.today), '00:00')
  return peopleOf(scene, channel, weekEnd(scene, week))
    .filter(({ role, team, staffType }) => role === 'staff' && team && isSales(policy, staffType))
    .flatMap((holder): OpenPost[] => {
      const quota = quotaOf(scene, holder.id, week)
      const { visits } = personWeek(scene, holder.id, week)
      const then = who(scene.world, holder.id, change)
      const stays = then.channel === holder.channel && then.team === holder.team
      return stays && visits < quota ? [{ holder, channel, team: holder.team!, visits, quota }] : []
    })
    .toSorted((a, b) => a.visits / a.quota - b.visits / b.quota)
}

/** The least visits of a week: the day's least for each weekday of duty that the bot was there for. */
export function quotaOf(scene: Scene, personId: string, week: Week): number {
  const { cal, world, policyOn } = scene
  const founded = world.metrics.results.some((row) => row.personId === personId && row.week === week)
  return daysOfWeek(week)
    .filter((day) => founded || day >= cal.dayOf(world.startedAt))
    .filter((day) => mustVisit(scene, personId, day))
    .reduce((sum, day) => sum + policyOn(cal.momentOn(day, '12:00')).daily.visits.least, 0)
}

/** S0-EX-14: squads with empty inside places. None while the roster knows nobody inside: then it does not keep them. */
export function insideVacancies(scene: Scene): { team: string; count: number }[] {
  const { places } = compositionOf(scene)
  const inside = places.filter(({ type }) => type === scene.policy.composition.inside)
  if (inside.every(({ have }) => have === 0)) return []
  return inside.map((place) => ({ team: place.team, count: vacant(place) })).filter(({ count }) => count > 0)
}
