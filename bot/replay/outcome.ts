import { claimOutcome } from '../../policy/claim/outcome.ts'
import { chatOf } from '../../policy/decision.ts'
import { balances, subjectName } from '../../policy/ledger/balance.ts'
import { locationOutcome } from '../../policy/location/outcome.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { papersOutcome } from '../../policy/plan/outcome.ts'
import { customersOutcome, rankingsOutcome, reportsOutcome } from '../../policy/report/outcome.ts'
import { signInOutcome } from '../../policy/sign-in/outcome.ts'
import { type Scene, sceneAt } from '../../policy/situation.ts'
import { spotChecksOutcome } from '../../policy/spot-check/outcome.ts'
import { zonesOutcome } from '../../policy/zones/outcome.ts'
import type { OutboxRow } from '../../store/contract.ts'
import { packsWith } from '../packs.ts'
import type { Played } from './run.ts'

/** What `--json` prints: every outcome by names and local times, as the transcript format states it. */
export function outcomeOf({ world, posts, causes, now }: Played, pack: Pack) {
  const scene = sceneAt(world, packsWith(pack), now)
  return {
    ledger: ledger(scene),
    balances: balances(world),
    signIns: signInOutcome(scene),
    locations: locationOutcome(scene),
    spotChecks: spotChecksOutcome(scene),
    claims: claimOutcome(scene),
    customers: customersOutcome(scene),
    deals: [],
    rotation: { counts: {}, log: [] },
    zones: zonesOutcome(scene),
    rankings: rankingsOutcome(scene),
    forfeits: forfeits(scene),
    reports: [...reportsOutcome(scene), ...papersOutcome(scene)],
    refusals: refusals(scene, posts, causes),
    posts: posts.filter(isSaid).map(({ at, post }) => ({
      at: scene.cal.stampOf(at),
      group: chatOf(post.to),
      text: post.text,
    })),
  }
}

/** A card that is only brought up to date says nothing new. */
const isSaid = ({ post }: OutboxRow) => !post.refresh

function ledger({ world, cal }: Scene) {
  return world.ledger.order
    .map((id) => world.ledger.entries[id]!)
    .filter(({ kind }) => kind !== 'forfeit')
    .map((entry) => ({
      id: entry.id,
      at: cal.stampOf(entry.at),
      subject: subjectName(world, entry.subject),
      ...('team' in entry.subject ? { channel: entry.subject.channel } : {}),
      rule: entry.rule,
      kind: entry.kind,
      amountFen: entry.amountFen,
      state: entry.state,
      occasion: entry.occasion,
      because: entry.because,
      reverses: entry.reverses ?? null,
    }))
}

function forfeits({ world }: Scene) {
  return world.ledger.order
    .map((id) => world.ledger.entries[id]!)
    .filter((entry) => entry.kind === 'forfeit' && !entry.reverses)
    .map((entry) => ({
      person: subjectName(world, entry.subject),
      rule: entry.rule,
      date: entry.day,
      text: entry.forfeit?.text ?? '',
      multiplier: entry.forfeit?.multiplier ?? 1,
      state: entry.state === 'proposed' ? 'recorded' : entry.state,
    }))
}

function refusals({ cal, world }: Scene, posts: OutboxRow[], causes: Played['causes']) {
  const senders = new Map(
    causes.flatMap((cause) =>
      cause.kind === 'message' ? [[cause.key, `${cause.message.platform}/${cause.message.senderId}`]] : [],
    ),
  )
  return posts
    .filter(({ post }) => post.tone === 'refusal')
    .map(({ at, causeKey, post }) => {
      const personId = world.identities[senders.get(causeKey) ?? '']
      return {
        at: cal.stampOf(at),
        from: personId ? (world.people[personId]?.name ?? '') : '',
        text: post.text,
      }
    })
}
