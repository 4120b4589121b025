import { z } from 'zod'
import { confirmedWithout, stillTheSame } from '../messages/contacts.ts'
import type { Post } from '../policy/decision.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import { close } from '../policy/occasion.ts'
import { occasionOf } from '../policy/occasions.ts'
import { managersOf, rewardsText } from './contacts/rewards.ts'
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
