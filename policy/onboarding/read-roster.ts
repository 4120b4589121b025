import { channelMeant } from '../org/channel-meant.ts'
import type { Policy } from '../policy.ts'
import { phonesIn, tidyText } from '../text.ts'
import { type Column, readHeadings } from './headings.ts'
import { readRole } from './read-role.ts'
import type { RosterRow, RowFault } from './roster-row.ts'
import { phoneKept } from './secret.ts'

export type ReadRoster = { rows: RosterRow[]; faults: RowFault[] }

/** What one line says of somebody, as written; a missing column is an empty cell. */
export type Cells = Record<Column, string>

type Ground = { policy: Policy; seed: string }

/**
 * Reads a roster's table: people, and what is wrong with each line that says none. null when nothing in it looks like
 * the heading of a name.
 */
export function readRoster(table: readonly (readonly string[])[], ground: Ground): ReadRoster | null {
  const head = readHeadings(table)
  if (!head) return null
  const rows: RosterRow[] = []
  const faults: RowFault[] = []
  for (const [index, line] of table.entries()) {
    if (index <= head.headAt) continue
    const cells = Object.fromEntries(
      columns.map((column) => [column, tidyText(line[head.columns[column] ?? -1] ?? '')]),
    ) as Cells
    if (Object.values(cells).every((cell) => cell === '') || /^(?:合计|总计|小计)/.test(cells.name)) continue
    const read = readRow(cells, index + 1, ground)
    if ('what' in read) faults.push(read)
    else rows.push(read)
  }
  const twice = namesake(rows)
  return {
    rows: rows.filter(({ row }) => !twice.some((fault) => fault.row === row)),
    faults: [...faults, ...twice],
  }
}

const columns: Column[] = [
  'name',
  'role',
  'team',
  'channel',
  'leader',
  'phone',
  'staffNo',
  'staffType',
  'gender',
]

/** One line as a person, or what is wrong with it. */
export function readRow(cells: Cells, row: number, { policy, seed }: Ground): RosterRow | RowFault {
  const name = readName(cells.name)
  if (name === null) return { row, name: '', what: 'name', said: cells.name }
  const role = cells.role ? readRole(policy, cells.role) : undefined
  if (role === null) return { row, name, what: 'role', said: cells.role }
  const channel = channelMeant(policy, cells.channel || cells.team || ' ')
  if (channel === null && !isNone(cells.channel)) return { row, name, what: 'channel', said: cells.channel }
  const phones = phonesIn(cells.phone)
  if (!isNone(cells.phone) && phones.length !== 1) return { row, name, what: 'phone' }
  return {
    row,
    name,
    ...(role && { role: role.role }),
    ...given('staffType', isNone(cells.staffType) ? (role?.staffType ?? '') : cells.staffType),
    ...given('team', cells.team),
    ...given('channel', channel ?? ''),
    ...given('leader', readName(cells.leader.replace(/^@/, '')) ?? cells.leader),
    ...given('staffNo', cells.staffNo),
    ...(/^(?:男|女)/.test(cells.gender) && { gender: cells.gender.startsWith('男') ? 'm' : 'f' }),
    ...(phones[0] && { phone: phoneKept(seed, phones[0]) }),
  }
}

const isNone = (cell: string) => /^(?:无|没有|空|-+|—+|\/|)$/.test(cell)
const given = <K extends string>(key: K, value: string) =>
  isNone(value) ? {} : ({ [key]: value } as Record<K, string>)

/** `张 三` → 张三; a kind or role in brackets behind it is kept, as it may tell two people apart. null when it is no name. */
export function readName(said: string): string | null {
  const name = tidyText(said)
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/^@/, '')
  return /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9·.()_ -]{1,19}$/u.test(name) ? name : null
}

/** People whom nobody could tell apart, by their name or their phone: none of them is taken. */
function namesake(rows: readonly RosterRow[]): RowFault[] {
  return rows.flatMap(({ row, name, phone }): RowFault[] => {
    const others = rows.filter((one) => one.row !== row && one.name === name).map((one) => one.row)
    if (others.length > 0) return [{ row, name, what: 'namesake', rows: others }]
    const shared = rows.find((one) => one.row !== row && phone && one.phone?.hash === phone.hash)
    return shared ? [{ row, name, what: 'samePhone', other: shared.name }] : []
  })
}
