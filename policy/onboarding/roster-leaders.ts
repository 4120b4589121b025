import type { Moment } from '../calendar.ts'
import { type PersonThen, type Role, who } from '../people.ts'
import type { World } from '../world.ts'
import type { Meant } from './roster-plan.ts'
import type { RosterRow, RowFault } from './roster-row.ts'

/** Whom each line names as leader, among the file's people and the house's. Lines whose leader cannot be told are at fault. */
export function leadersNamed(
  meant: readonly Meant[],
  here: readonly PersonThen[],
  rows: readonly RosterRow[],
): { meant: Meant[]; faults: RowFault[] } {
  const faults: RowFault[] = []
  const ids = idsByName(meant, here)
  const found = meant.flatMap((one): Meant[] => {
    const said = one.row.leader
    if (said === undefined) return [one]
    const named = ids.get(said) ?? new Set()
    const [leaderId] = named
    const { row, name } = one.row
    if (leaderId === one.id) faults.push({ row, name, what: 'leaderSelf' })
    else if (named.size > 1) faults.push({ row, name, what: 'leaderTwice', said })
    else if (leaderId === undefined)
      faults.push({
        row,
        name,
        what: rows.some((other) => other.name === said) ? 'leaderAtFault' : 'leader',
        said,
      })
    else return [{ ...one, posting: { ...one.posting, leaderId } }]
    return []
  })
  return { meant: found, faults }
}

function idsByName(meant: readonly Meant[], here: readonly PersonThen[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  const note = (name: string, id: string) => ids.set(name, (ids.get(name) ?? new Set()).add(id))
  for (const { name, id } of here) note(name, id)
  for (const { row, id } of meant) note(row.name, id)
  return ids
}

/** Who leads people of a role, where nobody is named. */
const above: Partial<Record<Role, Role>> = {
  staff: 'supervisor',
  supervisor: 'manager',
  desk: 'manager',
  finance: 'manager',
  clerk: 'manager',
  manager: 'director',
  director: 'gm',
}

/** A newcomer for whom no leader is named is led by the only one of the role above him: for staff, of his team and channel. */
export function usualLeader(one: Meant, meant: readonly Meant[], here: readonly PersonThen[]): Meant {
  const role = above[one.posting.role]
  if (one.before || one.row.leader !== undefined || !role) return one
  const moved = new Set(meant.map(({ id }) => id))
  const all = [
    ...meant.map(({ id, posting }) => ({ ...posting, id })),
    ...here.filter(({ id }) => !moved.has(id)),
  ]
  const { team, channel } = one.posting
  const fitting = all.filter(
    (other) =>
      other.role === role && (role !== 'supervisor' || (other.team === team && other.channel === channel)),
  )
  const [leader] = fitting
  if (fitting.length !== 1 || leader!.id === one.id) return one
  return { ...one, posting: { ...one.posting, leaderId: leader!.id } }
}

/** Lines by which somebody would stand above himself. */
export function circles(meant: readonly Meant[], world: World, at: Moment): RowFault[] {
  const leaders = new Map(meant.map(({ id, posting }) => [id, posting.leaderId]))
  const leaderOf = (id: string) =>
    leaders.has(id) ? leaders.get(id) : world.people[id] && who(world, id, at).leaderId
  return meant.flatMap(({ id, row: { row, name } }) => {
    const seen = new Set<string>()
    for (let up = leaderOf(id); up && !seen.has(up); up = leaderOf(up)) {
      if (up === id) return [{ row, name, what: 'leaderCircle' as const }]
      seen.add(up)
    }
    return []
  })
}
