import { everyone, type PersonThen } from '../people.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'

/** So many people of a staff type, beside the plan. */
export type Heads = { type: string; have: number; plan: number }

/** One kind of place in a squad: of a channel, or of the squad as a whole (内场). */
export type SquadHeads = Heads & { team: string; channel: string | null }

export type Composition = {
  have: number
  plan: number
  teams: { team: string; types: Heads[] }[]
  channels: { channel: string; types: Heads[] }[]
  /** Every planned kind of place in every squad. */
  places: SquadHeads[]
  /** Squads that the plan has and the roster has not. */
  squadsMissing: number
  teamless: string[]
  /** Those whose staff type says nothing to the plan. */
  untyped: string[]
}

/** S0-ORG-01 to 07, 10: the staff of a moment beside the plan: by squad, channel and staff type. */
export function compositionOf({ world, policy, now }: Pick<Scene, 'world' | 'policy' | 'now'>): Composition {
  const staff = everyone(world, now).filter(({ role }) => role === 'staff')
  const teams = [...new Set(staff.flatMap(({ team }) => team ?? []))]
  const places = teams.flatMap((team) =>
    placesOf(
      policy,
      staff.filter((person) => person.team === team),
      team,
    ),
  )
  const squads = Math.max(policy.project.squads, teams.length)
  const perSquad = sum(placesOf(policy, [], '').map(({ plan }) => plan))
  return {
    have: staff.length,
    plan: perSquad * policy.project.squads,
    teams: teams.map((team) => ({ team, types: byType(places.filter((place) => place.team === team)) })),
    channels: Object.keys(policy.composition.channels).map((channel) => ({
      channel,
      types: byType(places.filter((place) => place.channel === channel)),
    })),
    places,
    squadsMissing: squads - teams.length,
    teamless: staff.filter(({ team }) => !team).map(({ name }) => name),
    untyped: staff.filter(({ staffType }) => typeOf(policy, staffType) === null).map(({ name }) => name),
  }
}

/** The plan's name for a staff type (销渠人员 → 外场销渠); null when it has none. */
export function typeOf({ composition }: Policy, staffType: string | undefined): string | null {
  if (staffType === undefined) return null
  const found = Object.entries(composition.types).find(
    ([type, words]) => type === staffType || words.includes(staffType),
  )
  return found?.[0] ?? null
}

/** How many places of a kind are empty; 0 when there are more people than places. */
export const vacant = ({ have, plan }: Heads): number => Math.max(0, plan - have)

function placesOf(policy: Policy, people: readonly PersonThen[], team: string): SquadHeads[] {
  const { squad, channels } = policy.composition
  const have = (type: string, channel: string | null) =>
    people.filter(
      (person) =>
        typeOf(policy, person.staffType) === type && (channel === null || person.channel === channel),
    ).length
  return [
    ...Object.entries(squad).map(([type, plan]) => ({
      team,
      channel: null,
      type,
      plan,
      have: have(type, null),
    })),
    ...Object.entries(channels).flatMap(([channel, heads]) =>
      Object.entries(heads).map(([type, plan]) => ({ team, channel, type, plan, have: have(type, channel) })),
    ),
  ]
}

function byType(places: readonly SquadHeads[]): Heads[] {
  const types = [...new Set(places.map(({ type }) => type))]
  return types.map((type) => {
    const some = places.filter((place) => place.type === type)
    return { type, have: sum(some.map(({ have }) => have)), plan: sum(some.map(({ plan }) => plan)) }
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
