import pg from 'pg'
import type { Fact } from '../../policy/facts.ts'
import type { Cause, Committed, Decide, LoggedFact, OutboxRow, Store } from '../contract.ts'
import { lease } from './lease.ts'
import { project } from './projections.ts'
import { reads } from './reads.ts'
import { emptyReplica, follow, type Replica } from './replica.ts'
import { BEGIN_ALONE, CATCH_UP, RECORD, WIPE } from './statements.ts'

export type PostgresStore = Store & {
  /** Empties the house. For the sandbox's demo world only; nothing else may call it. */
  wipe(): Promise<void>
  pool: pg.Pool
}

export type PostgresOptions = { url: string; ledgerKey: string; poolSize?: number }

/**
 * The store on PostgreSQL. Each process holds a replica of the world. To decide, it takes the house's lock, folds what
 * other processes have logged meanwhile, decides, and writes everything in one statement. Readers never wait for it.
 */
export function postgresStore({ url, ledgerKey, poolSize = 6 }: PostgresOptions): PostgresStore {
  const pool = new pg.Pool({ connectionString: url, max: poolSize })
  pool.on('error', () => {
    // An idle connection was lost; the next query opens another one.
  })
  let replica: Replica = emptyReplica()
  let turn: Promise<unknown> = Promise.resolve()

  /** One at a time in this process: the replica has one owner. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  /** Folds what the log has gained, and says what the counters are. */
  async function catchUp(client: pg.ClientBase | pg.Pool, keys: string[]) {
    const { rows } = await client.query<{ what: string; seq: string; body: string }>({
      ...CATCH_UP,
      values: [replica.seq, keys],
    })
    const of = (what: string) => rows.filter((row) => row.what === what)
    follow(
      replica,
      of('fact').map(({ seq, body }) => ({ seq: Number(seq), fact: JSON.parse(body) as Fact })),
    )
    return {
      handled: new Set(of('handled').map(({ body }) => body)),
      inboxSeq: Number(of('inbox')[0]?.seq ?? 0),
      outboxId: Number(of('outbox')[0]?.seq ?? 0),
    }
  }

  async function transact(causes: readonly Cause[], decide: Decide): Promise<Committed[]> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query(BEGIN_ALONE)
      const counters = await catchUp(
        client,
        causes.map(({ key }) => key),
      )
      const batch = decideAll(replica, causes, decide, counters)
      if (batch.handled.length > 0) {
        await client.query({ ...RECORD, values: batch.values })
        await project(client, batch.facts, ledgerKey)
      }
      await client.query('COMMIT')
      return batch.committed
    } catch (error) {
      replica = emptyReplica() // it may hold facts that were never committed
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
    close: () => alone(() => pool.end()),
  }
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
    handled.map((cause) => JSON.stringify(cause)),
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
