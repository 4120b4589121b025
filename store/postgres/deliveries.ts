import type pg from 'pg'
import type { Moment } from '../../policy/calendar.ts'
import type { OutboxRow, Store } from '../contract.ts'
import { millis, postColumns, postOf } from './reads.ts'

type Deliveries = Pick<Store, 'noteSent' | 'halfSent' | 'sentCard' | 'sentAs' | 'arrive' | 'arrivals'>

/** The parts of the contract for platforms: what has left under which name, and what came in and must be fetched. */
export function deliveries(pool: pg.Pool): Deliveries {
  const postsWhere = async (condition: string, values: unknown[]): Promise<OutboxRow[]> => {
    const { rows } = await pool.query(`SELECT ${postColumns} FROM outbox WHERE ${condition}`, values)
    return rows.map(postOf)
  }
  return {
    async noteSent(id, remoteId) {
      await pool.query(
        `UPDATE outbox SET state = 'sent', sent_at = now(), remote_id = coalesce($2, remote_id) WHERE id = $1`,
        [id, remoteId],
      )
    },
    halfSent: () => postsWhere(`state = 'sending' ORDER BY id`, []),
    async sentCard(to, cardKey, before = Number.MAX_SAFE_INTEGER) {
      const found = await postsWhere(
        `card_key = $1 AND post -> 'to' = $2 AND id < $3 AND remote_id IS NOT NULL ORDER BY id DESC LIMIT 1`,
        [cardKey, JSON.stringify(to), before],
      )
      return found[0] ?? null
    },
    async sentAs(remoteId) {
      const found = await postsWhere('remote_id = $1 ORDER BY id DESC LIMIT 1', [remoteId])
      return found[0] ?? null
    },
    async arrive({ key, platform, at, body }) {
      const { rowCount } = await pool.query(
        `INSERT INTO arrivals (key, platform, at, body)
         SELECT $1::text, $2, to_timestamp($3::float8 / 1000.0), $4
         WHERE NOT EXISTS (SELECT FROM inbox WHERE inbox.key = $1::text) ON CONFLICT (key) DO NOTHING`,
        [key, platform, at, JSON.stringify(body)],
      )
      return rowCount === 1
    },
    async arrivals(platform) {
      await pool.query('DELETE FROM arrivals WHERE EXISTS (SELECT FROM inbox WHERE inbox.key = arrivals.key)')
      const { rows } = await pool.query<{ key: string; at: Moment; body: unknown }>(
        `SELECT key, ${millis('at')}, body FROM arrivals WHERE platform = $1 ORDER BY arrivals.at, key`,
        [platform],
      )
      return rows.map(({ key, at, body }) => ({ key, platform, at, body }))
    },
  }
}
