import pg from 'pg'
import type { Fact } from '../../policy/facts.ts'
import type { Cause, Committed, Decide, LoggedFact, OutboxRow, Store } from '../contract.ts'
import { keptCause } from '../kept-cause.ts'
import { deliveries } from './deliveries.ts'
import { extend, signed } from './heads.ts'
import { lease } from './lease.ts'
import { projections } from './projections.ts'
import { markPosts, reads } from './reads.ts'
import { emptyReplica, follow, type Replica } from './replica.ts'
import { sentMarks } from './sent-marks.ts'
import { BEGIN_ALONE, CATCH_UP, MARK_SENT, RECORD, WIPE } from './statements.ts'

export type PostgresStore = Store & {
  /** Empties the house. For the sandbox's demo world only; nothing else may call it. */
  wipe(): Promise<void>
  pool: pg.Pool
}

export type PostgresOptions = { url: string; ledgerKey: string; poolSize?: number }

/**
 * The store on PostgreSQL. Each process holds a replica of the world. To decide, it takes the house's lock and folds what
 * other processes have logged meanwhile (one round trip), decides, writes everything and commits (another one).
 * Readers never wait for it.
 */
export function postgresStore({ url, ledgerKey, poolSize = 6 }: PostgresOptions): PostgresStore {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, pipeline: true })
  pool.on('error', () => {
    // An idle connection was lost; the next query opens another one.
  })
  let replica: Replica = emptyReplica()
  let turn: Promise<unknown> = Promise.resolve()
  const sent = sentMarks((ids) => pool.query({ ...MARK_SENT, values: [ids] }))

  /** One at a time in this process: the replica has one owner. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  /** Folds what the log has gained, and says what the counters are. */
  async function catchUp(client: pg.ClientBase | pg.Pool, keys: string[]) {
    const { rows } = await client.query<{ what: string; seq: string; body: string; hash: string | null }>({
      ...CATCH_UP,
      values: [replica.seq, keys],
    })
    const of = (what: string) => rows.filter((row) => row.what === what)
    follow(
      replica,
      of('fact').map(({ seq, body, hash }) => ({ seq: Number(seq), fact: JSON.parse(body) as Fact, hash })),
    )
    const [last] = of('entry')
    Object.assign(replica.heads, { entries: Number(last?.seq ?? 0), entryHash: last?.hash ?? '' })
    return {
      handled: new Set(of('handled').map(({ body }) => body)),
      inboxSeq: Number(of('inbox')[0]?.seq ?? 0),
      outboxId: Number(of('outbox')[0]?.seq ?? 0),
    }
  }

  async function transact(causes: readonly Cause[], decide: Decide): Promise<Committed[]> {
    const client = await pool.connect()
    let broken: Error | undefined
    const left = sent.take()
    try {
      const keys = causes.map(({ key }) => key)
      const [, counters] = await together([client.query(BEGIN_ALONE), catchUp(client, keys)])
      const batch = decideAll(replica, causes, decide, counters)
      const writes: Promise<unknown>[] = []
      if (batch.handled.length > 0) {
        const { heads, hashes, entries } = extend(replica.heads, batch.facts, ledgerKey)
        const head = hashes.length > 0 ? JSON.stringify(signed(heads, ledgerKey)) : null
        writes.push(client.query({ ...RECORD, values: [...batch.values, hashes, head] }))
        writes.push(...projections(client, batch.facts, entries))
        replica.heads = heads
      }
      if (left) writes.push(client.query({ ...MARK_SENT, values: [left.ids] }))
      await together([...writes, client.query('COMMIT')])
      left?.written()
      return batch.committed
    } catch (error) {
      replica = emptyReplica() // it may hold facts that were never committed
      sent.writeAlone(left)
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    ...reads(pool),
    ...deliveries(pool),
    markPosts: (ids, state) => (state === 'sent' ? sent.mark(ids) : markPosts(pool, ids, state)),
    pool,
    transact: (causes, decide) => alone(() => transact(causes, decide)),
    world: () =>
      alone(async () => {
        await catchUp(pool, [])
        return replica.world
      }),
    lease: (name) => lease(url, name),
    wipe: () =>
      alone(async () => {
        await pool.query(WIPE)
        replica = emptyReplica()
      }),
    close: () =>
      alone(async () => {
        await sent.idle()
        await pool.end()
      }),
  }
}

/** Waits for statements that were sent one behind the other; the first that failed is the error. */
async function together<T extends readonly unknown[]>(
  statements: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const settled = await Promise.allSettled(statements)
  for (const one of settled) if (one.status === 'rejected') throw one.reason
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as T
}

type Counters = { handled: Set<string>; inboxSeq: number; outboxId: number }

/** Decides a batch over the replica, one cause after another, and lays out what RECORD takes. */
function decideAll(replica: Replica, causes: readonly Cause[], decide: Decide, counters: Counters) {
  const facts: LoggedFact[] = []
  const posts: OutboxRow[] = []
  const handled: Cause[] = []
  const committed = causes.map((cause): Committed => {
    const one: Committed = { key: cause.key, duplicate: false, decision: { facts: [], say: [] }, posts: [] }
    if (counters.handled.has(cause.key)) return { ...one, duplicate: true }
    counters.handled.add(cause.key)
    handled.push(cause)
    for (const decision of decide(replica.world, cause)) {
      for (const fact of decision.facts) {
        const logged = { seq: replica.seq + 1, causeKey: cause.key, at: cause.at, fact }
        follow(replica, [logged])
        facts.push(logged)
      }
      for (const post of decision.say) {
        counters.outboxId += 1
        const row: OutboxRow = {
          id: counters.outboxId,
          causeKey: cause.key,
          at: cause.at,
          post,
          state: 'pending',
          attempts: 0,
        }
        posts.push(row)
        one.posts.push(row)
      }
      one.decision.facts.push(...decision.facts)
      one.decision.say.push(...decision.say)
    }
    return one
  })
  const values = [
    handled.map((_, index) => counters.inboxSeq + index + 1),
    handled.map(({ key }) => key),
    handled.map(({ kind }) => kind),
    handled.map(({ at }) => at),
    handled.map((cause) => JSON.stringify(keptCause(cause))),
    facts.map(({ seq }) => seq),
    facts.map(({ causeKey }) => causeKey),
    facts.map(({ at }) => at),
    facts.map(({ fact }) => fact.kind),
    facts.map(({ fact }) => JSON.stringify(fact)),
    posts.map(({ id }) => id),
    posts.map(({ causeKey }) => causeKey),
    posts.map(({ at }) => at),
    posts.map(({ post }) => JSON.stringify(post)),
  ]
  return { committed, handled, facts, values }
}
