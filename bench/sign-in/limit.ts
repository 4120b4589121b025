import pg from 'pg'
import { nth, PEOPLE } from './workload.ts'

/**
 * The limit: the least that a durable sign-in can cost. Up to 64 messages go into one multi-row statement that keeps the
 * message once, looks its sender up, records the sign-in and the reply, and marks what the last batch has handed over; no
 * rules, no order, no lock. Answers how to hand one message in.
 */
export async function limitContender(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  await pool.query(`
    CREATE TABLE limit_inbox (key text PRIMARY KEY, body jsonb NOT NULL);
    CREATE TABLE limit_people (name text PRIMARY KEY, id int NOT NULL);
    CREATE TABLE limit_signs (key text PRIMARY KEY, person text NOT NULL, at timestamptz NOT NULL);
    CREATE TABLE limit_outbox (id bigserial PRIMARY KEY, key text NOT NULL, text text NOT NULL, sent boolean NOT NULL DEFAULT false);
    CREATE INDEX ON limit_outbox (key)`)
  await pool.query('INSERT INTO limit_people SELECT $1 || n, n FROM generate_series(0, $2 - 1) n', [
    '员工',
    PEOPLE,
  ])
  let handedOver: string[] = []
  let waiting: { index: number; done: () => void; failed: (error: unknown) => void }[] = []
  let running = false

  async function run() {
    running = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, 64)
      waiting = waiting.slice(64)
      const said = batch.map(({ index }) => nth(index))
      try {
        await pool.query({
          name: 'limit',
          text: STATEMENT,
          values: [
            batch.map(({ index }) => `limit/${index}`),
            said.map((message) => JSON.stringify(message)),
            said.map(({ person }) => person),
            said.map(({ person }) => `${person} 已签到`),
            handedOver,
          ],
        })
        handedOver = batch.map(({ index }) => `limit/${index}`)
        for (const { done } of batch) done()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    running = false
  }

  return {
    one: (index: number) =>
      new Promise<void>((done, failed) => {
        waiting.push({ index, done, failed })
        if (!running) queueMicrotask(run)
        running = true
      }),
    close: () => pool.end(),
  }
}

const STATEMENT = `
  WITH said AS (
    SELECT key, body, person, reply, id FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS t(key, body, person, reply)
    JOIN limit_people ON name = person
  ),
  kept AS (INSERT INTO limit_inbox SELECT key, body::jsonb FROM said ON CONFLICT DO NOTHING RETURNING key),
  signed AS (INSERT INTO limit_signs SELECT key, person, now() FROM said WHERE key IN (SELECT key FROM kept)),
  sent AS (UPDATE limit_outbox SET sent = true WHERE key = ANY($5))
  INSERT INTO limit_outbox (key, text) SELECT key, reply FROM said WHERE key IN (SELECT key FROM kept)`
