import type pg from 'pg'
import { canonical } from '../../policy/ledger/chain.ts'
import type { Entry, EntryState } from '../../policy/ledger/state.ts'
import { subjectColumn } from './projections.ts'

/** A row of `entries`, as SQL readers see it. */
export type EntryRow = {
  seq: number
  id: string
  key: string
  rule: string
  subject: string
  kind: string
  amount_fen: number | null
  state: string
  occasion: string
  day: string
  at: number
  reverses: string | null
  body: unknown
  hash: string
}

/** All of them, in their order. */
export async function readEntryRows(client: pg.ClientBase): Promise<EntryRow[]> {
  const { rows } = await client.query<EntryRow>(
    `SELECT seq::float8 AS seq, id, key, rule, subject, kind, amount_fen, state, occasion, day::text AS day,
       (extract(epoch FROM at) * 1000)::float8 AS at, reverses, body, hash
     FROM entries ORDER BY entries.seq`,
  )
  return rows
}

/** What of a row is not as the log has it, in words with both values. */
export function differences(row: EntryRow, entry: Entry, state: EntryState): string[] {
  const wanted: [string, unknown, unknown][] = [
    ['金额(分)', row.amount_fen, entry.amountFen],
    ['对象', row.subject, subjectColumn(entry.subject)],
    ['规则', row.rule, entry.rule],
    ['类别', row.kind, entry.kind],
    ['状态', row.state, state],
    ['日期', row.day, entry.day],
    ['时间', Math.round(row.at), Math.round(entry.at)],
    ['事由编号', row.key, entry.key],
    ['场合', row.occasion, entry.occasion],
    ['冲回', row.reverses, entry.reverses ?? null],
  ]
  const wrong = wanted
    .filter(([, is, should]) => is !== should)
    .map(([name, is, should]) => `${name} 表里${is ?? '无'},日志${should ?? '无'}`)
  return canonical(row.body) === canonical(entry) ? wrong : [...wrong, ...bodyDifferences(row.body, entry)]
}

function bodyDifferences(body: unknown, entry: Entry): string[] {
  const [is, should] = [body as Record<string, unknown>, entry as unknown as Record<string, unknown>]
  const names = [...new Set([...Object.keys(is ?? {}), ...Object.keys(should)])]
  return names
    .filter((name) => canonical(is?.[name]) !== canonical(should[name]))
    .map((name) => `body.${name} 表里${canonical(is?.[name])},日志${canonical(should[name])}`)
}
