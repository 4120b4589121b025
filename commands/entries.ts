import { noSuchEntry, thatIsClaim, thatIsReversal } from '../messages/ledger-replies.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { nearNumber } from '../policy/ledger/find.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { nameOf } from '../policy/people.ts'
import type { Request } from '../policy/request/state.ts'
import type { Scene, Situation } from '../policy/situation.ts'

/** The numbers that somebody may have meant, worked out only when his own is none. */
type Meant = readonly string[] | (() => readonly string[])

/** The entry of a number, or the sentence that says why there is none; `open` are the numbers he may have meant. */
export function entryNumbered(
  { world }: Scene,
  id: string,
  open: Meant,
): { entry: Entry } | { hint: string } {
  const entry = world.ledger.entries[id]
  if (entry?.reverses) return { hint: thatIsReversal(id, entry.reverses) }
  if (entry) return { entry }
  const claim = world.claims.claims[id]
  if (claim) return { hint: thatIsClaim(id, claim.resource) }
  const meant = typeof open === 'function' ? open() : open
  return { hint: noSuchEntry(id, nearNumber(id, meant), [...meant]) }
}

/** The entries of several numbers that nothing hinders, and for each other number the sentence that says what does. */
export function entriesNumbered(
  situation: Situation,
  ids: readonly string[],
  open: Meant,
  hindrance: (situation: Situation, entry: Entry) => string | null,
): { entries: Entry[]; hints: string[] } {
  const entries: Entry[] = []
  const hints: string[] = []
  for (const id of ids) {
    const found = entryNumbered(situation, id, open)
    const hint = 'hint' in found ? found.hint : hindrance(situation, found.entry)
    if (hint) hints.push(hint)
    else if ('entry' in found) entries.push(found.entry)
  }
  return { entries, hints }
}

/** The name under which an entry's subject is spoken of. */
export const subjectOf =
  ({ world }: Pick<Scene, 'world'>) =>
  (entry: Entry): string =>
    subjectName(world, entry.subject)

/** The open appeal about an entry or about what it follows from. */
export function appealOf({ world }: Pick<Scene, 'world'>, entry: Entry): Request | undefined {
  const about = new Set([entry.id])
  for (const id of world.ledger.byOccasion[entry.occasion] ?? [])
    if (world.ledger.entries[id]?.key === entry.linkedTo) about.add(id)
  return Object.values(world.requests).find(
    ({ type, state, data }) => type === 'appeal' && state === 'open' && about.has(String(data.entryId)),
  )
}

/** Who last changed an entry's state, and when, for `已由…`. */
export function lastStep({ world, cal }: Situation, entry: Entry): { by?: string; at: string } {
  const step = world.ledger.steps[entry.id]?.at(-1)
  return {
    by: step?.by ? nameOf(world, step.by) : undefined,
    at: cal.dateClockOf(step?.at ?? entry.at),
  }
}

/** Entries nobody has decided yet that `may` lets this person decide. */
export function proposedFor(
  scene: Scene,
  may: (entry: Entry) => boolean,
  since = Number.NEGATIVE_INFINITY,
): Entry[] {
  const { ledger } = scene.world
  return Object.keys(ledger.proposed)
    .map((id) => ledger.entries[id]!)
    .filter((entry) => entry.at >= since && !entry.reverses && may(entry))
}
