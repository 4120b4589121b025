import { wordsOf } from '../messages/claim-words.ts'
import { mergeLines, mergeTitle } from '../messages/claims.ts'
import { nearKeys, resourceName } from '../policy/claim/name.ts'
import { occupantOf } from '../policy/claim/standing.ts'
import type { Claim } from '../policy/claim/state.ts'
import { standingsOn } from '../policy/claim/view.ts'
import { type Decision, nothing } from '../policy/decision.ts'
import { everyone, leaderOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { ask } from './requests/ask.ts'

/** A name near to one that somebody else holds: the manager is asked whether the two are one place (S0-KA-09). */
export function askToMerge(situation: Situation, claim: Claim): Decision {
  const { world } = situation
  for (const key of nearKeys(world, claim.key)) {
    const other = occupantOf(standingsOn(situation, key))
    if (!other || other.claim.holderId === claim.holderId) continue
    const [mine, theirs] = [wordsOf(situation, claim), wordsOf(situation, other.claim)]
    const [name, otherName] = [claim.resource, resourceName(world, key)]
    const lines = mergeLines({
      name,
      holder: mine.holder,
      at: mine.at,
      other: otherName,
      otherHolder: theirs.holder,
      otherAt: theirs.at,
    })
    const data = { from: claim.key, into: key, fromName: name, intoName: otherName }
    const { facts, say } = ask(situation, 'merge-resources', mergeTitle(name, otherName), data, {
      to: managerOf(situation),
      lines,
      asker: '查岗',
    })
    return { facts, say }
  }
  return nothing
}

/** The nearest manager above the sender, else the first there is. */
function managerOf({ world, sender, at }: Situation): string | undefined {
  let above = leaderOf(world, sender.id, at)
  for (let steps = 0; above && steps < 8; steps++) {
    if (above.role === 'manager') return above.id
    above = leaderOf(world, above.id, at)
  }
  return everyone(world, at).find(({ role }) => role === 'manager')?.id
}
