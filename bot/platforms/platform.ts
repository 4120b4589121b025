import type { Board } from '../../policy/board.ts'
import type { Moment } from '../../policy/calendar.ts'
import type { ChatEvent, ChatMember } from '../../policy/chat-event.ts'
import type { Card, Post } from '../../policy/decision.ts'
import type { Message } from '../../policy/message.ts'
import type { Committed } from '../../store/contract.ts'

/** What a platform can show. Whoever writes to it asks these, never its name. */
export type Capabilities = {
  /** Cards with buttons; a later card takes the place of the earlier one of the same key. */
  cards: boolean
  pictures: boolean
  files: boolean
  /** Takes an id of ours with each message, so that sending again does not post it twice. */
  sendsOnce: boolean
}

/** A message as it came in; what must be fetched first stands in it by the platform's own words. */
export type Incoming = Omit<Message, 'photos' | 'file' | 'arrivedAt'> & {
  photoRefs: string[]
  fileRef?: { ref: string; name: string }
}

/** A message on its way to a platform. */
export type Outgoing = {
  /** The same for each attempt at one message, over restarts; at most 50 characters. */
  uuid: string
  /** How often it was tried before, and since when it has been waiting. */
  attempt: number
  since: Moment
  to: { chat: string } | { user: string }
  text: string
  tone?: Post['tone']
  /** A card that says the same as the text in a better shape. */
  card?: Card
  /** A board that says the same as the text, and its picture as PNG; `caption` is what they do not show. */
  board?: Board
  picture?: Buffer
  caption?: string
  file?: NonNullable<Post['file']>
  /** The platform's own id of the message it answers. */
  replyTo?: string
  mentions: ChatMember[]
  /** The platform's own id of the card whose place it takes. */
  replaces?: string
  /** Whose phones should ring, by the platform's own ids, where it can do that. */
  urgent?: string[]
  /** It answers something that somebody said on this platform; what is unasked may have to wait (quiet hours). */
  asked: boolean
  /** It says no more than that this person's message was recorded. */
  receipt?: string
}

/** What the platform calls the message that was sent; null where it tells nothing. */
export type Sent = { remoteId: string | null }

/**
 * A message did not leave. `later`: nothing was posted, try again in `afterMs`. `never`: it will not go (the chat is
 * gone, the content is refused). `unsure`: it may have been posted; whoever sends without an id must not try again.
 */
export class SendFailed extends Error {
  constructor(
    readonly what: 'later' | 'never' | 'unsure',
    reason: string,
    readonly afterMs = 1_000,
  ) {
    super(reason)
  }
}

/** Where a platform brings what it hears. Everything resolves once it is durable: then it may be acknowledged. */
export interface Inlet {
  now(): Moment
  /** A message. What must be fetched is fetched afterwards, through `Platform.fetch`. null: that is still to be done. */
  message(incoming: Incoming): Promise<Committed | null>
  /**
   * A button of the card `cardId` (the platform's id) was pressed by somebody. Answers what to show him alone, and the card
   * as it now stands. `key` makes a doubled click one.
   */
  press(press: {
    key: string
    userId: string
    chatId: string | null
    cardId: string
    text: string
  }): Promise<Pressed>
  recall(messageKey: string): Promise<void>
  chat(key: string, event: ChatEvent): Promise<void>
  /** What was said between the two moments may never have come here: nobody is late for it (G15). */
  offline(from: Moment, until: Moment): Promise<void>
  /** What was to be announced at the one moment was only at the other: nobody is late for that either. */
  mute(from: Moment, until: Moment): Promise<void>
  /** The platform needs a person, such as one to log in again: whoever looks after the house hears of it elsewhere. */
  alert(text: string): void
  /** The platform's ids of the groups in which the house believes the bot to be. */
  groups(): Promise<string[]>
  /** Who is bound to an id of the platform. */
  personOf(userId: string): Promise<{ id: string; name: string } | null>
}

export type Pressed = { toast: { tone: 'good' | 'bad' | 'info'; text: string }; card?: Card }

/** A thing the person who runs the house should know or mend: 自检 lists them. */
export type Finding = { tone: 'good' | 'warn' | 'bad'; text: string }

/**
 * One chat platform. It is given to one process at a time (`store.lease`), so at most one connection reads.
 * Held by the contract suite `test/bot/platforms/contract.ts`.
 */
export interface Platform {
  /** Begins message keys, identities and chats: `lark`. */
  readonly name: string
  /** As people call it: 飞书. */
  readonly title: string
  readonly can: Capabilities
  /** Connects and hands what it hears to the inlet until `stop`. It keeps trying; rejects only for what waiting cannot mend. */
  start(inlet: Inlet): Promise<void>
  /** Can it hear the groups right now? While it cannot, nobody is late. */
  reading(): boolean
  /**
   * Where messages are dear: of what waits in one chat, oldest first (at least one), how many leave together from the front,
   * as what, and how long they must wait before (0: send now). Without it each leaves alone and at once.
   */
  bundle?(waiting: readonly Outgoing[]): { message: Outgoing; count: number; waitMs: number }
  /** @throws SendFailed */
  send(message: Outgoing): Promise<Sent>
  /** The bytes behind a reference of an `Incoming`. Rejects after its own attempts and timeout, with a sentence. */
  fetch(ref: string): Promise<Buffer>
  /** What is missing or wrong on the platform's side (permissions, clock). */
  check(): Promise<Finding[]>
  stop(): Promise<void>
}
