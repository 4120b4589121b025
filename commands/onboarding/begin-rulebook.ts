import { rulebookBegun } from '../../messages/onboarding/start.ts'
import type { Decision } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import type { Situation } from '../../policy/situation.ts'
import { reply } from '../command.ts'

/** The house's first rulebook, from now on: nobody else is there yet who could agree, and nothing was owed before. */
export function beginRulebook(situation: Situation, pack: Pack): Decision {
  const { world, at, sender } = situation
  const chosen: Fact[] =
    pack.id === world.packId
      ? []
      : [{ kind: 'packChosen', chosen: { packId: pack.id, from: at, by: sender.id } }]
  return {
    ...reply(situation, rulebookBegun(pack.title)),
    facts: [...chosen, { kind: 'rulebookBegun', packId: pack.id, by: sender.id, at }],
  }
}
