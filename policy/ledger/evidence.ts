import type { Moment } from '../calendar.ts'
import type { World } from '../world.ts'

/** What the world knows of a piece of evidence: when, whose, and of which subject (a slice of the world). */
export type Evidence = { key: string; at: Moment; personId?: string; about: keyof World; recalled: boolean }

/** Parts of the world that hold no messages, or only hold what others say. */
const silent = new Set<string>([
  'ledger',
  'schedule',
  'accounts',
  'people',
  'groups',
  'identities',
  'chats',
  'counters',
])

/**
 * Finds where a message (or a check) is kept by its key: its own moment and person. null when nothing is kept of it but
 * its key. A walk over the world, for the rare question why; G14.
 */
export function evidenceOf(world: World, key: string): Evidence | null {
  for (const about of Object.keys(world) as (keyof World)[]) {
    if (silent.has(about)) continue
    const found = within(world, world[about], key)
    if (found) return { key, about, recalled: world.recalled[key] !== undefined, ...found }
  }
  return null
}

type Found = { at: Moment; personId?: string }

function within(world: World, node: unknown, key: string, personId?: string): Found | null {
  if (typeof node !== 'object' || node === null) return null
  if (Array.isArray(node)) {
    for (const item of node) {
      const found = within(world, item, key, personId)
      if (found) return found
    }
    return null
  }
  const fields = node as Record<string, unknown>
  if (marks.some((mark) => fields[mark] === key)) {
    const at = moments.map((name) => fields[name]).find((value) => typeof value === 'number')
    const own = persons.map((name) => fields[name]).find((value) => typeof value === 'string')
    if (typeof at === 'number') return { at, personId: typeof own === 'string' ? own : personId }
  }
  for (const [name, value] of Object.entries(fields)) {
    const found = within(world, value, key, world.people[name] ? name : personId)
    if (found) return found
  }
  return null
}

/** How the subjects call a message's key, its moment and its person. */
const marks = ['key', 'messageKey', 'issueKey', 'id']
const moments = ['at', 'sentAt', 'issuedAt', 'claimedAt', 'requestedAt', 'from']
const persons = ['personId', 'holderId', 'issuedBy', 'by']
