import { daysAfter, type Moment, type Week, weekOf } from '../calendar.ts'
import { who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { numbersUntil } from './known-at.ts'
import { isOnDay } from './on-day.ts'
import { type Placed, ranked } from './rank.ts'
import { targetOn } from './target.ts'
import { teamsOn } from './team.ts'
import { type TeamWeek, type WeekAsked, weeksOfTeams } from './team-week.ts'
import { countOn } from './total.ts'
import { mondayOfWeek, projectDays } from './week-days.ts'

/**
 * G12, S0-ZN-04: the squads of an ISO week in the order of their completion rates (1.09 is 109 %), with the place each
 * holds: rate, then visits, leads, the earlier time of reaching them, the week before. Squads without any target stand
 * in no ranking (`weeksOfTeams` has them). Results that the world began with win over the bot's own counting.
 */
export function teamWeek(scene: Scene, asked: WeekAsked): Placed<TeamWeek>[] {
  const placed = ranked(weeksOfTeams(scene, asked, {}))
  if (!placed.some(({ tied }) => tied)) return placed
  return ranked(weeksOfTeams(scene, asked, placesBefore(scene, asked)))
}

/** Places of the week before, ties not broken by a still earlier one; empty when nobody brought or was given anything. */
export function placesBefore(scene: Scene, { week, channel, by }: WeekAsked): Record<string, number> {
  const before = weeksOfTeams(scene, { week: weekBefore(week), channel, by }, {})
  if (before.every(({ founded, visits, leads }) => !founded && visits === 0 && leads === 0)) return {}
  return Object.fromEntries(ranked(before).map(({ name, rank }) => [name, rank]))
}

/** The ISO week before or after. */
export const weekBefore = (week: Week): Week => weekOf(daysAfter(mondayOfWeek(week), -7))
export const weekAfter = (week: Week): Week => weekOf(daysAfter(mondayOfWeek(week), 7))

/** One person's week: what he brought, and how much of his share of his team's visits that is. */
export type PersonWeek = {
  /** null: no target for him in that week, or he was away all of it. */
  completion: number | null
  visits: number
  leads: number
  visitsTarget: number | null
  /** The world began with this result. */
  founded: boolean
}

/**
 * A person's completion in an ISO week: the result the world began with, else his visits over his shares of the days'
 * team targets, each shared equally by those of the team on duty that day (so a day away asks nothing of him).
 * `until` leaves out what was said later.
 */
export function personWeek(scene: Scene, personId: string, week: Week, until?: Moment): PersonWeek {
  const { cal, policyOn, world } = scene
  const days = projectDays(policyOn(cal.momentOn(mondayOfWeek(week), '12:00')), week)
  const known = until === undefined ? scene : numbersUntil(scene, days, until)
  const sum = (metric: 'visits' | 'leads') =>
    days.reduce((all, day) => all + countOn(known, personId, day, metric), 0)
  const given = world.metrics.results.find((row) => row.personId === personId && row.week === week)
  const shares = days.flatMap((day) => shareOn(scene, personId, day) ?? [])
  const visitsTarget = shares.length === 0 ? null : withoutDust(shares.reduce((all, share) => all + share, 0))
  const visits = given?.visits ?? sum('visits')
  return {
    completion: given?.completion ?? (visitsTarget ? visits / visitsTarget : null),
    visits,
    leads: given?.leads ?? sum('leads'),
    visitsTarget,
    founded: given !== undefined,
  }
}

/** Thirds of a target add up to the whole again. */
const withoutDust = (sum: number) => Math.round(sum * 1e9) / 1e9

/** His part of his team's visits on one day; null when there is no target or he does not work. */
function shareOn(scene: Scene, personId: string, day: string): number | null {
  const at = scene.cal.momentOn(day, '12:00')
  const { channel, team, role } = who(scene.world, personId, at)
  if (role !== 'staff' || !channel || !team || !isOnDay(scene, personId, day)) return null
  const { visits, squads } = targetOn(scene.policyOn(at), channel, day)
  const ofTeam = teamsOn(scene, channel, day).find((one) => one.team === team)
  return visits === null || !ofTeam || ofTeam.onDuty === 0 ? null : visits / squads / ofTeam.onDuty
}
