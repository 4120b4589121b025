import { changeNotices, placeOf, wordsOf } from '../messages/claim-words.ts'
import {
  claimReleased,
  noSuchClaim,
  releaseNotYours,
  releaseTooLate,
  releaseUsage,
  thatIsEntry,
} from '../messages/claims.ts'
import { resourceKey } from '../policy/claim/name.ts'
import { type ClaimState, claimsOn, standings } from '../policy/claim/standing.ts'
import { claimsFor, standingOfClaim } from '../policy/claim/view.ts'
import { together } from '../policy/decision.ts'
import { nearNumber } from '../policy/ledger/find.ts'
import { isAbove, isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'

const over: Partial<Record<ClaimState, string>> = {
  expired: '保护期已满,已经开放',
  released: '已经释放过',
  lapsed: '没有补齐关键人,已经作废',
  lost: '已归他人',
}

/** Gives a place up before its time: its holder, or whoever is above him. */
export const releaseResource = command<string>({
  words: ['释放资源'],
  usage: '释放资源 <编号>',
  about: '放弃自己报备的资源;主管可以释放下属的',
  example: '释放资源 R31',
  who: 'all',
  rules: ['S0-KA-11'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { world, sender, at, now } = situation
    const own = claimsFor(situation, sender.id)
    const ids = own.map(({ id }) => id)
    if (!said) return refuse(situation, releaseUsage(ids))
    const [word = ''] = said.split(' ')
    const byName = own.find(({ resource }) => resourceKey(resource) === resourceKey(said))
    const claim = world.claims.claims[word.toUpperCase()] ?? world.claims.claims[byName?.id ?? '']
    if (!claim) {
      if (world.ledger.entries[word.toUpperCase()]) return refuse(situation, thatIsEntry(word.toUpperCase()))
      return refuse(situation, noSuchClaim(maskPhones(said), nearNumber(word.toUpperCase(), ids), ids))
    }
    const words = wordsOf(situation, claim)
    if (!mayRelease(situation, claim.holderId)) return refuse(situation, releaseNotYours(words))
    const { state } = standingOfClaim(situation, claim)
    const why = over[state]
    if (why) return refuse(situation, releaseTooLate({ ...words, state: why }))
    const before = claimsOn(world, claim.key)
    const after = before.map((one) =>
      one.id === claim.id ? { ...one, releasedAt: at, releasedBy: sender.id } : one,
    )
    const hours = state === 'held' ? situation.policyOn(at).claims.reclaimCooldownH : 0
    const text = claimReleased({ ...words, by: sender.name, hours })
    const place = placeOf(claim)
    const here = 'group' in place && place.group === situation.group?.id
    return together(
      { facts: [{ kind: 'claimReleased', id: claim.id, by: sender.id, at }], say: [] },
      reply(situation, text),
      {
        facts: [],
        say: [
          ...('group' in place && !here ? [{ to: place, text }] : []),
          ...(claim.holderId === sender.id ? [] : [{ to: { person: claim.holderId }, text }]),
          ...changeNotices(situation, standings(before, now), standings(after, now), sender.id),
        ],
      },
    )
  },
})

const mayRelease = ({ sender, world, at }: Situation, holderId: string) =>
  sender.id === holderId || isManager(sender) || isAbove(world, sender.id, holderId, at)
