import { numberedReplies } from '../../../messages/wechat.ts'
import { MINUTE, type Moment } from '../../../policy/calendar.ts'
import type { Button } from '../../../policy/decision.ts'

/** So long a bare number stands for a button. */
export const NUMBERS_FOR_MS = 2 * MINUTE
/** More choices than these nobody reads. */
const BUTTONS_MOST = 6

type Offer = { number: number; text: string; users: readonly string[]; until: Moment; card?: string }

/** The card whose buttons they are, by its key, where it has one. */
type Pressable = { key?: string; buttons: readonly Button[] }

export type Numbered = {
  /**
   * The line that goes beneath a message with buttons, in a chat, for those who may answer by number; they mean it for two
   * minutes. What an earlier state of the same card offered there is over. null when nobody in particular may, or there
   * is nothing to press.
   */
  offer(chat: string, card: Pressable, users: readonly string[], now: Moment): string | null
  /** What a bare number stands for, said by somebody in a chat; null when it is only a number. */
  read(chat: string, user: string, said: string, at: Moment): string | null
}

/** Buttons as numbers, for a platform that has none: a message's numbers follow on those that still stand in its chat. */
export function numberedButtons(): Numbered {
  const chats = new Map<string, Offer[]>()

  function standing(chat: string, at: Moment): Offer[] {
    const offers = (chats.get(chat) ?? []).filter(({ until }) => until >= at)
    if (offers.length > 0) chats.set(chat, offers)
    else chats.delete(chat)
    return offers
  }

  return {
    offer(chat, { key, buttons }, users, now) {
      const before = standing(chat, now).filter(({ card }) => key === undefined || card !== key)
      chats.set(chat, before)
      if (buttons.length === 0 || buttons.length > BUTTONS_MOST || users.length === 0) return null
      const first = Math.max(0, ...before.map(({ number }) => number)) + 1
      const until = now + NUMBERS_FOR_MS
      const offers = buttons.map(({ text }, index) => ({
        number: first + index,
        text,
        users,
        until,
        card: key,
      }))
      chats.set(chat, [...before, ...offers])
      return numberedReplies(buttons.map(({ label }, index) => ({ number: first + index, label })))
    },

    read(chat, user, said, at) {
      const bare = /^[回复::\s]*([1-9]\d?)[.。、\s]*$/.exec(said.normalize('NFKC'))
      if (!bare) return null
      const offers = standing(chat, at)
      const meant = offers.find(({ number, users }) => number === Number(bare[1]) && users.includes(user))
      if (!meant) return null
      return meant.text
    },
  }
}
