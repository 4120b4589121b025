import type { Role } from '../people.ts'

/** One person of a roster file, as it was read; `row` is the file's own line. Of his phone only what finds him again. */
export type RosterRow = {
  row: number
  name: string
  /** None: as it was; 员工 for a newcomer. */
  role?: Role
  staffType?: string
  team?: string
  channel?: string
  /** His leader's name, as written. */
  leader?: string
  gender?: 'm' | 'f'
  staffNo?: string
  phone?: { last4: string; hash: string }
}

/** What is wrong with a line. */
export type RowFault = { row: number; name: string } & (
  | { what: 'name' | 'role' | 'channel' | 'leader' | 'leaderTwice' | 'leaderAtFault'; said: string }
  | { what: 'namesake'; rows: number[] }
  | { what: 'samePhone'; other: string }
  /** Only an admin posts people to this role, or from the one they have. */
  | { what: 'adminOnly'; role: Role }
  | { what: 'phone' | 'severalHere' | 'leaderSelf' | 'leaderCircle' }
)
