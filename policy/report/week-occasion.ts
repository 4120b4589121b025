import { type Day, dateOf, type Week, weekOf } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import { isSales } from '../metric/must-visit.ts'
import { rankingOfWeek } from '../metric/standing.ts'
import { peopleOf } from '../metric/team.ts'
import { type Total, totalOf } from '../metric/total.ts'
import { daysOfWeek, projectDays } from '../metric/week-days.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { daysTouched, moneyChannels } from './day-occasion.ts'
import { teamFines } from './team-verdicts.ts'
import { reward } from './visit-verdicts.ts'

/** `visits-week/2021-W15/商超外展` */
export const visitsWeekId = (week: Week, channel: string): string => `visits-week/${week}/${channel}`

const partsOf = (id: string) => {
  const [, week = '', channel = ''] = id.split('/')
  return { week, channel }
}

/**
 * The week of a channel, judged at Monday 00:00: the rewards of S0-EX-02 and the team fines of S0-EX-07 where the house
 * counts them by the week. By default it finds nothing; it is closed all the same, so that 试算 can judge it otherwise.
 */
export const visitsWeek: Occasion = {
  name: 'visits-week',
  touchedBy(fact, scene) {
    const weeks = new Set(daysTouched(fact, scene).map(({ day }) => weekOf(day)))
    return [...weeks].flatMap((week) => moneyChannels(scene).map((channel) => visitsWeekId(week, channel)))
  },
  judge(id, scene) {
    const { week, channel } = partsOf(id)
    return [...weekRewards(scene, channel, week, id), ...weekFines(scene, channel, week, id)]
  },
  groupOf: (id, scene) => channelGroup(scene, partsOf(id).channel)?.id,
}

const noonOf = ({ cal }: Scene, day: Day) => cal.momentOn(day, '12:00')
const spanOf = (from: Day, to: Day) => `${dateOf(from)}至${dateOf(to)}`

/** Who brought enough in the week; a day of it that was rewarded by itself does not count again. */
function weekRewards(scene: Scene, channel: string, week: Week, occasion: string): Verdict[] {
  const sunday = daysOfWeek(week)[6]!
  const policy = scene.policyOn(noonOf(scene, sunday))
  const { channels, least } = policy.daily.visits
  const days = daysOfWeek(week).filter((day) => byWeek(scene.policyOn(noonOf(scene, day))))
  if (days.length === 0 || !channels.includes(channel)) return []
  const when = { day: sunday, occasion, span: spanOf(days[0]!, days.at(-1)!) }
  return peopleOf(scene, channel, noonOf(scene, sunday))
    .filter(({ role, staffType }) => role === 'staff' && isSales(policy, staffType))
    .flatMap((person) => {
      const visits = summed(days.map((day) => totalOf(scene, [person.id], day, 'visits')))
      return visits.count >= least ? reward(policy, person, visits, when) : []
    })
}

const byWeek = ({ daily }: Policy) => daily.visits.period === 'week'

const summed = (totals: Total[]): Total => ({
  count: totals.reduce((sum, { count }) => sum + count, 0),
  reachedAt: Math.max(...totals.map(({ reachedAt }) => reachedAt)),
  evidence: [...new Set(totals.flatMap(({ evidence }) => evidence))],
})

/** The teams that missed the sum of the week's targets, if no day of it was fined by itself. */
function weekFines(scene: Scene, channel: string, week: Week, occasion: string): Verdict[] {
  const sunday = daysOfWeek(week)[6]!
  const policy = scene.policyOn(noonOf(scene, sunday))
  const begun = scene.cal.dayOf(scene.world.startedAt)
  const days = projectDays(policy, week).filter((day) => day >= begun)
  const weekly = days.every((day) => scene.policyOn(noonOf(scene, day)).daily.teams.finePeriod === 'week')
  if (days.length === 0 || !weekly || !policy.daily.teams.channels.includes(channel)) return []
  const [from, to] = [days[0]!, days.at(-1)!]
  const order = rankingOfWeek(scene, channel, from, to)
  return teamFines(policy, order, { day: to, occasion, span: spanOf(from, to) })
}
