import type pg from 'pg'
import type { Subject } from '../../policy/ledger/state.ts'
import type { LoggedFact } from '../contract.ts'
import type { ChainedEntry } from './heads.ts'

/**
 * Writes the tables that mirror parts of the world for readers of SQL: the ledger with its chain, and what is due.
 * Sends its statements inside the commit's transaction, one behind the other; most batches have none.
 */
export function projections(
  client: pg.ClientBase,
  facts: readonly LoggedFact[],
  entries: readonly ChainedEntry[],
): Promise<unknown>[] {
  return [
    ...addEntries(client, entries),
    ...facts.flatMap(({ fact }) =>
      fact.kind === 'entryMarked'
        ? [client.query('UPDATE entries SET state = $2 WHERE id = $1', [fact.id, fact.state])]
        : [],
    ),
    ...writeDue(client, facts),
  ]
}

function addEntries(client: pg.ClientBase, entries: readonly ChainedEntry[]) {
  return entries.map(({ seq, entry, hash }) => {
    return client.query({
      name: 'enter',
      text: `INSERT INTO entries (seq, id, key, rule, subject, kind, amount_fen, state, occasion, day, at, reverses, body, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11 / 1000.0), $12, $13, $14)`,
      values: [
        seq,
        entry.id,
        entry.key,
        entry.rule,
        subjectColumn(entry.subject),
        entry.kind,
        entry.amountFen,
        entry.state,
        entry.occasion,
        entry.day,
        entry.at,
        entry.reverses ?? null,
        JSON.stringify(entry),
        hash,
      ],
    })
  })
}

/** The alarms set and done in a batch, as one upsert and one delete of what is left of them at its end. */
function writeDue(client: pg.ClientBase, facts: readonly LoggedFact[]): Promise<unknown>[] {
  const left = new Map<string, Extract<LoggedFact['fact'], { kind: 'dueSet' }>['due'] | null>()
  for (const { fact } of facts) {
    if (fact.kind === 'dueSet') left.set(fact.due.id, fact.due)
    if (fact.kind === 'dueDone') left.set(fact.id, null)
  }
  const done = [...left].filter(([, due]) => due === null).map(([id]) => id)
  const set = [...left.values()].filter((due) => due !== null)
  const writes: Promise<unknown>[] = []
  if (done.length > 0) writes.push(client.query('DELETE FROM due WHERE id = ANY($1)', [done]))
  if (set.length > 0)
    writes.push(
      client.query(
        `INSERT INTO due (id, at, kind, data, attempts)
     SELECT id, to_timestamp(at / 1000.0), kind, data::jsonb, attempts
     FROM unnest($1::text[], $2::float8[], $3::text[], $4::text[], $5::int[]) AS t(id, at, kind, data, attempts)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, kind = excluded.kind, data = excluded.data, attempts = excluded.attempts`,
        [
          set.map((due) => due.id),
          set.map((due) => due.at),
          set.map((due) => due.kind),
          set.map((due) => JSON.stringify(due.data)),
          set.map((due) => due.attempts ?? 0),
        ],
      ),
    )
  return writes
}

/** `person/张三`, `team/商超外展/一组`, `contact/李工`. */
export function subjectColumn(subject: Subject): string {
  if ('person' in subject) return `person/${subject.person}`
  return 'team' in subject ? `team/${subject.channel}/${subject.team}` : `contact/${subject.contact}`
}
