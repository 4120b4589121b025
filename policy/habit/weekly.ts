import type { Day } from '../calendar.ts'
import { everyone } from '../people.ts'
import type { Scene } from '../situation.ts'
import { type Client, neglected } from './clients.ts'
import { leaderToTell } from './leader.ts'
import {
  belowInARow,
  belowTarget,
  isFirstOfMonth,
  type Month,
  type MonthResult,
  monthBefore,
  monthOf,
} from './month.ts'

/** What one person is to be reminded of this week; all of it is one private message. */
export type Weekly = {
  personId: string
  clients: (Client & { days: number })[]
  /** His people with whom to talk of last month. */
  talks: MonthResult[]
  inARow: ReturnType<typeof belowInARow>
  yearly: boolean
  month: Month
}

/** The reminders of a week, for those who have any. */
export function weeklyOf(scene: Scene, day: Day): Weekly[] {
  const { world, policy, now } = scene
  const { talks, yearly } = policy.habits
  const month = monthBefore(monthOf(day))
  const first = isFirstOfMonth(day)
  const byPerson = new Map<string, Weekly>()
  const of = (personId: string): Weekly => {
    const known = byPerson.get(personId)
    if (known) return known
    const fresh: Weekly = { personId, clients: [], talks: [], inARow: [], yearly: false, month }
    byPerson.set(personId, fresh)
    return fresh
  }
  const here = new Set(everyone(world, now).map(({ id }) => id))
  for (const client of neglected(scene, day))
    if (here.has(client.ownerId)) of(client.ownerId).clients.push(client)
  if (first && talks.remind) {
    for (const result of belowTarget(scene, month)) {
      const leader = leaderToTell(world, result.person.id, now)
      if (leader) of(leader.id).talks.push(result)
    }
  }
  const managers = everyone(world, now, ({ role }) => role === 'manager')
  const inARow = first ? belowInARow(scene, month) : []
  const isJanuary = yearly && first && monthOf(day).endsWith('-01')
  for (const { id } of managers) {
    if (inARow.length > 0) of(id).inARow = inARow
    if (isJanuary) of(id).yearly = true
  }
  return [...byPerson.values()]
}
