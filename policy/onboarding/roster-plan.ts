import { MINUTE, type Moment } from '../calendar.ts'
import { everyone, isAbove, isManager, type Person, type PersonThen, type Posting } from '../people.ts'
import type { World } from '../world.ts'
import { circles, leadersNamed, usualLeader } from './roster-leaders.ts'
import type { RosterRow, RowFault } from './roster-row.ts'

/** A roster's preview waits so long for 确认. */
export const PREVIEW_LASTS_MS = 30 * MINUTE

export type Joining = { row: RosterRow; person: Person }
export type Moving = { row: RosterRow; before: PersonThen; posting: Posting }

/** What a roster would change in the house. Whoever it does not name is in `missing`, and stays. */
export type RosterPlan = {
  joining: Joining[]
  moving: Moving[]
  same: PersonThen[]
  missing: PersonThen[]
  faults: RowFault[]
}

/** One line, whom it is about, and what he would be. */
export type Meant = { row: RosterRow; id: string; before?: PersonThen; posting: Posting }

/**
 * Compares what a file says with the roster of a moment. An empty cell says nothing: what stands stays, and a newcomer is
 * 员工 under the one who usually leads his like. `by` sends it: only an admin posts people to 经理 and above, or away from
 * there, and nobody changes his own role.
 */
export function rosterPlan(world: World, rows: readonly RosterRow[], by: PersonThen, at: Moment): RosterPlan {
  const here = everyone(world, at)
  const faults: RowFault[] = []
  const taken = new Set(Object.keys(world.people))
  let meant = rows.flatMap((row): Meant[] => {
    const known = here.filter(({ name }) => name === row.name)
    if (known.length > 1) {
      faults.push({ row: row.row, name: row.name, what: 'severalHere' })
      return []
    }
    const [before] = known
    const id = before?.id ?? freeId(row.name, taken)
    taken.add(id)
    const one = { row, id, before, posting: postingOf(row, before, by, at) }
    const role = overstep(world, one, by, at)
    if (role) faults.push({ row: row.row, name: row.name, what: 'adminOnly', role })
    return role ? [] : [one]
  })
  for (let before = -1; before !== meant.length; ) {
    before = meant.length
    const found = leadersNamed(meant, here, rows)
    faults.push(...found.faults)
    meant = found.meant
  }
  meant = meant.map((one) => usualLeader(one, meant, here))
  const round = circles(meant, world, at)
  faults.push(...round)
  meant = meant.filter(({ row }) => !round.some((fault) => fault.row === row.row))

  const named = new Set(rows.map(({ name }) => name))
  return {
    joining: meant
      .filter(({ before }) => !before)
      .map(({ row, id, posting }) => ({ row, person: newcomer(row, id, posting, at) })),
    moving: meant.flatMap(({ row, before, posting }) =>
      before && differs(before, posting) ? [{ row, before, posting }] : [],
    ),
    same: meant.flatMap(({ before, posting }) => (before && !differs(before, posting) ? [before] : [])),
    missing: here.filter(({ id, name, role }) => !named.has(name) && role !== 'admin' && id !== by.id),
    faults: faults.sort((a, b) => a.row - b.row),
  }
}

function postingOf(row: RosterRow, before: PersonThen | undefined, by: PersonThen, at: Moment): Posting {
  const keepsRole = before && (before.role === 'admin' || before.id === by.id)
  return {
    from: at,
    role: keepsRole ? before.role : (row.role ?? before?.role ?? 'staff'),
    staffType: row.staffType ?? before?.staffType,
    team: row.team ?? before?.team,
    channel: row.channel ?? before?.channel,
    leaderId: before?.leaderId,
  }
}

/** The role over which this sender has no say; null when he may. */
function overstep(world: World, { before, posting }: Meant, by: PersonThen, at: Moment) {
  if (by.role === 'admin') return null
  const is = (role: PersonThen['role']) => isManager({ role } as PersonThen)
  if (is(posting.role) && posting.role !== before?.role) return posting.role
  const mine = before && (before.id === by.id || isAbove(world, by.id, before.id, at))
  return before && is(before.role) && !mine && differs(before, posting) ? before.role : null
}

const compared = ['role', 'staffType', 'team', 'channel', 'leaderId'] as const
const differs = (before: Posting, after: Posting) => compared.some((key) => before[key] !== after[key])

/** A Chinese name is its own id, as everywhere in the house; any other name, and a second bearer, gets a number. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  if (/^\p{Script=Han}+$/u.test(name) && !taken.has(name)) return name
  for (let count = taken.size + 1; ; count++) if (!taken.has(`p${count}`)) return `p${count}`
}

function newcomer({ name, gender }: RosterRow, id: string, posting: Posting, at: Moment): Person {
  return { id, name, ...(gender && { gender }), postings: [posting], joinedAt: at }
}
