import type { Day, Week } from '../calendar.ts'
import { peopleOf } from '../metric/team.ts'
import { weeksOfTeams } from '../metric/team-week.ts'
import { countOn } from '../metric/total.ts'
import { personWeek, weekBefore } from '../metric/week.ts'
import { mondayOfWeek, projectDays } from '../metric/week-days.ts'
import { dutyItemsAt } from '../org/duty-plan.ts'
import type { Scene } from '../situation.ts'

/** A sum of visits and leads, beside its targets (null where the rulebook has none) and the week before. */
export type Numbers = {
  name: string
  visits: number
  leads: number
  visitsTarget: number | null
  leadsTarget: number | null
  /** null when nothing is known of that week. */
  before: { visits: number; leads: number } | null
}

/** A channel's week, or one team's of it: in all, by team, by person, by place of duty. */
export type WeekNumbers = {
  week: Week
  channel: string
  team?: string
  total: Numbers
  teams: Numbers[]
  people: { name: string; visits: number; leads: number }[]
  places: { name: string; visits: number; leads: number }[]
}

/** What a channel (or one of its teams) brought in a week, by all that is known at `scene.now`. */
export function weekNumbers(scene: Scene, week: Week, channel: string, team?: string): WeekNumbers {
  const teams = teamNumbers(scene, week, channel).filter(({ name }) => team === undefined || name === team)
  const days = daysSoFar(scene, week)
  const people = new Map(
    days
      .flatMap((day) => peopleOf(scene, channel, scene.cal.momentOn(day, '12:00')))
      .filter((one) => one.role === 'staff' && (team === undefined || one.team === team))
      .map((person) => [person.id, person.name]),
  )
  return {
    week,
    channel,
    ...(team !== undefined && { team }),
    total: summed(channel, teams),
    teams,
    people: [...people].map(([id, name]) => {
      const { visits, leads } = personWeek(scene, id, week)
      return { name, visits, leads }
    }),
    places: placeNumbers(scene, days, [...people.keys()]),
  }
}

function teamNumbers(scene: Scene, week: Week, channel: string): Numbers[] {
  const before = weeksOfTeams(scene, { week: weekBefore(week), channel }, {})
  return weeksOfTeams(scene, { week, channel }, {}).map(
    ({ name, visits, leads, visitsTarget, leadsTarget }) => {
      const last = before.find((one) => one.name === name)
      const known = last && (last.founded || isLived(scene, weekBefore(week)))
      return {
        name,
        visits,
        leads,
        visitsTarget,
        leadsTarget,
        before: known ? { visits: last.visits, leads: last.leads } : null,
      }
    },
  )
}

/** Was the bot there for that week? What it was not there for is unknown, not nought. */
const isLived = ({ world, cal }: Scene, week: Week): boolean =>
  cal.momentOn(mondayOfWeek(week), '24:00') > world.startedAt

function summed(name: string, teams: readonly Numbers[]): Numbers {
  const add = (values: (number | null)[]) =>
    values.length === 0 || values.includes(null) ? null : values.reduce<number>((sum, one) => sum + one!, 0)
  const befores = teams.map(({ before }) => before)
  return {
    name,
    visits: teams.reduce((sum, { visits }) => sum + visits, 0),
    leads: teams.reduce((sum, { leads }) => sum + leads, 0),
    visitsTarget: add(teams.map(({ visitsTarget }) => visitsTarget)),
    leadsTarget: add(teams.map(({ leadsTarget }) => leadsTarget)),
    before:
      befores.length === 0 || befores.includes(null)
        ? null
        : {
            visits: befores.reduce((sum, one) => sum + one!.visits, 0),
            leads: befores.reduce((sum, one) => sum + one!.leads, 0),
          },
  }
}

const daysSoFar = ({ policyOn, cal, today }: Scene, week: Week): Day[] =>
  projectDays(policyOn(cal.momentOn(mondayOfWeek(week), '12:00')), week).filter((day) => day <= today)

/** A person's count of a day belongs to the place where he was to be at noon; without one, to none. */
function placeNumbers(scene: Scene, days: readonly Day[], ids: readonly string[]): WeekNumbers['places'] {
  const { world, cal } = scene
  const sums = new Map<string, { visits: number; leads: number }>()
  for (const day of days) {
    const items = dutyItemsAt(world.duty[day], cal.momentOn(day, '12:00'))
    for (const id of ids) {
      const item = items.findLast(({ personId }) => personId === id)
      const place = item?.placeId ? world.places[item.placeId]?.name : item?.placeName
      if (!place) continue
      const sum = sums.get(place) ?? { visits: 0, leads: 0 }
      sum.visits += countOn(scene, id, day, 'visits')
      sum.leads += countOn(scene, id, day, 'leads')
      sums.set(place, sum)
    }
  }
  return [...sums].map(([name, sum]) => ({ name, ...sum }))
}
