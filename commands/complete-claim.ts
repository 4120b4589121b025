import { changeNotices, refusedBy, wordsOf } from '../messages/claim-words.ts'
import { claimCompleted, claimQueued, claimTakenOver } from '../messages/claims.ts'
import { claimsOn, occupantOf, standings } from '../policy/claim/standing.ts'
import type { Claim, KeyContact } from '../policy/claim/state.ts'
import { type Decision, together } from '../policy/decision.ts'
import type { Situation } from '../policy/situation.ts'
import { refuse, reply } from './command.ts'

/** The missing key contact comes within the hold: the claim stands with its own time stamp (S0-KA-09). */
export function complete(situation: Situation, claim: Claim, keyContact: KeyContact): Decision {
  const { world, now, at, sender } = situation
  const before = claimsOn(world, claim.key)
  const was = standings(before, now)
  const done = { ...claim, keyContact, completedAt: at }
  const after = standings(
    before.map((one) => (one.id === claim.id ? done : one)),
    now,
  )
  const { state } = after.find((one) => one.claim.id === claim.id)!
  if (state === 'lost') return refuse(situation, refusedBy(situation, after, done))
  const words = wordsOf(situation, done)
  const first = occupantOf(after)
  const text =
    state === 'queued' && first
      ? claimQueued({
          ...words,
          before: wordsOf(situation, first.claim).holder,
          beforeAt: wordsOf(situation, first.claim).at,
          holdUntil: wordsOf(situation, first.claim).holdUntil,
        })
      : claimCompleted(words)
  const displaced = was
    .filter(({ claim: other, state }) => other.id !== claim.id && state === 'held')
    .map(({ claim: other }) => {
      const theirs = wordsOf(situation, other)
      return claimTakenOver({ ...words, from: theirs.holder, fromAt: theirs.at })
    })
  return together(
    { facts: [{ kind: 'claimCompleted', id: claim.id, keyContact, at }], say: [] },
    reply(situation, [text, ...displaced].join('\n')),
    { facts: [], say: changeNotices(situation, was, after, sender.id) },
  )
}
