import type { Moment } from '../policy/calendar.ts'
import type { ChatEvent } from '../policy/chat-event.ts'
import type { Address, Decision, Post } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import type { Message } from '../policy/message.ts'
import type { Due } from '../policy/schedule/state.ts'
import type { World } from '../policy/world.ts'

/** Anything that makes the bot decide. `key` is handled once, ever; `at` is when it is handled, by the bot's clock. */
export type Cause =
  | { kind: 'message'; key: string; at: Moment; message: Message }
  | { kind: 'recall'; key: string; at: Moment; messageKey: string }
  | { kind: 'due'; key: string; at: Moment; due: Due }
  /** The bot could not read the groups between the two moments (G15). What was said on the platform `lost` never comes. */
  | { kind: 'outage'; key: string; at: Moment; from: Moment; until: Moment; lost?: string }
  /** Something about a chat itself: the bot or members came or went, it got another name. */
  | { kind: 'chat'; key: string; at: Moment; event: ChatEvent }
  /** Facts that come ready-made: the founding of the world, an import by an admin. */
  | { kind: 'told'; key: string; at: Moment; facts: Fact[] }

/** A message on its way out. Rows leave in the order of `id` within a chat. */
export type OutboxRow = {
  id: number
  causeKey: string
  at: Moment
  post: Post
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'unsure'
  attempts: number
  /** What the platform calls the message it became. */
  remoteId?: string
}

/** What came in and must be fetched before it can be handled, as the platform handed it over. */
export type Arrival = { key: string; platform: string; at: Moment; body: unknown }

/** What became of a cause. A duplicate has changed nothing and says nothing. */
export type Committed = { key: string; duplicate: boolean; decision: Decision; posts: OutboxRow[] }

/**
 * Decides one cause, in steps: each step's facts are in the world before the next step is asked for.
 * It must be pure but for reading the world; when it throws, the whole batch is undone.
 */
export type Decide = (world: World, cause: Cause) => Iterable<Decision>

/** One fact as the log has it. */
export type LoggedFact = { seq: number; causeKey: string; at: Moment; fact: Fact }

/**
 * All state, behind one small contract, held to one suite (`test/store/contract.ts`).
 */
export interface Store {
  /**
   * Handles causes in order, alone: nobody else decides meanwhile, in this process or another. Each decision sees the
   * ones before it. Causes whose key was handled before are duplicates. When it resolves, everything is durable;
   * when it rejects, nothing has happened.
   */
  transact(causes: readonly Cause[], decide: Decide): Promise<Committed[]>
  /** The world as of now. Read only. */
  world(): Promise<World>
  /** Handled causes that came in between, newest last: the inbox, for the sandbox, audits and exports. */
  causes(filter: { since?: Moment; until?: Moment; limit?: number }): Promise<Cause[]>
  facts(filter: { afterSeq?: number; limit?: number }): Promise<LoggedFact[]>
  /** Messages that have not left yet, oldest first. */
  pending(limit: number): Promise<OutboxRow[]>
  /** What was said between two moments, oldest first. */
  posts(filter: { since?: Moment; until?: Moment; limit?: number }): Promise<OutboxRow[]>
  markPosts(ids: readonly number[], state: OutboxRow['state']): Promise<void>
  /** A message has left, and the platform calls it so. */
  noteSent(id: number, remoteId: string | null): Promise<void>
  /** Messages that were being sent when their sender stopped: perhaps they left, perhaps not. */
  halfSent(): Promise<OutboxRow[]>
  /** The newest card of a key that was sent to an address before the row `before`, with what the platform calls it. */
  sentCard(to: Address, cardKey: string, before?: number): Promise<OutboxRow | null>
  /** What the message was that a platform calls so. */
  sentAs(remoteId: string): Promise<OutboxRow | null>
  /** Writes down what must be fetched before it can be handled. false when its key is known already. */
  arrive(arrival: Arrival): Promise<boolean>
  /** What a platform has brought and nobody has handled yet, oldest first. */
  arrivals(platform: string): Promise<Arrival[]>
  /** Notes that the bot is alive and reading; the gap after the last beat is an outage. */
  beat(name: string, at: Moment): Promise<void>
  lastBeat(name: string): Promise<Moment | null>
  /** A small thing to remember by name, such as whether the house's clock follows real time. */
  keep(name: string, value: unknown): Promise<void>
  kept(name: string): Promise<unknown>
  /**
   * Asks to be the only one, over all processes, who does something (serves a platform). Answers null while somebody
   * else does. It ends when it is released or when this process dies.
   */
  lease(name: string): Promise<Lease | null>
  close(): Promise<void>
}

/** `lost` resolves when the lease is no longer ours, for whatever reason. */
export type Lease = { release(): Promise<void>; lost: Promise<void> }
