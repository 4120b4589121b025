import type { Scene } from '../situation.ts'
import { headOf } from './head.ts'
import { entriesUnder } from './lists.ts'
import { type Entry, type Seal, subjectKey } from './state.ts'

export type OwnCheck = {
  own: Entry[]
  /** The first seal that no longer fits, with those of his entries that lie between it and the one before. */
  broken: { seal: Seal; own: Entry[] } | null
  seals: number
  since: Seal | undefined
}

/** Are all of a person's entries where the summaries' heads have bound them? Judged by what this process has read. */
export function checkOwn(scene: Scene, personId: string): OwnCheck {
  const { ledger, people } = scene.world
  const teams = (people[personId]?.postings ?? []).flatMap(({ team, channel }) =>
    team && channel ? [subjectKey({ team, channel })] : [],
  )
  const own = entriesUnder(scene, [subjectKey({ person: personId }), ...teams])
  const place = new Map(ledger.order.map((id, index) => [id, index]))
  let bound = 0
  for (const seal of ledger.seals) {
    if (seal.count > ledger.order.length || headOf(scene.world, seal.count).hash !== seal.head) {
      const inside = own.filter(({ id }) => place.get(id)! >= bound && place.get(id)! < seal.count)
      return { own, broken: { seal, own: inside }, seals: ledger.seals.length, since: ledger.seals[0] }
    }
    bound = seal.count
  }
  return { own, broken: null, seals: ledger.seals.length, since: ledger.seals[0] }
}
