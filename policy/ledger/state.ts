import type { Month } from '../accounts/month.ts'
import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** Who gains or pays: a person, a team of a channel, or somebody outside (a key contact, a broker). */
export type Subject = { person: string } | { team: string; channel: string } | { contact: string }

/**
 * `notice` is a duty without a stated sanction, `flag` something a manager should look at, `needsAmount` a reward whose
 * amount the rulebook leaves open, `forfeit` a physical forfeit: recorded with its text, never demanded.
 */
export type EntryKind = 'fine' | 'reward' | 'notice' | 'flag' | 'needsAmount' | 'forfeit'
export type EntryState = 'proposed' | 'confirmed' | 'settled' | 'waived' | 'reversed'

/** What a rule found. Two verdicts with the same `key` are the same verdict (G7). */
export type Verdict = {
  /** rule/subject/occasion */
  key: string
  rule: string
  subject: Subject
  kind: EntryKind
  /** Integer fen: fines negative, rewards positive, null when the rulebook gives no amount. */
  amountFen: number | null
  occasion: string
  day: Day
  /** What happened, in one sentence with names and times. */
  because: string
  /** Keys of the messages and checks that show it. */
  evidence: string[]
  /** The verdict this one follows from; it falls with it (G9, G11). */
  linkedTo?: string
  /** Keys of verdicts that together bear it (a share of a group): it is judged again when one of them falls. */
  restsOn?: string[]
  /** How the amount was arrived at, a line a step. */
  arithmetic?: string[]
  forfeit?: { text: string; multiplier: number }
}

/** One line of the ledger. It is never changed but in its state; a correction is a further entry. */
export type Entry = Verdict & {
  /** `F203`; rewards `R88`, notices `N12`, forfeits `K7`. */
  id: string
  at: Moment
  state: EntryState
  clause: string
  packVersion: string
  /** What the amount is counted in, when it is not 元. */
  unit?: string
  /** The switches that bear on the rule, by path, as they stood on the day it is about. */
  switches?: Record<string, unknown>
  /** The month in whose accounts it stands (`2021-05`), when that of its day was closed before it was made. */
  account?: Month
  /** The entry that this one takes back. */
  reverses?: string
  /** An appeal is open: no one may confirm or collect it meanwhile. */
  frozen?: boolean
}

/** One step in the life of an entry, for 为什么 and for the audit. */
export type EntryStep = {
  at: Moment
  what: 'entered' | EntryState | 'appealed' | 'upheld' | 'rejected'
  by?: string
  reason?: string
}

/** What a day's summary has said of the ledger: so many entries, with this head (`headOf`). */
export type Seal = { day: Day; at: Moment; count: number; head: string }

export type LedgerState = {
  /** In the order they were made. */
  order: string[]
  entries: Record<string, Entry>
  steps: Record<string, EntryStep[]>
  /** occasion → entry ids, so that an occasion can be settled again. */
  byOccasion: Record<string, string[]>
  /** Subject (`subjectKey`) → places of its entries in `order`, so that nobody's money is looked for in all of it. */
  bySubject: Record<string, number[]>
  /** The day an entry is about → places in `order`. */
  byDay: Record<Day, number[]>
  /** Entries that nobody has decided yet, in the order they were made. */
  proposed: Record<string, true>
  /** Keys of verdicts that an appeal has taken back, and when: judging again does not bring them back. */
  upheld: Record<string, Moment>
  /** Oldest first. */
  seals: Seal[]
  /** Occasions that were settled once, and when. From then on a later fact settles them again. */
  closed: Record<string, Moment>
}

export type LedgerFact =
  | { kind: 'occasionClosed'; occasion: string; at: Moment }
  | ({ kind: 'ledgerSealed' } & Seal)
  | { kind: 'entered'; entry: Entry }
  | { kind: 'entryMarked'; id: string; state: EntryState; at: Moment; by?: string; reason?: string }
  | { kind: 'entryAppealed'; id: string; at: Moment; by: string; reason: string }
  | { kind: 'appealDecided'; id: string; at: Moment; by: string; upheld: boolean; reason: string }

export const emptyLedger = (): LedgerState => ({
  order: [],
  entries: {},
  steps: {},
  byOccasion: {},
  bySubject: {},
  byDay: {},
  proposed: {},
  upheld: {},
  seals: [],
  closed: {},
})

/** A subject as a key. */
export function subjectKey(subject: Subject): string {
  if ('person' in subject) return `person/${subject.person}`
  return 'team' in subject ? `team/${subject.channel}/${subject.team}` : `contact/${subject.contact}`
}

function listed(lists: Record<string, number[]>, key: string, place: number) {
  lists[key] ??= []
  lists[key].push(place)
}

export const ledgerEvolvers: Evolvers<LedgerFact> = {
  occasionClosed(world, { occasion, at }) {
    world.ledger.closed[occasion] ??= at
  },
  ledgerSealed(world, { day, at, count, head }) {
    world.ledger.seals.push({ day, at, count, head })
  },
  entered(world, { entry }) {
    const { ledger } = world
    const place = ledger.order.push(entry.id) - 1
    ledger.entries[entry.id] = { ...entry }
    listed(ledger.bySubject, subjectKey(entry.subject), place)
    listed(ledger.byDay, entry.day, place)
    if (entry.state === 'proposed') ledger.proposed[entry.id] = true
    ledger.steps[entry.id] = [{ at: entry.at, what: 'entered' }]
    ledger.byOccasion[entry.occasion] ??= []
    ledger.byOccasion[entry.occasion]!.push(entry.id)
    const [letter = '', number] = [entry.id.slice(0, 1), Number(entry.id.slice(1))]
    world.counters[letter] = Math.max(world.counters[letter] ?? 0, number)
  },
  entryMarked(world, { id, state, at, by, reason }) {
    const entry = world.ledger.entries[id]
    if (!entry) return
    entry.state = state
    if (state === 'proposed') world.ledger.proposed[id] = true
    else delete world.ledger.proposed[id]
    if (state === 'waived' || state === 'reversed') entry.frozen = false
    world.ledger.steps[id]?.push({ at, what: state, by, reason })
  },
  entryAppealed(world, { id, at, by, reason }) {
    const entry = world.ledger.entries[id]
    if (!entry) return
    entry.frozen = true
    world.ledger.steps[id]?.push({ at, what: 'appealed', by, reason })
  },
  appealDecided(world, { id, at, by, upheld, reason }) {
    const entry = world.ledger.entries[id]
    if (!entry) return
    entry.frozen = false
    if (upheld) world.ledger.upheld[entry.key] = at
    world.ledger.steps[id]?.push({ at, what: upheld ? 'upheld' : 'rejected', by, reason })
  },
}
