import type { Role } from '../people.ts'

/** One person of a roster file, as it was read; `row` is the file's own line. Of his phone only what finds him again. */
export type RosterRow = {
  row: number
  name: string
  role: Role
  staffType?: string
  team?: string
  channel?: string
  /** His leader's name, as written. */
  leader?: string
  gender?: 'm' | 'f'
  staffNo?: string
  phone?: { last4: string; hash: string }
}

/** What is wrong with a line, and what to write. */
export type RowFault = { row: number; text: string }
