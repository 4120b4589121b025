import type pg from 'pg'
import type { Moment } from '../../policy/calendar.ts'
import type { Cause, LoggedFact, OutboxRow, Store } from '../contract.ts'

export const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8 AS at`

/** The parts of the contract that only look, or mark what has left; none of them is on a message's way. */
export function reads(
  pool: pg.Pool,
): Pick<Store, 'causes' | 'facts' | 'pending' | 'posts' | 'beat' | 'lastBeat' | 'keep' | 'kept'> {
  return {
    async causes({ since, until, limit }) {
      const { rows } = await pool.query<{ body: Cause }>(
        `SELECT body FROM (SELECT seq, body FROM inbox WHERE ${between} ORDER BY seq DESC LIMIT $3) AS newest ORDER BY seq`,
        window(since, until, limit),
      )
      return rows.map(({ body }) => body)
    },
    async facts({ afterSeq = 0, limit = null }) {
      const { rows } = await pool.query(
        `SELECT seq::float8 AS seq, cause_key, ${millis('at')}, body FROM facts WHERE seq > $1 ORDER BY seq LIMIT $2`,
        [afterSeq, limit],
      )
      return rows.map(
        (row): LoggedFact => ({ seq: row.seq, causeKey: row.cause_key, at: row.at, fact: row.body }),
      )
    },
    async pending(limit) {
      const { rows } = await pool.query(
        `SELECT ${postColumns} FROM outbox WHERE state = 'pending' ORDER BY id LIMIT $1`,
        [limit],
      )
      return rows.map(postOf)
    },
    async posts({ since, until, limit }) {
      const { rows } = await pool.query(
        `SELECT * FROM (SELECT ${postColumns} FROM outbox WHERE ${between} ORDER BY id DESC LIMIT $3) AS newest ORDER BY id`,
        window(since, until, limit),
      )
      return rows.map(postOf)
    },
    async beat(name, at) {
      await pool.query(
        `INSERT INTO beats (name, at) VALUES ($1, to_timestamp($2::float8 / 1000.0)) ON CONFLICT (name) DO UPDATE SET at = excluded.at`,
        [name, at],
      )
    },
    async lastBeat(name) {
      const { rows } = await pool.query<{ at: Moment }>(`SELECT ${millis('at')} FROM beats WHERE name = $1`, [
        name,
      ])
      return rows[0]?.at ?? null
    },
    async keep(name, value) {
      await pool.query(
        'INSERT INTO keeps (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        [name, JSON.stringify(value)],
      )
    },
    async kept(name) {
      const { rows } = await pool.query<{ value: unknown }>('SELECT value FROM keeps WHERE name = $1', [name])
      return rows[0]?.value ?? null
    },
  }
}

/** Any state but sent, which rides with the next commit. */
export async function markPosts(pool: pg.Pool, ids: readonly number[], state: OutboxRow['state']) {
  if (ids.length === 0) return
  await pool.query(
    `UPDATE outbox SET state = $2, attempts = attempts + CASE WHEN $2 = 'sending' THEN 1 ELSE 0 END WHERE id = ANY($1)`,
    [ids, state],
  )
}

const between = `at >= to_timestamp($1::float8 / 1000.0) AND at <= to_timestamp($2::float8 / 1000.0)`
const FAR = Date.parse('9999-01-01T00:00:00Z')

/** Open ends become the ends of time; no limit is SQL's null. */
const window = (since = 0, until = FAR, limit: number | null = null) => [
  Math.max(0, since),
  Math.min(FAR, until),
  limit !== null && Number.isFinite(limit) ? limit : null,
]

export const postColumns = `id::float8 AS id, cause_key, ${millis('at')}, post, state, attempts, remote_id`

export const postOf = (row: Record<string, unknown>): OutboxRow => ({
  id: row.id as number,
  causeKey: row.cause_key as string,
  at: row.at as Moment,
  post: row.post as OutboxRow['post'],
  state: row.state as OutboxRow['state'],
  attempts: row.attempts as number,
  ...(row.remote_id ? { remoteId: row.remote_id as string } : {}),
})
