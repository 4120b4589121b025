import type { Week } from '../calendar.ts'
import type { Vocabulary } from '../duty/read-list.ts'
import { everyone } from '../people.ts'
import type { Scene } from '../situation.ts'
import { insideVacancies, type OpenPost, openPosts } from './open-posts.ts'

/** What somebody may volunteer for: the open booth posts of a team, or the empty inside places of a squad. */
export type Opening =
  | { kind: 'booth'; unit: string; channel: string; team: string; posts: OpenPost[] }
  | { kind: 'inside'; unit: string; team: string; count: number }

/** All openings of a week's results, in the order of the roster. */
export function openingsOf(scene: Scene, week: Week): Opening[] {
  const posts = openPosts(scene, week)
  const roster = everyone(scene.world, scene.now).flatMap(({ team }) => team ?? [])
  const teams = [...new Set(roster)].filter((team) => posts.some((post) => post.team === team))
  return [
    ...teams.map((team): Opening => {
      const mine = posts.filter((post) => post.team === team)
      const { channel } = mine[0]!
      return { kind: 'booth', unit: `${channel}${team}`, channel, team, posts: mine }
    }),
    ...insideVacancies(scene).map(
      ({ team, count }): Opening => ({ kind: 'inside', unit: `内场${team}`, team, count }),
    ),
  ]
}

/**
 * The opening that words mean (`商超一组`, `内场 一组`, `一组内场`). When no team is named: that of his own squad, else the
 * only one there is.
 */
export function openingNamed(
  openings: readonly Opening[],
  said: string,
  unitNamed: Vocabulary['unitNamed'],
  own: string | undefined,
): Opening | null {
  const bare = said.replace(/\s|岗位|的/g, '')
  if (bare.includes('内场')) {
    const team = bare.replace('内场', '').replace('销渠', '')
    return only(
      openings.filter((one) => one.kind === 'inside' && (team === '' || one.team === team)),
      own,
    )
  }
  const unit = unitNamed(bare)
  if (!unit) return null
  return only(
    openings.filter(
      (one) =>
        one.kind === 'booth' &&
        (!unit.channel || one.channel === unit.channel) &&
        (!unit.team || one.team === unit.team),
    ),
    own,
  )
}

const only = (some: Opening[], own: string | undefined): Opening | null =>
  some.find(({ team }) => team === own) ?? (some.length === 1 ? some[0]! : null)
