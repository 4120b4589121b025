import { canonicalKey, resourceKey } from '../../policy/claim/name.ts'
import { claimsOn } from '../../policy/claim/standing.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import type { EntryKind } from '../../policy/ledger/state.ts'
import type { World } from '../../policy/world.ts'

const placeholder = /\{\{(fine|reward|claim|request|customer) ([^}]+)\}\}/g

/** `{{fine 张三 S0-EX-11}}` as the short number the bot last gave to such a thing. Throws when there is none. */
export function fillIn(text: string, world: World): string {
  return text.replace(placeholder, (whole, kind: string, rest: string) => {
    const number = numberOf(kind, rest.trim(), world)
    if (!number) throw new Error(`${whole} stands for nothing yet: the bot has given no such number`)
    return number
  })
}

function numberOf(kind: string, words: string, world: World): string | undefined {
  switch (kind) {
    case 'fine':
      return entryNumber(['fine', 'forfeit'], words, world)
    case 'reward':
      return entryNumber(['reward', 'needsAmount'], words, world)
    case 'claim': {
      const key = canonicalKey(world, resourceKey(words))
      return claimsOn(world, key).at(-1)?.id
    }
    case 'request':
      return Object.values(world.requests)
        .filter(({ by }) => world.people[by]?.name === words)
        .at(-1)?.id
    default:
      return undefined
  }
}

/**
 * The last entry of a kind that a subject got, by one rule when the rule is named. Of rewards the last that still stands: one
 * whose amount was entered later has taken the place of that which lacked it.
 */
function entryNumber(kinds: EntryKind[], words: string, world: World): string | undefined {
  const [name, rule] = words.split(/\s+/)
  const isMeant = (id: string) => {
    const entry = world.ledger.entries[id]!
    return (
      !entry.reverses &&
      kinds.includes(entry.kind) &&
      (!rule || entry.rule === rule) &&
      subjectName(world, entry.subject) === name
    )
  }
  const { order, entries } = world.ledger
  const standing = kinds.includes('reward')
    ? order.findLast((id) => entries[id]!.state !== 'reversed' && isMeant(id))
    : undefined
  return standing ?? order.findLast(isMeant)
}
