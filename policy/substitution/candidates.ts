import type { Week } from '../calendar.ts'
import { type Contender, type Placed, ranked } from '../metric/rank.ts'
import { peopleOf } from '../metric/team.ts'
import { totalOf } from '../metric/total.ts'
import { personWeek } from '../metric/week.ts'
import { daysOfWeek } from '../metric/week-days.ts'
import { typeOf } from '../org/composition.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { openPosts, weekEnd } from './open-posts.ts'

export type Candidate = Placed<Contender & { person: PersonThen }> & {
  /** How many are ranked. */
  of: number
  /** Is he one of the best (优秀), by the house's measure? */
  good: boolean
  /** The quota that he fell short of himself: then he is not one of the best of the booths. */
  shortOf: number | null
}

/** A channel's staff by what they brought in a week (G12: visits, leads, who reached them earlier), best first. */
export function candidatesOf(scene: Scene, channel: string, week: Week): Candidate[] {
  const end = weekEnd(scene, week)
  const { best, bestRank, bestShare } = scene.policyOn(end).substitution
  const contenders = peopleOf(scene, channel, end)
    .filter(({ role }) => role === 'staff')
    .map((person): Contender & { person: PersonThen } => {
      const { visits, leads } = personWeek(scene, person.id, week)
      const reachedAt = Math.max(
        ...daysOfWeek(week).map((day) => totalOf(scene, [person.id], day, 'visits').reachedAt),
      )
      return { person, name: person.name, rate: 1, visits, leads, reachedAt, before: null }
    })
  const places = ranked(contenders)
  const most = best === 'rank' ? bestRank : Math.max(1, Math.ceil(bestShare * places.length))
  const own = new Map(openPosts(scene, week).map(({ holder, quota }) => [holder.id, quota]))
  return places.map((one) => {
    const shortOf = own.get(one.person.id) ?? null
    const good = one.visits > 0 && one.rank <= most && shortOf === null
    return { ...one, of: places.length, good, shortOf }
  })
}

/** May he volunteer: one of the best, or, where the house asks no rank of them, outreach staff for a booth (S0-EX-14)? */
export function mayVolunteer(
  { policy }: Pick<Scene, 'policy'>,
  kind: 'booth' | 'inside',
  { good, person }: Pick<Candidate, 'good' | 'person'>,
): boolean {
  const { composition, substitution } = policy
  const isOutreach = typeOf(policy, person.staffType) === composition.outreach
  return good || (kind === 'booth' && !substitution.outreachRanked && isOutreach)
}
