import { canonicalKey, resourceKey } from '../../policy/claim/name.ts'
import { claimsOn } from '../../policy/claim/standing.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import type { World } from '../../policy/world.ts'

const placeholder = /\{\{(fine|reward|claim|request|customer) ([^}]+)\}\}/g

/** `{{fine 张三 S0-EX-11}}` as the short number the bot last gave to such a thing. Throws when there is none. */
export function fillIn(text: string, world: World): string {
  return text.replace(placeholder, (whole, kind: string, rest: string) => {
    const words = rest.trim().split(/\s+/)
    const number = numberOf(kind, words, world)
    if (!number) throw new Error(`${whole} stands for nothing yet: the bot has given no such number`)
    return number
  })
}

function numberOf(kind: string, [name = '', rule]: string[], world: World): string | undefined {
  switch (kind) {
    case 'fine':
    case 'reward':
      return world.ledger.order
        .map((id) => world.ledger.entries[id]!)
        .filter(
          (entry) => !entry.reverses && entry.kind !== 'notice' && (kind === 'fine') === isFine(entry.kind),
        )
        .filter((entry) => subjectName(world, entry.subject) === name && (!rule || entry.rule === rule))
        .at(-1)?.id
    case 'claim': {
      const key = canonicalKey(world, resourceKey([name, rule].join(' ')))
      return claimsOn(world, key).at(-1)?.id
    }
    case 'request':
      return Object.values(world.requests)
        .filter(({ by }) => world.people[by]?.name === name)
        .at(-1)?.id
    default:
      return undefined
  }
}

const isFine = (kind: string) => kind === 'fine' || kind === 'forfeit'
