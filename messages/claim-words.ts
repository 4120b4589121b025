import { contactName } from '../policy/claim/contact.ts'
import { canonicalKey, resourceName } from '../policy/claim/name.ts'
import { occupantOf, type Standing, tieBreak } from '../policy/claim/standing.ts'
import type { Claim } from '../policy/claim/state.ts'
import type { Post } from '../policy/decision.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import {
  claimLost,
  claimMovedBack,
  claimNowPending,
  claimPromoted,
  claimRefused,
  claimRefusedByPending,
  tieBreakReason,
} from './claims.ts'

/** What every sentence about a claim needs, as words. */
export function wordsOf({ world, cal }: Scene, claim: Claim) {
  return {
    id: claim.id,
    resource: resourceName(world, canonicalKey(world, claim.key)),
    holder: nameOf(world, claim.holderId),
    at: cal.dateClockOf(claim.claimedAt),
    until: cal.dateClockOf(claim.protectedUntil),
    holdUntil: cal.clockOf(claim.holdUntil),
    contact: claim.keyContact ? contactName(claim.keyContact) : '',
  }
}

/** Why the first of two claims goes before the second, when they are of one second. */
export function tieWords(scene: Scene, first: Claim, second: Claim): string {
  const how = tieBreak(first, second)
  if (!how) return ''
  const [a, b] = [wordsOf(scene, first).holder, wordsOf(scene, second).holder]
  return tieBreakReason(how, a, b, second.sentAt - first.sentAt)
}

/** Who has it instead: the sentence for whoever comes too late. */
export function refusedBy(scene: Scene, all: readonly Standing[], claim: Claim): string {
  const rival = occupantOf(all) ?? lastBefore(all, claim)
  if (!rival) return ''
  const words = wordsOf(scene, rival.claim)
  const said =
    rival.state === 'pending'
      ? claimRefusedByPending({ ...words, until: words.holdUntil })
      : claimRefused({ ...words, until: scene.cal.dateClockOf(rival.until ?? rival.claim.protectedUntil) })
  return `${said}${tieWords(scene, rival.claim, claim)}`
}

/** The claim under whose protection it was made, though that has ended since. */
const lastBefore = (all: readonly Standing[], claim: Claim) =>
  all.findLast(({ until, claim: other }) => until !== undefined && other.claimedAt <= claim.claimedAt)

/**
 * What others must hear when the standing of claims has changed: to each whose claim got better or worse, privately.
 * `except` hears it in the reply.
 */
export function changeNotices(
  scene: Scene,
  before: readonly Standing[],
  after: readonly Standing[],
  except: string,
): Post[] {
  const was = new Map(before.map(({ claim, state }) => [claim.id, state]))
  const winner = occupantOf(after)
  return after
    .filter(
      ({ claim, state }) => claim.holderId !== except && was.has(claim.id) && was.get(claim.id) !== state,
    )
    .flatMap(({ claim, state }): Post[] => {
      const words = wordsOf(scene, claim)
      const text = (() => {
        if (state === 'held') return claimPromoted(words)
        if (state === 'pending') return claimNowPending(words)
        if (!winner) return null
        const first = wordsOf(scene, winner.claim)
        const { id, resource } = words
        if (state === 'queued')
          return claimMovedBack({ id, resource, before: first.holder, holdUntil: first.holdUntil })
        if (state === 'lost')
          return claimLost({
            id,
            resource,
            holder: first.holder,
            at: first.at,
            why: tieWords(scene, winner.claim, claim) || '以报备时间为准。',
          })
        return null
      })()
      return text ? [{ to: { person: claim.holderId }, text }] : []
    })
}

/** Where a claim is spoken of: its group, or privately to its holder. */
export const placeOf = (claim: Claim): Post['to'] =>
  claim.groupId ? { group: claim.groupId } : { person: claim.holderId }
