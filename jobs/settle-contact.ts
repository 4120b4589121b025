import { z } from 'zod'
import { contactRewards } from '../messages/contact-rewards.ts'
import { confirmedWithout, stillTheSame } from '../messages/contacts.ts'
import { boundsOf, policyOfEntry } from '../policy/contact/amount.ts'
import type { Post } from '../policy/decision.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { close } from '../policy/occasion.ts'
import { occasionOf } from '../policy/occasions.ts'
import { everyone } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { howCounted, whyNothing } from './contacts/words.ts'
import { job } from './job.ts'

/** After 同意 (S0-KA-01..07, S0-SH-08): what an event or a first visit brings, said where it was registered. */
export const settleContact = job({
  name: 'settle-contact',
  data: z.object({ occasion: z.string(), requestId: z.string() }),
  title: ({ requestId }) => `关键人、经纪人计奖 ${requestId}`,
  run({ occasion: id, requestId }, scene) {
    const { world } = scene
    const occasion = occasionOf(id)
    const request = world.requests[requestId]
    if (!occasion || !request) return { cancel: `no occasion ${id} for ${requestId}` }
    const known = world.ledger.closed[id] !== undefined
    const { facts, entered, reversed } = close(occasion, id, scene)
    const stood = standingOf(world, id).filter((one) => !reversed.includes(one) && one.state !== 'waived')
    const entries = [...stood, ...entered]
    const text =
      entries.length === 0
        ? confirmedWithout(request.title, whyNothing(scene, id, requestId))
        : known && stood.length > 0 && entered.length === 0
          ? stillTheSame(
              request.title,
              stood.map((one) => one.id),
              howCounted(scene, id),
            )
          : rewardsText(scene, `🏆 ${request.title}已确认,计奖如下:`, entries)
    const asked: Post['to'] = request.groupId ? { group: request.groupId } : { person: request.by }
    const open = entries.some(({ kind }) => kind === 'needsAmount')
    return {
      done: { facts, say: [asked, ...(open ? managersOf(scene) : [])].map((to) => ({ to, text })) },
    }
  },
})

/** The rewards with clause and arithmetic, and the bounds of those that lack an amount. */
export const rewardsText = (scene: Scene, head: string, entries: readonly Entry[]): string =>
  contactRewards(
    head,
    entries,
    (entry) =>
      'team' in entry.subject
        ? `${entry.subject.channel}${entry.subject.team}`
        : subjectName(scene.world, entry.subject),
    (entry) => boundsOf(policyOfEntry(scene, entry), entry.rule) ?? null,
  )

/** Managers enter what the rulebook leaves open. */
export const managersOf = ({ world, now }: Scene): Post['to'][] =>
  everyone(world, now, ({ role }) => role === 'manager').map(({ id }) => ({ person: id }))
