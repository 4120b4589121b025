import { claimCard } from '../messages/claim-card.ts'
import { changeNotices, refusedBy, tieWords, wordsOf } from '../messages/claim-words.ts'
import {
  claimAlreadyYours,
  claimCoolingDown,
  claimHeld,
  claimPending,
  claimQueued,
  claimQueuedAlready,
  claimStillPending,
  claimTakenAfter,
  claimTakenOver,
  claimTooOld,
  phoneHint,
} from '../messages/claims.ts'
import { claimForBestFirst } from '../messages/store-claims.ts'
import { firstChoiceAt, isStore, STORE } from '../policy/agency/first-choice.ts'
import { floorToSecond, SECOND } from '../policy/calendar.ts'
import { canonicalKey, resourceKey, resourceName } from '../policy/claim/name.ts'
import { claimAlarms, protectionEnd } from '../policy/claim/protection.ts'
import { claimsOn, coolingDownUntil, occupantOf, type Standing, standings } from '../policy/claim/standing.ts'
import type { Claim } from '../policy/claim/state.ts'
import { claimsToComplete } from '../policy/claim/view.ts'
import { type Card, type Decision, nothing, type Post, together } from '../policy/decision.ts'
import type { Situation } from '../policy/situation.ts'
import { phonesIn } from '../policy/text.ts'
import { askToMerge } from './ask-to-merge.ts'
import { command, refuse, reply } from './command.ts'
import { complete } from './complete-claim.ts'
import { type ClaimWords, readGluedClaim } from './read-claim.ts'

/** S0-KA-09: the earliest report with its key contact wins the place. */
export const claimResource = command<ClaimWords | 'talk'>({
  words: ['报备资源', '圈地', '抢占资源', '抢占'],
  usage: '报备资源 <名称> 关键人 <姓名 电话> [区域]',
  about: '报备要拓展的单位,先报先得,保护5天',
  example: '报备资源 咸阳二纺 关键人 李工',
  who: ['staff', 'supervisor'],
  rules: ['S0-KA-09', 'S0-KA-10', 'S0-KA-11'],
  glued: true,
  read: readGluedClaim,
  decide: (input, situation) => (input === 'talk' ? nothing : decideClaim(input, situation)),
})

/** A claim on a place; `type` when the words say what kind of place it is. */
export function decideClaim(input: ClaimWords, situation: Situation, type?: string): Decision {
  const { world, sender, at } = situation
  const key = canonicalKey(world, resourceKey(input.name))
  const before = claimsOn(world, key)
  const own = claimsToComplete(situation, sender.id, at).find(({ id }) => before.some((one) => one.id === id))
  if (own && input.contact) return withHint(situation, complete(situation, own, input.contact))
  if (own) return refuse(situation, claimStillPending(wordsOf(situation, own)))
  return withHint(situation, contend(situation, key, before, { ...input, type }))
}

type Said = ClaimWords & { type?: string }

function contend(situation: Situation, key: string, before: Claim[], input: Said): Decision {
  const { world, sender, at, now, cal, group } = situation
  const was = standings(before, now)
  const mine = was.find(
    ({ claim, state }) => claim.holderId === sender.id && (state === 'held' || state === 'queued'),
  )
  if (mine && mine.claim.claimedAt <= at) {
    const words = wordsOf(situation, mine.claim)
    return refuse(situation, mine.state === 'held' ? claimAlreadyYours(words) : claimQueuedAlready(words))
  }
  const settings = situation.policyOn(at).claims
  const resource = resourceName(world, world.claims.names[key] ? key : input.name)
  const free = coolingDownUntil(standings(before, at), sender.id, at, settings.reclaimCooldownH)
  if (free !== null)
    return refuse(
      situation,
      claimCoolingDown({ resource, until: cal.dateClockOf(free), hours: settings.reclaimCooldownH }),
    )
  const type = input.type ?? (isStore(before) ? STORE : undefined)
  const claim: Claim = {
    id: `R${(world.counters.R ?? 0) + 1}`,
    key,
    resource,
    holderId: sender.id,
    claimedAt: at,
    sentAt: floorToSecond(situation.message.sentAt) === at ? situation.message.sentAt : at,
    completeAtOnce: input.contact !== undefined,
    ...(input.contact ? { keyContact: input.contact, completedAt: at } : {}),
    holdUntil: at + settings.holdSec * SECOND,
    protectedUntil: protectionEnd(at, settings, cal),
    ...(input.area ? { area: input.area } : {}),
    ...(type ? { type } : {}),
    ...(group ? { groupId: group.id } : {}),
    messageKey: situation.message.key,
  }
  const after = standings([...before, claim], now)
  const { state } = after.find((one) => one.claim === claim)!
  const words = { ...wordsOf(situation, claim), resource }
  if (state === 'lost') return refuse(situation, refusedBy(situation, was, claim))
  if (state === 'lapsed') return refuse(situation, claimTooOld(words))
  const choice = firstChoiceAt(situation, key, at)
  if (choice && !choice.best.some(({ id }) => id === sender.id))
    return refuse(situation, claimForBestFirst(resource, choice, cal))
  return together(
    { facts: [{ kind: 'claimed', claim }, ...claimAlarms(claim, settings)], say: [] },
    onItsCard(
      reply(
        situation,
        [sentence(situation, state, words, after), ...rivalry(situation, was, after, claim)].join('\n'),
      ),
      claimCard(situation, claim, state),
    ),
    {
      facts: [],
      say: [...changeNotices(situation, was, after, sender.id), ...farewell(situation, was, claim)],
    },
    state === 'held' || state === 'pending' ? askToMerge(situation, claim) : nothing,
  )
}

/** The answer stands on the claim's card, which goes on to say what becomes of it. */
const onItsCard = ({ facts, say }: Decision, card: Card): Decision => ({
  facts,
  say: say.map((post) => ({ ...post, card: { ...card, lines: post.text.split('\n') } })),
})

function sentence(
  situation: Situation,
  state: Standing['state'],
  words: ReturnType<typeof wordsOf>,
  after: readonly Standing[],
): string {
  if (state === 'pending') return claimPending(words)
  const first = occupantOf(after)
  if (state !== 'queued' || !first) return claimHeld(words)
  const { holder, at, holdUntil } = wordsOf(situation, first.claim)
  return claimQueued({
    ...words,
    before: holder,
    beforeAt: at,
    holdUntil,
    ...(words.contact ? {} : { ownHoldUntil: words.holdUntil }),
  })
}

/** How it stands to those it was up against: of one second, or taken over because it was sent earlier. */
function rivalry(
  situation: Situation,
  was: readonly Standing[],
  after: readonly Standing[],
  claim: Claim,
): string[] {
  const lost = after.filter(
    ({ claim: other, state }) =>
      state === 'lost' && was.some((one) => one.claim.id === other.id && one.state !== 'lost'),
  )
  return lost.map(({ claim: other }) => {
    const tie = tieWords(situation, claim, other)
    if (tie) return tie
    const [mine, theirs] = [wordsOf(situation, claim), wordsOf(situation, other)]
    return claimTakenOver({ ...mine, resource: theirs.resource, from: theirs.holder, fromAt: theirs.at })
  })
}

/** The holder before, whose protection has ended, hears who has the place now. */
function farewell(situation: Situation, was: readonly Standing[], claim: Claim): Post[] {
  const last = was.findLast(({ state }) => state === 'expired' || state === 'released')
  if (!last || last.claim.holderId === claim.holderId || was.some(({ state }) => state === 'held')) return []
  const { holder, until } = wordsOf(situation, claim)
  const { resource } = wordsOf(situation, last.claim)
  return [{ to: { person: last.claim.holderId }, text: claimTakenAfter({ resource, holder, until }) }]
}

/** G16: who posts a whole number in a group is asked, kindly, to send it privately. */
function withHint(situation: Situation, decision: Decision): Decision {
  if (!situation.group || phonesIn(situation.message.text).length === 0) return decision
  const [first, ...rest] = decision.say
  if (!first) return decision
  const { text, card } = first
  const hinted = {
    ...first,
    text: `${text}\n${phoneHint()}`,
    ...(card && { card: { ...card, lines: [...card.lines, phoneHint()] } }),
  }
  return { ...decision, say: [hinted, ...rest] }
}
