import type { Played } from '../../../bot/replay/run.ts'
import { subjectName } from '../../../policy/ledger/balance.ts'
import { settle } from '../../../policy/ledger/settle.ts'
import type { Entry } from '../../../policy/ledger/state.ts'
import { occasions } from '../../../policy/occasions.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { outcomeAfter, pack } from './day.ts'

/** What settling every closed occasion once more would change: each fact it would make, as text. */
export function judgedAgain({ world, now }: Played): string[] {
  const scene = sceneAt(world, pack, now)
  return Object.keys(world.ledger.closed).flatMap((id) => {
    const occasion = occasions.find(({ name }) => id.startsWith(`${name}/`))
    if (!occasion) throw new Error(`no occasion owns ${id}`)
    return settle(world, id, occasion.judge(id, scene), scene.policy, now).facts.map(
      (fact) => `${id}: ${JSON.stringify(fact)}`,
    )
  })
}

/** The entries that neither were taken back nor take anything back, in the order they were made. */
export function standing({ world }: Pick<Played, 'world'>): (Entry & { name: string })[] {
  return world.ledger.order
    .map((id) => world.ledger.entries[id]!)
    .filter(({ state, reverses }) => !reverses && state !== 'waived' && state !== 'reversed')
    .map((entry) => ({ ...entry, name: subjectName(world, entry.subject) }))
}

/** What stands, for comparing two days: who, by which rule, how much, and for which day. Numbers and times are left out. */
export const money = (played: Pick<Played, 'world'>): string[] =>
  standing(played)
    .map(({ name, rule, kind, amountFen, day, forfeit }) =>
      [name, rule, kind, amountFen, day, forfeit && `${forfeit.text}×${forfeit.multiplier}`].join(' '),
    )
    .sort()

/** Who ranks where, for comparing two days. */
export const ranks = (played: Played): unknown => JSON.parse(JSON.stringify(outcomeAfter(played).rankings))
