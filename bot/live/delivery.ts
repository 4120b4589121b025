import { chatOf } from '../../policy/decision.ts'
import type { World } from '../../policy/world.ts'
import type { OutboxRow, Store } from '../../store/contract.ts'
import { type Outgoing, type Platform, SendFailed } from '../platforms/platform.ts'
import { type Route, routeOf } from './address.ts'
import { outgoing } from './outgoing.ts'

export type DeliveryOptions = {
  store: Store
  platforms: readonly Platform[]
  /** Names this house in the ids of its messages. */
  house: string
  /** Kept photos side by side; undefined when none of them is there. */
  pictureOf: (hashes: readonly string[]) => Promise<Buffer | undefined>
  onFault: (code: string, cause: null, error: unknown) => void
}

export type Delivery = {
  /** Something may be waiting. */
  wake(): void
  /** Messages of this cause wait until they are released: its sender is shown them first. */
  hold(causeKey: string): () => void
  /** Resolves when nothing more can be sent now. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** Messages of other processes are found so often. */
const LOOK_EVERY_MS = 400
const ROWS_AT_ONCE = 500
const BUNDLED_MOST = 20
/** An answer to a press reaches its presser's screen before the card is changed for everybody. */
const RELEASE_AFTER_MS = 300

/**
 * Messages leave in order within a chat, chats beside each other (invariant 6). A row is marked before it is sent: after
 * a crash it goes again where the platform takes our id with it, and is listed as unsure where it does not.
 */
export function startDelivery({ store, platforms, house, pictureOf, onFault }: DeliveryOptions): Delivery {
  const lanes = new Map<string, Promise<void>>()
  const held = new Set<string>()
  let closed = false
  let looking: Promise<void> | null = null
  let again = false

  async function look() {
    do {
      again = false
      // A lane that ends while the rows are read has sent some of what they say is waiting.
      const busy = new Set(lanes.keys())
      const rows = await store.pending(ROWS_AT_ONCE)
      for (const [chat, waiting] of byChat(rows.filter(({ causeKey }) => !held.has(causeKey)))) {
        if (busy.has(chat) || closed) continue
        const lane = send(waiting)
          .catch((error) => onFault('DELIVERY', null, error))
          .finally(() => {
            lanes.delete(chat)
            wake()
          })
        lanes.set(chat, lane)
      }
    } while (again && !closed)
    looking = null
  }

  function wake() {
    again = true
    if (!closed)
      looking ??= look().catch((error) => {
        looking = null
        onFault('OUTBOX', null, error)
      })
  }

  /** The rows of one chat, one after another. What must wait ends the lane's round; what is behind it waits too. */
  async function send(rows: OutboxRow[]) {
    let left = rows
    while (left.length > 0 && !closed) {
      const [row, ...behind] = left as [OutboxRow, ...OutboxRow[]]
      const world = await store.world()
      const route = row.post.toast ? null : routeOf(world, platforms, row.post.to, row.causeKey)
      if (route === null || isOverwritten(row, behind, route)) {
        await store.markPosts([row.id], row.post.toast || route ? 'sent' : 'failed')
        left = behind
        continue
      }
      const { message, count, waitMs } = await next(left, route, world)
      if (waitMs > 0) return rest(waitMs)
      if (row.post.refresh && message.replaces === undefined) {
        await store.markPosts([row.id], 'sent')
        left = behind
        continue
      }
      const wait = await sendOne(left.slice(0, count), message, route)
      if (wait !== null) return rest(wait)
      left = left.slice(count)
    }
  }

  /** What leaves next, and how many rows it stands for: where messages are dear, several leave as one. */
  async function next([row, ...behind]: OutboxRow[], route: Route, world: World) {
    const messageOf = (one: OutboxRow) => outgoing(one, route, { store, world, house, pictureOf })
    if (!route.platform.bundle) return { message: await messageOf(row!), count: 1, waitMs: 0 }
    const together = [row!]
    for (const one of behind.slice(0, BUNDLED_MOST - 1)) {
      const other = one.post.toast ? null : routeOf(world, platforms, one.post.to, one.causeKey)
      if (other?.platform !== route.platform) break
      together.push(one)
    }
    return route.platform.bundle(await Promise.all(together.map(messageOf)))
  }

  /** Sends one message. null when its rows are done with; else how long to wait before they are tried again. */
  async function sendOne(rows: OutboxRow[], message: Outgoing, { platform }: Route): Promise<number | null> {
    const ids = rows.map(({ id }) => id)
    const [first, ...others] = ids
    await store.markPosts(ids, 'sending')
    try {
      const { remoteId } = await platform.send(message)
      await store.markPosts(others, 'sent')
      await store.noteSent(first!, remoteId)
      return null
    } catch (error) {
      const failed = error instanceof SendFailed ? error : new SendFailed('unsure', String(error), 2_000)
      const retry = failed.what === 'later' || (failed.what === 'unsure' && platform.can.sendsOnce)
      await store.markPosts(ids, retry ? 'pending' : failed.what === 'unsure' ? 'unsure' : 'failed')
      if (!retry || message.attempt > 0) onFault('SEND', null, error)
      return retry ? Math.max(failed.afterMs, Math.min(60_000, 500 * 2 ** message.attempt)) : null
    }
  }

  async function rest(ms: number) {
    const until = Date.now() + ms
    while (!closed && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(200, until - Date.now())))
    }
  }

  const looks = setInterval(wake, LOOK_EVERY_MS)

  return {
    wake,
    hold(causeKey) {
      held.add(causeKey)
      return () => {
        setTimeout(() => {
          held.delete(causeKey)
          wake()
        }, RELEASE_AFTER_MS).unref()
      }
    },
    async idle() {
      while (looking || lanes.size > 0) await Promise.all([looking, ...lanes.values()])
    },
    async close() {
      closed = true
      clearInterval(looks)
      await Promise.all([looking, ...lanes.values()])
    },
  }
}

function byChat(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const chats = new Map<string, OutboxRow[]>()
  for (const row of rows) chats.set(chatOf(row.post.to), [...(chats.get(chatOf(row.post.to)) ?? []), row])
  return chats
}

/** A card that only changes an earlier one need not be shown when a newer one waits behind it. */
function isOverwritten({ post }: OutboxRow, later: readonly OutboxRow[], { platform }: Route): boolean {
  const key = post.card?.key
  if (!platform.can.cards || key === undefined || post.mentions?.length) return false
  return later.some((row) => row.post.card?.key === key && (post.refresh || !row.post.refresh))
}

/**
 * Rows that were being sent when the last process died: they go again where sending twice posts once, and are otherwise
 * kept as unsure. Answers those, for an admin.
 */
export async function takeUpHalfSent(store: Store, platforms: readonly Platform[]): Promise<OutboxRow[]> {
  const world = await store.world()
  const rows = await store.halfSent()
  const once = (row: OutboxRow) =>
    routeOf(world, platforms, row.post.to, row.causeKey)?.platform.can.sendsOnce ?? false
  const ids = (some: OutboxRow[]) => some.map(({ id }) => id)
  const unsure = rows.filter((row) => !once(row))
  await store.markPosts(ids(rows.filter(once)), 'pending')
  await store.markPosts(ids(unsure), 'unsure')
  return unsure
}
