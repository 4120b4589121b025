import { deliveriesOf } from '../../bot/replay/deliveries.ts'
import { timeline } from '../../bot/replay/timeline.ts'
import { dueCause, dueUntil } from '../../bot/run-due.ts'
import { MINUTE, type Moment } from '../../policy/calendar.ts'
import type { Entry } from '../../policy/ledger/state.ts'
import type { Message, Photo } from '../../policy/message.ts'
import { isMessage, writeTranscript } from '../../policy/transcript.ts'
import { sampleDay } from '../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../prisma/seed/world.ts'
import { samplePng } from '../lark-sim/index.ts'
import { cal } from './chat.ts'
import { jumpReading } from './jump-reading.ts'
import { type LiveLark, liveLark } from './live-lark.ts'
import { transcriptOf } from './transcript.ts'

/** So far may the house's answers lag behind what is said, as while it waits to send one again. */
const BEHIND_MS = 15 * MINUTE

/** The seeded team of 188 in its six groups, and its sample day. */
export function theDay() {
  const world = seedWorld()
  return transcriptOf(writeTranscript(world, sampleDay(world)))
}

/** What may go wrong before each thing that happens. */
export type Trouble = (live: LiveLark, step: number) => void

/**
 * The seeded team's sample day on the simulated platform: everybody says in Lark what he says in the sample, and the
 * house's alarms ring at their times. Answers what the day has come to, and what people saw.
 */
export async function larkDay(trouble: Trouble = () => {}) {
  const transcript = theDay()
  const pictures = new Map<string, Photo>()
  const live = await liveLark({
    file: transcript.world,
    sim: { rate: { enabled: false }, delivery: { retryScheduleMs: Array(40).fill(200), ackTimeoutMs: 300 } },
    look: async (bytes) => pictures.get(bytes.toString('base64'))!,
  })
  const { sim, store, house } = live
  const { deliver, keyNamed } = deliveriesOf(transcript, cal, {})
  /** The key in the file → the message on the platform. */
  const onPlatform = new Map<string, string>()

  let settledAt = sim.now()

  try {
    for (const [step, { event, at }] of timeline(transcript, cal).entries()) {
      await runTo(at)
      if (at - settledAt > BEHIND_MS) {
        await live.settle()
        settledAt = at
      }
      trouble(live, step)
      if (isMessage(event)) say((await deliver(event, at, await store.world())).message)
      else if ('recall' in event) {
        const id = onPlatform.get(keyNamed(event.recall))!
        sim.recall(id, sim.messages.get(id)!.sender.id!)
      }
      await live.handled()
    }
    await live.settle()
    return { ...(await outcome()), faults: live.faults, lints: sim.lints }
  } finally {
    await live.close()
  }

  /** The clock goes on to a moment; what is due by then runs, each at its time, and is said. */
  async function runTo(moment: Moment) {
    for (;;) {
      const [due] = dueUntil(await store.world(), moment)
      if (!due) break
      await reach(due.at)
      await house.submit(dueCause(due, Math.max(due.at, sim.now())))
    }
    await reach(moment)
  }

  /** The reader has read until then. */
  async function reach(moment: Moment) {
    const aheadMs = moment - sim.now()
    if (aheadMs <= 0) return
    await jumpReading(store, moment, () => sim.advance(aheadMs))
  }

  function say({ key, chatId, senderId, text, photos, location, sentAt, replyTo }: Message) {
    const chat = chatId === null ? 'dm' : live.chat(chatId)
    const user = live.user(senderId)
    const more = {
      create_time: sentAt,
      ...(replyTo ? { reply_to: onPlatform.get(replyTo) } : {}),
    }
    const words = text.replaceAll('@查岗', '{{bot}}')
    const [photo] = photos
    if (photo) {
      const bytes = samplePng(photo.hash)
      pictures.set(bytes.toString('base64'), photo)
      const parts = [[{ text: words }], [{ image: bytes }]]
      const { message_id } = words
        ? sim.sendPost(chat, user, { parts }, more)
        : sim.sendImage(chat, user, bytes, more)
      onPlatform.set(key, message_id)
    } else if (location) {
      if (words) onPlatform.set(key, sim.sendText(chat, user, words, more).message_id)
      const place = { name: location.label ?? '', longitude: location.lng, latitude: location.lat }
      onPlatform.set(key, sim.sendLocation(chat, user, place, more).message_id)
    } else onPlatform.set(key, sim.sendText(chat, user, words, more).message_id)
  }

  async function outcome() {
    const { ledger, claims } = await store.world()
    const posts = await store.posts({})
    const onChat = sim.sent({ kind: ['message', 'reply'] })
    const counts = countsOf(onChat.map(({ uuid }) => uuid ?? ''))
    return {
      ledger: ledgerLines(ledger.order.map((id) => ledger.entries[id]!)),
      claims: Object.values(claims.claims)
        .map(({ resource, holderId, claimedAt }) => [resource, holderId, cal.clockOf(claimedAt)].join(' '))
        .sort(),
      notSent: posts.filter(({ state }) => state !== 'sent'),
      /** What stands in a chat more than once, by the id that each message is sent under. */
      doubled: [...counts].filter(([, count]) => count > 1),
      posted: onChat.length,
    }
  }
}

/** What the ledger holds, however it was come by: no numbers, no moments. */
export const ledgerLines = (entries: readonly Entry[]): string[] =>
  entries
    .map(({ rule, subject, kind, amountFen, occasion, state }) =>
      [rule, Object.values(subject).join(), kind, amountFen, occasion, state].join(' '),
    )
    .sort()

function countsOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
