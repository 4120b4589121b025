import type { Moment } from '../policy/calendar.ts'
import { chatOf, type Decision } from '../policy/decision.ts'
import { evolve } from '../policy/evolve.ts'
import { emptyWorld, type World } from '../policy/world.ts'
import type { Arrival, Cause, Committed, LoggedFact, OutboxRow, Store } from './contract.ts'
import { keptCause } from './kept-cause.ts'

/** What a memory store holds. It is plain JSON, so that a restart can be played by writing and reading it. */
export type MemoryState = {
  world: World
  log: LoggedFact[]
  inbox: Cause[]
  outbox: OutboxRow[]
  beats: Record<string, Moment>
  keeps: Record<string, unknown>
  arrivals: Arrival[]
}

export type MemoryStore = Store & {
  /** Everything it holds, as JSON text: `memoryStore(state)` goes on from there. */
  dump(): string
}

/** The store without a database: for replay, what-if and property tests. Same contract, same outcomes. */
export function memoryStore(dumped?: string): MemoryStore {
  const state: MemoryState = dumped
    ? JSON.parse(dumped)
    : { world: emptyWorld(), log: [], inbox: [], outbox: [], beats: {}, keeps: {}, arrivals: [] }
  const leases = new Set<string>()
  const handled = new Set(state.inbox.map((cause) => cause.key))

  /** Folds the log again, after a batch that failed half-way. */
  function undo(to: { facts: number; inbox: number; posts: number }) {
    state.log.length = to.facts
    state.outbox.length = to.posts
    for (const cause of state.inbox.splice(to.inbox)) handled.delete(cause.key)
    state.world = emptyWorld()
    for (const { fact } of state.log) evolve(state.world, fact)
  }

  function apply(cause: Cause, decision: Decision): OutboxRow[] {
    for (const fact of decision.facts) {
      state.log.push({ seq: state.log.length + 1, causeKey: cause.key, at: cause.at, fact })
      evolve(state.world, fact)
    }
    const posts = decision.say.map(
      (post, index): OutboxRow => ({
        id: state.outbox.length + index + 1,
        causeKey: cause.key,
        at: cause.at,
        post,
        state: 'pending',
        attempts: 0,
      }),
    )
    state.outbox.push(...posts)
    return posts
  }

  return {
    async transact(causes, decide) {
      const before = { facts: state.log.length, inbox: state.inbox.length, posts: state.outbox.length }
      try {
        return causes.map((cause): Committed => {
          const committed: Committed = {
            key: cause.key,
            duplicate: false,
            decision: { facts: [], say: [] },
            posts: [],
          }
          if (handled.has(cause.key)) return { ...committed, duplicate: true }
          handled.add(cause.key)
          state.inbox.push(keptCause(cause))
          for (const decision of decide(state.world, cause)) {
            committed.posts.push(...apply(cause, decision))
            committed.decision.facts.push(...decision.facts)
            committed.decision.say.push(...decision.say)
          }
          return committed
        })
      } catch (error) {
        undo(before)
        throw error
      }
    },
    world: async () => state.world,
    causes: async ({ since = -Infinity, until = Infinity, limit = Infinity }) =>
      state.inbox.filter(({ at }) => at >= since && at <= until).slice(-limit),
    facts: async ({ afterSeq = 0, limit = Infinity }) => state.log.slice(afterSeq, afterSeq + limit),
    pending: async (limit) =>
      state.outbox
        .filter((row) => row.state === 'pending')
        .slice(0, limit)
        .map((row) => ({ ...row })),
    posts: async ({ since = -Infinity, until = Infinity, limit = Infinity }) =>
      state.outbox.filter(({ at }) => at >= since && at <= until).slice(-limit),
    async markPosts(ids, to) {
      const wanted = new Set(ids)
      for (const row of state.outbox) {
        if (!wanted.has(row.id)) continue
        row.state = to
        if (to === 'sending') row.attempts += 1
      }
    },
    async noteSent(id, remoteId) {
      const row = state.outbox.find((one) => one.id === id)
      if (row) Object.assign(row, { state: 'sent', ...(remoteId !== null && { remoteId }) })
    },
    halfSent: async () => state.outbox.filter((row) => row.state === 'sending'),
    sentCard: async (to, cardKey, before = Infinity) =>
      state.outbox.findLast(
        ({ id, post, remoteId }) =>
          id < before && remoteId && post.card?.key === cardKey && chatOf(post.to) === chatOf(to),
      ) ?? null,
    sentAs: async (remoteId) => state.outbox.findLast((row) => row.remoteId === remoteId) ?? null,
    async arrive(arrival) {
      if (handled.has(arrival.key) || state.arrivals.some(({ key }) => key === arrival.key)) return false
      state.arrivals.push(structuredClone(arrival))
      return true
    },
    arrivals: async (platform) =>
      state.arrivals
        .filter((one) => one.platform === platform && !handled.has(one.key))
        .sort((a, b) => a.at - b.at),
    async beat(name, at) {
      state.beats[name] = at
    },
    lastBeat: async (name) => state.beats[name] ?? null,
    async keep(name, value) {
      state.keeps[name] = structuredClone(value)
    },
    kept: async (name) => state.keeps[name] ?? null,
    async lease(name) {
      if (leases.has(name)) return null
      leases.add(name)
      return {
        lost: new Promise(() => undefined),
        async release() {
          leases.delete(name)
        },
      }
    },
    async close() {},
    dump: () => JSON.stringify(state),
  }
}
