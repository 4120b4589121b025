import { HOUR, type Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { nearest, tidyText } from '../text.ts'
import { subjectName } from './balance.ts'
import { entriesUnder } from './lists.ts'
import { isOwn } from './rights.ts'
import { type Entry, type EntryStep, subjectKey } from './state.ts'

/** An entry may be appealed for so long after it was made, inclusive (G2, G9). */
export const APPEAL_H = 48

export const appealUntil = (entry: Entry): Moment => Math.floor(entry.at / 1000) * 1000 + APPEAL_H * HOUR

/** The numbers at the beginning of a text (`F203 f204,R88 信号故障`) and what follows them. */
export function readNumbers(text: string): { ids: string[]; rest: string } {
  const ids: string[] = []
  let rest = tidyText(text)
  for (;;) {
    const found = /^[#(「"]?([A-Za-z]?\d{1,7})[)」"]?(?=$|[\s,、;:。])[\s,、;:。]*/.exec(rest)
    if (!found) break
    ids.push(found[1]!.toUpperCase())
    rest = rest.slice(found[0].length)
  }
  return { ids: [...new Set(ids)], rest: rest.trim() }
}

/** Everything of one person, or of his team, oldest first; without the reversing lines. */
export function entriesOf(scene: Scene, personId: string): Entry[] {
  const { people } = scene.world
  const teams = (people[personId]?.postings ?? []).flatMap(({ team }) => team ?? [])
  const keys = scene.policy.channels.flatMap(({ name: channel }) =>
    teams.map((team) => subjectKey({ team, channel })),
  )
  return entriesUnder(scene, [subjectKey({ person: personId }), ...keys]).filter(
    (entry) => !entry.reverses && isOwn(scene, entry, personId),
  )
}

/** Of these numbers the one that a slip of the thumb may have meant: the same digits with another letter, or one stroke away. */
export function nearNumber(said: string, numbers: readonly string[]): string | null {
  const digits = said.replace(/^\D/, '')
  return numbers.find((number) => number.slice(1) === digits) ?? nearest(said, numbers)
}

/** Is it, or the entry it follows from, under appeal? Then nobody confirms, waives or collects it. */
export function isFrozen({ world }: Pick<Scene, 'world'>, entry: Entry): boolean {
  if (entry.frozen) return true
  const bases = [...(entry.linkedTo ? [entry.linkedTo] : []), ...(entry.restsOn ?? [])]
  if (bases.length === 0) return false
  return (world.ledger.byOccasion[entry.occasion] ?? [])
    .map((id) => world.ledger.entries[id]!)
    .some((other) => bases.includes(other.key) && !other.reverses && other.frozen === true)
}

/** All there is to say about an entry: for 为什么, the sandbox and the audit. null when there is no such number. */
export function entryDetails(
  { world }: Pick<Scene, 'world'>,
  id: string,
): {
  entry: Entry
  subject: string
  clause: string
  evidence: string[]
  arithmetic: string[]
  steps: EntryStep[]
  appealUntil: Moment
  linked: string[]
  reversedBy: string | null
} | null {
  const entry = world.ledger.entries[id]
  if (!entry) return null
  const others = (world.ledger.byOccasion[entry.occasion] ?? []).map((other) => world.ledger.entries[other]!)
  return {
    entry,
    subject: subjectName(world, entry.subject),
    clause: entry.clause,
    evidence: entry.evidence,
    arithmetic: entry.arithmetic ?? [],
    steps: world.ledger.steps[id] ?? [],
    appealUntil: appealUntil(entry),
    linked: others
      .filter((other) => !other.reverses && (bears(other, entry) || bears(entry, other)))
      .map((other) => other.id),
    reversedBy: others.find((other) => other.reverses === id)?.id ?? null,
  }
}

/** Does `other` follow from `entry`, or rest on it with others? */
const bears = (entry: Entry, other: Entry): boolean =>
  other.linkedTo === entry.key || (other.restsOn?.includes(entry.key) ?? false)
