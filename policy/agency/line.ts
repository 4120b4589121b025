import { weekOf } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import { isLifted } from '../ledger/upheld.ts'
import { isDayOff } from '../metric/on-day.ts'
import { daysOfWeek } from '../metric/week-days.ts'
import { leaderOf, type PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { isShort, type Quota, quotaKey, type When } from './quotas.ts'
import type { SpecialistWeek } from './week.ts'
import { weekName } from './week-words.ts'

const LINE = 'S0-SH-07'

/** A group's week: how many of its specialists failed, and whether that is over the line. */
export type GroupWeek = {
  team: string
  members: SpecialistWeek[]
  failed: SpecialistWeek[]
  over: boolean
  /** The supervisor of that time, when there is one who worked that week. */
  leader: PersonThen | null
}

/**
 * S0-SH-07: over half of a group's specialists, strictly, failed in one of the two duties. A shortfall that was waived, or
 * found on appeal not to be one, is no failure here either.
 */
export function groupsIn(
  scene: Scene,
  specialists: readonly SpecialistWeek[],
  quotas: readonly Quota[],
  { day, occasion }: Pick<When, 'day' | 'occasion'>,
): GroupWeek[] {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const fails = (one: SpecialistWeek) =>
    quotas.some(
      (quota) => isShort(one[quota.of]) && !isLifted(scene, quotaKey(policy, one, quota, occasion), occasion),
    )
  const teams = [...new Set(specialists.map(({ person }) => person.team ?? ''))]
  return teams.map((team) => {
    const members = specialists.filter(({ person }) => (person.team ?? '') === team)
    const failed = members.filter(fails)
    const over = failed.length > members.length * policy.agency.line
    return { team, members, failed, over, leader: over ? supervisorOf(scene, failed, day) : null }
  })
}

/** What the supervisors of groups over the line owe. It rests on each of the shortfalls that make it. */
export function lineVerdicts(
  scene: Scene,
  specialists: readonly SpecialistWeek[],
  quotas: readonly Quota[],
  when: When,
): Verdict[] {
  const { week, day, occasion } = when
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const fen = policy.fenOf(LINE)
  if (fen === null) return []
  return groupsIn(scene, specialists, quotas, when).flatMap(
    ({ team, members, failed, leader }): Verdict[] => {
      if (!leader) return []
      const share = Math.round((failed.length / members.length) * 100)
      return [
        {
          key: `${LINE}/${leader.id}/${occasion}/${team}`,
          rule: LINE,
          subject: { person: leader.id },
          kind: 'fine',
          amountFen: -fen,
          occasion,
          day,
          because: `${weekName(week)}${policy.agency.channel}${team}${failed.length}/${members.length}人未完成任务,超过${policy.agency.line * 100}%`,
          evidence: failed.flatMap(({ stores, brokers }) => [...stores.evidence, ...brokers.evidence]),
          restsOn: failed.flatMap((one) =>
            quotas
              .filter(({ of }) => isShort(one[of]))
              .map((quota) => quotaKey(policy, one, quota, occasion)),
          ),
          arithmetic: [
            `未完成:${failed.map(({ person }) => person.name).join('、')}`,
            `${failed.length}÷${members.length}=${share}%,须超过${policy.agency.line * 100}%`,
          ],
        },
      ]
    },
  )
}

/** G11: the direct supervisor of that time; nobody further up, nobody who was away all week. */
function supervisorOf(scene: Scene, failed: readonly SpecialistWeek[], sunday: string): PersonThen | null {
  const at = scene.cal.momentOn(sunday, '12:00')
  const leaders = failed.flatMap(({ person }) => leaderOf(scene.world, person.id, at) ?? [])
  const leader = leaders.find(({ role }) => role === 'supervisor')
  if (!leader) return null
  return daysOfWeek(weekOf(sunday)).every((day) => isDayOff(scene, leader.id, day)) ? null : leader
}
