import { appFrom, type SimApp } from '../app.ts'
import { type Dice, seededDice } from '../dice.ts'
import type { Call } from '../http/call.ts'
import type { Json } from '../json.ts'
import { type Settings, type SimOptions, settingsFrom } from '../options.ts'
import type {
  CardEntity,
  CardToken,
  Lint,
  OutEntry,
  OutKind,
  SimChat,
  SimMessage,
  SimUser,
  Stored,
} from './types.ts'

export type Sought = { since?: number; chat_id?: string; kind?: OutKind | OutKind[] }

/** What the platform knows, and what it has seen the bot do. */
export class World {
  readonly cfg: Settings
  readonly app: SimApp
  readonly users = new Map<string, SimUser>()
  readonly chats = new Map<string, SimChat>()
  readonly messages = new Map<string, SimMessage>()
  readonly images = new Map<string, Stored>()
  readonly files = new Map<string, Stored>()
  readonly tokens = new Map<string, { exp: number; revoked: boolean }>()
  readonly uuids = new Map<string, { message_id: string; exp: number; content: string }>()
  readonly templates = new Map<string, Json>()
  readonly cardEntities = new Map<string, CardEntity>()
  readonly cardTokens = new Map<string, CardToken>()
  readonly outbox: OutEntry[] = []
  readonly calls: Call[] = []
  readonly lints: Lint[] = []
  /** The number of the last entry of the outbox. */
  seq = 0
  dice: Dice
  #aheadMs = 0
  #lastMessageAt = 0
  readonly #waiters = new Set<() => void>()

  constructor(options: SimOptions) {
    this.cfg = settingsFrom(options)
    this.app = appFrom(options.app)
    this.dice = seededDice(this.cfg.seed)
  }

  /** Forgets everything but the app, the settings and who waits. */
  clear() {
    const { users, chats, messages, images, files, tokens, uuids, templates, cardEntities, cardTokens } = this
    for (const map of [users, chats, messages, images, files, tokens]) map.clear()
    for (const map of [uuids, templates, cardEntities, cardTokens]) map.clear()
    for (const list of [this.outbox, this.calls, this.lints]) list.length = 0
    this.seq = 0
    this.dice = seededDice(this.cfg.seed)
    this.#aheadMs = 0
    this.#lastMessageAt = 0
  }

  /** The platform's clock, in milliseconds since 1970. */
  now = (): number => Date.now() + this.#aheadMs

  /** Moves the platform's clock, but no timer: tokens, uuids and cards grow older. Answers the new time. */
  advance(ms: number): number {
    this.#aheadMs += ms
    return this.now()
  }

  /** The time of a new message, which never goes backwards but when given. */
  messageTime(given?: number): number {
    if (given) return given
    this.#lastMessageAt = Math.max(this.#lastMessageAt, this.now())
    return this.#lastMessageAt
  }

  lint(where: string, text: string) {
    this.lints.push({ ts: this.now(), where, text })
  }

  /** Writes down something that the bot did. */
  record(kind: OutKind, about: Omit<OutEntry, 'seq' | 'ts' | 'kind'>): OutEntry {
    this.seq += 1
    const entry: OutEntry = { seq: this.seq, ts: this.now(), kind, ...about }
    this.outbox.push(entry)
    this.bump()
    return entry
  }

  /** What the bot did, in order. */
  sent({ since = 0, chat_id, kind }: Sought = {}): OutEntry[] {
    const kinds = kind === undefined ? null : [kind].flat()
    return this.outbox.filter(
      (entry) =>
        entry.seq > since &&
        (!chat_id || entry.chat_id === chat_id) &&
        (!kinds || kinds.includes(entry.kind)),
    )
  }

  /** Lets everybody who waits look again. */
  bump() {
    for (const look of this.#waiters) look()
  }

  /** What `probe` finds, as soon as it finds something; null when that takes longer. */
  waitFor<T>(probe: () => T | null | undefined | false, timeoutMs = 5000): Promise<T | null> {
    return new Promise((resolve) => {
      const end = (found: T | null) => {
        clearTimeout(timer)
        this.#waiters.delete(look)
        resolve(found)
      }
      const look = () => {
        const found = probe()
        if (found) end(found)
      }
      const timer = setTimeout(() => end(null), timeoutMs)
      this.#waiters.add(look)
      look()
    })
  }
}
