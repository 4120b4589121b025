import { type Day, daysAfter } from '../calendar.ts'
import { rankingOn } from '../metric/standing.ts'
import { who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { reportersOf, reportResult } from './due.ts'

/** The days that the world has lived through, the current one included. */
function daysOf({ world, cal, today }: Scene): Day[] {
  const days: Day[] = []
  for (let day = cal.dayOf(world.startedAt); day <= today; day = daysAfter(day, 1)) days.push(day)
  return days
}

/** Rankings of every day that has been closed, per channel with a target: the outcome's `rankings`. */
export function rankingsOutcome(scene: Scene) {
  const { cal, now, world } = scene
  return daysOf(scene).flatMap((date) => {
    const policy = scene.policyOn(cal.momentOn(date, '12:00'))
    const closeAt = cal.momentOn(date, policy.daily.closeAt)
    if (closeAt > now || closeAt < world.startedAt) return []
    return policy.channels.flatMap(({ name: channel }) => {
      const order = rankingOn(scene, channel, date).map(({ team, rank, rate, visits }) => ({
        team,
        rank,
        completion: Math.round(rate! * 100) / 100,
        visits,
      }))
      return order.length > 0 ? [{ date, channel, order }] : []
    })
  })
}

/** The outcome's `reports`: who owed one and what became of it, then those who sent one without owing it. */
export function reportsOutcome(scene: Scene) {
  const { world, cal } = scene
  return daysOf(scene).flatMap((period) => {
    const by = cal.momentOn(period, scene.policyOn(cal.momentOn(period, '12:00')).daily.reportBy)
    const owed = by < world.startedAt ? [] : reportersOf(scene, period).map(({ id }) => id)
    const sent = Object.keys(world.reports.days[period] ?? {}).filter((id) => !owed.includes(id))
    return [...owed, ...sent].flatMap((id) => {
      const result = reportResult(scene, id, period)
      return result ? [{ person: who(world, id, by).name, type: '日报', period, result }] : []
    })
  })
}

/** The outcome's `customers`: those the world began with, and whose they are. */
export const customersOutcome = ({ world, cal }: Scene) =>
  world.metrics.customers.map(({ name, ownerId, since }) => ({
    name,
    owner: ownerId === undefined ? null : (world.people[ownerId]?.name ?? ownerId),
    since: since === undefined ? null : cal.stampOf(since),
  }))
