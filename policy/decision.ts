import type { Board } from './board.ts'
import type { Fact } from './facts.ts'

/**
 * Where a message goes: a group, a person's private chat with the bot, or (`outside`) a chat or somebody's private chat
 * that the house does not know yet, by the platform's own ids.
 */
export type Address = { group: string } | { person: string } | { outside: Outside }

export type Outside = { platform: string; chatId: string } | { platform: string; userId: string }

/** One name per chat: the group's id, `private/person`, `outside/platform/id`. */
export function chatOf(to: Address): string {
  if ('group' in to) return to.group
  if ('person' in to) return `private/${to.person}`
  const { platform } = to.outside
  return `outside/${platform}/${'chatId' in to.outside ? to.outside.chatId : to.outside.userId}`
}

/** A button is the text its presser would have typed; so it may do exactly what he may do. */
export type Button = { label: string; text: string; style?: 'primary' | 'danger' }

/**
 * A message with structure, for platforms that have cards; the others post `text`.
 * A later card with the same `key` in the same chat takes the place of the earlier one.
 */
export type Card = {
  key?: string
  title: string
  tone: 'info' | 'good' | 'warn' | 'bad'
  lines: string[]
  buttons: Button[]
  closed?: boolean
}

/** Something the bot says. `text` alone must say it all; card and picture say the same in a better shape. */
export type Post = {
  to: Address
  text: string
  /** A `refusal` tells somebody that his message did not do what he wanted, and what to send. */
  tone?: 'refusal'
  /** Only for whoever pressed the button, at once; it is not posted. */
  toast?: true
  /** The message it answers. */
  replyTo?: string
  /** It says no more than that this person's message was recorded: several may be told in one line. */
  receipt?: string
  mentions?: string[]
  /** Whose phones should ring, where the platform can do that (加急). */
  urgent?: string[]
  card?: Card
  /** It only brings the card of this key, where one stands in that chat, up to date; it is never posted. */
  refresh?: true
  /** Kept photos, by their hashes, shown side by side where pictures can be. */
  photos?: string[]
  /** The gesture that is asked for: drawn where pictures can be. */
  gesture?: string
  board?: Board
  /** What the board does not show, also part of `text`: said beneath the picture where there is one. */
  caption?: string
  /** A file to open on a computer; `text` says what it holds. */
  file?: { name: string; text: string }
}

/** What a cause leads to. Nothing has happened until the store has committed it. */
export type Decision = { facts: Fact[]; say: Post[] }

/** A decision of words alone: nothing is recorded. */
export type Told = { facts: []; say: Post[] }

export const nothing: Told = { facts: [], say: [] }

/** Several decisions as one, in order. */
export const together = (...decisions: Decision[]): Decision => ({
  facts: decisions.flatMap((decision) => decision.facts),
  say: decisions.flatMap((decision) => decision.say),
})
