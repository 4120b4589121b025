import { cardGone, cardStale, pressNoted, pressTwice, pressUnbound } from '../../messages/presses.ts'
import type { Card } from '../../policy/decision.ts'
import type { Inlet, Pressed } from '../platforms/platform.ts'
import type { InletOptions } from './inlet.ts'

/**
 * A pressed button: it says what its presser would have typed, so it may do exactly what he may do. What the bot says to
 * him alone is the toast; a card that has been answered meanwhile says so and is replaced by what stands.
 */
export function pressing({ platform, store, submit, hold, now }: InletOptions): Inlet['press'] {
  return async ({ key, userId, chatId, cardId, text }) => {
    const row = await store.sentAs(cardId)
    if (!row?.post.card) return bad(cardGone())
    const cardKey = row.post.card.key
    const newest = cardKey === undefined ? row : ((await store.sentCard(row.post.to, cardKey)) ?? row)
    if (newest.post.card?.closed) return bad(cardStale(), newest.post.card)
    const isKnown = Object.hasOwn((await store.world()).identities, `${platform.name}/${userId}`)
    if (!isKnown && !saysWhoHeIs(text)) return bad(pressUnbound())

    const at = now()
    const message = {
      key,
      platform: platform.name,
      chatId,
      senderId: userId,
      sentAt: at,
      arrivedAt: at,
      text,
      photos: [],
      replyTo: `post/${row.id}`,
      pressed: true as const,
    }
    const release = hold(key)
    try {
      const { duplicate, decision } = await submit({ kind: 'message', key, at, message })
      if (duplicate) return { toast: { tone: 'info', text: pressTwice() } }
      const toast = decision.say.find((post) => post.toast)
      const card = decision.say.findLast((post) => cardKey !== undefined && post.card?.key === cardKey)?.card
      if (toast) return { toast: { tone: toast.tone === 'refusal' ? 'bad' : 'good', text: toast.text }, card }
      return { toast: { tone: 'good', text: pressNoted() }, card }
    } finally {
      release()
    }
  }
}

/** The one button that somebody unknown may press. */
const saysWhoHeIs = (text: string): boolean => text.startsWith('绑定 ')

const bad = (text: string, card?: Card): Pressed => ({ toast: { tone: 'bad', text }, card })
