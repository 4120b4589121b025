/**
 * The statements of a message's way: named, so that PostgreSQL plans them once, and set-based, so that a batch of 64
 * costs the same round trips as one (invariant 8).
 */

/** One writer at a time in the whole house, across processes; held until the transaction ends (invariant 4). */
export const BEGIN_ALONE = 'BEGIN; SELECT pg_advisory_xact_lock(7235)'

/** What others have logged since `$1`, which of the keys `$2` were handled before, where the counters stand, and the ledger's last hash. */
export const CATCH_UP = {
  name: 'catch-up',
  text: `
    SELECT 'fact' AS what, seq, body::text AS body, hash FROM facts WHERE seq > $1
    UNION ALL SELECT 'handled', 0, key, NULL FROM inbox WHERE key = ANY($2)
    UNION ALL (SELECT 'inbox', seq, NULL, NULL FROM inbox ORDER BY seq DESC LIMIT 1)
    UNION ALL (SELECT 'outbox', id, NULL, NULL FROM outbox ORDER BY id DESC LIMIT 1)
    UNION ALL (SELECT 'entry', seq, NULL, hash FROM entries ORDER BY seq DESC LIMIT 1)
    ORDER BY 2`,
}

/** The whole of a batch but its projections: causes, facts with their hashes and the signed head, and what is to be said. */
export const RECORD = {
  name: 'record',
  text: `
    WITH causes AS (
      INSERT INTO inbox (seq, key, kind, at, body)
      SELECT seq, key, kind, to_timestamp(at / 1000.0), body::jsonb
      FROM unnest($1::bigint[], $2::text[], $3::text[], $4::float8[], $5::text[]) AS t(seq, key, kind, at, body)
    ), happened AS (
      INSERT INTO facts (seq, cause_key, at, kind, body, hash)
      SELECT seq, cause_key, to_timestamp(at / 1000.0), kind, body::jsonb, hash
      FROM unnest($6::bigint[], $7::text[], $8::float8[], $9::text[], $10::text[], $15::text[])
        AS t(seq, cause_key, at, kind, body, hash)
    ), signed AS (
      INSERT INTO keeps (name, value) SELECT 'ledger-head', $16::jsonb WHERE $16::jsonb IS NOT NULL
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
    )
    INSERT INTO outbox (id, cause_key, at, post, card_key)
    SELECT id, cause_key, to_timestamp(at / 1000.0), post::jsonb, post::jsonb -> 'card' ->> 'key'
    FROM unnest($11::bigint[], $12::text[], $13::float8[], $14::text[]) AS t(id, cause_key, at, post)`,
}

/** Messages that have left. */
export const MARK_SENT = {
  name: 'mark-sent',
  text: `UPDATE outbox SET state = 'sent', sent_at = now() WHERE id = ANY($1)`,
}

/** Everything the house holds, in an order that needs no cascade. Only the sandbox's demo world is ever wiped. */
export const WIPE = `TRUNCATE inbox, facts, entries, due, outbox, beats, arrivals; DELETE FROM keeps WHERE name = 'ledger-head'`
