import type pg from 'pg'
import { chainHash, logHash } from '../../policy/ledger/chain.ts'
import { headHash } from '../../policy/ledger/head.ts'
import type { Entry, EntryState, Seal } from '../../policy/ledger/state.ts'
import type { LoggedFact } from '../contract.ts'
import { differences, type EntryRow, readEntryRows } from './audit-rows.ts'
import { isSigned, type SignedHeads } from './heads.ts'

/** Something that was changed by hand: an entry by its number, a fact by its place in the log, or an end that was cut off. */
export type Fault = { what: string; why: string }

/** What an audit has found. `heads[n]` is the public head when the ledger had n entries. */
export type Audit = { facts: number; unsealed: number; entries: number; heads: string[]; faults: Fault[] }

/**
 * Holds the whole ledger against the log and both against their keyed chains (invariant 7): every row that was edited, deleted,
 * added or moved in SQL is named. Reads only; the bot may go on meanwhile, what it adds is not looked at.
 */
export async function auditLedger(pool: pg.Pool, ledgerKey: string): Promise<Audit> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows: kept } = await client.query<{ value: SignedHeads }>(
      `SELECT value FROM keeps WHERE name = 'ledger-head'`,
    )
    const log = await auditLog(client, ledgerKey)
    const rows = await readEntryRows(client)
    await client.query('COMMIT')
    const heads = ['']
    for (const entry of log.entries) heads.push(headHash(heads.at(-1)!, entry))
    const faults = [
      ...log.faults,
      ...auditRows(log, rows, ledgerKey),
      ...auditSeals(log.seals, heads),
      ...auditEnd(kept[0]?.value, log, rows, ledgerKey),
    ]
    if (log.faults.length > 2 && log.faults.length >= log.count - log.unsealed)
      faults.splice(0, faults.length, foreignKey)
    return { facts: log.count, unsealed: log.unsealed, entries: log.entries.length, heads, faults }
  } finally {
    client.release()
  }
}

/** When not one hash fits, nobody has changed every row: it is read with another key. */
const foreignKey: Fault = {
  what: '钥匙',
  why: '没有一条哈希对得上:LEDGER_KEY 或 DATA_DIR 里的 ledger-key 不是记账时的那一把',
}

type Log = {
  count: number
  lastSeq: number
  lastHash: string
  /** Facts at the beginning that are older than the chain. */
  unsealed: number
  entries: Entry[]
  states: Map<string, EntryState>
  seals: Seal[]
  faults: Fault[]
}

async function auditLog(client: pg.PoolClient, key: string): Promise<Log> {
  const log: Log = {
    ...{ count: 0, lastSeq: 0, lastHash: '', unsealed: 0 },
    ...{ entries: [], states: new Map(), seals: [], faults: [] },
  }
  for (;;) {
    const { rows } = await client.query(
      `SELECT seq::float8 AS seq, cause_key, (extract(epoch FROM at) * 1000)::float8 AS at, kind, body, hash
       FROM facts WHERE seq > $1 ORDER BY seq LIMIT 5000`,
      [log.lastSeq],
    )
    if (rows.length === 0) return log
    for (const row of rows) take(log, row, key)
  }
}

type FactRow = {
  seq: number
  cause_key: string
  at: number
  kind: string
  body: LoggedFact['fact']
  hash: string | null
}

function take(log: Log, { seq, cause_key: causeKey, at, kind, body: fact, hash }: FactRow, key: string) {
  const gap = seq !== log.lastSeq + 1
  const what = `事实${seq}(${wordsOf(fact)})`
  if (gap) {
    const [from, to] = [log.lastSeq + 1, seq - 1]
    log.faults.push({ what: from === to ? `事实${from}` : `事实${from}至${to}`, why: '被删除,日志里不见了' })
  }
  if (fact.kind !== kind) log.faults.push({ what, why: `kind 列是 ${kind},内容是 ${fact.kind}` })
  if (hash === null) {
    if (log.lastHash === '') log.unsealed += 1
    else log.faults.push({ what, why: '哈希被抹去' })
  } else {
    // After a gap the row's own hash was made over one that is gone: the gap is the fault.
    if (!gap && logHash(log.lastHash, { seq, causeKey, at, fact }, key) !== hash)
      log.faults.push({ what, why: '内容、时间或次序被改过,与哈希不符' })
    log.lastHash = hash
  }
  log.lastSeq = seq
  log.count += 1
  if (fact.kind === 'entered') log.entries.push(fact.entry)
  if (fact.kind === 'entryMarked') log.states.set(fact.id, fact.state)
  if (fact.kind === 'ledgerSealed') log.seals.push(fact)
}

const wordsOf = (fact: LoggedFact['fact']) =>
  fact.kind === 'entered'
    ? `记入${fact.entry.id}`
    : fact.kind === 'entryMarked'
      ? `${fact.id}改为${fact.state}`
      : fact.kind

/** Each row of `entries` against the fact that made it, its place, and the hash over the row before. */
function auditRows({ entries, states }: Log, rows: EntryRow[], key: string): Fault[] {
  const faults: Fault[] = []
  const byId = new Map(rows.map((row) => [row.id, row]))
  let before = ''
  for (const [index, entry] of entries.entries()) {
    const row = byId.get(entry.id)
    byId.delete(entry.id)
    if (!row) {
      faults.push({ what: entry.id, why: '在 entries 表里不见了' })
      before = ''
      continue
    }
    const wrong = differences(row, entry, states.get(entry.id) ?? entry.state)
    if (row.seq !== index + 1) wrong.push(`次序 表里第${row.seq},日志第${index + 1}`)
    if (wrong.length > 0) faults.push({ what: entry.id, why: `表与日志不同:${wrong.join(';')}` })
    else if ((index === 0 || before) && chainHash(before, entry, key) !== row.hash)
      faults.push({ what: entry.id, why: '与前一笔的哈希接不上' })
    before = row.hash
  }
  return [...faults, ...[...byId.values()].map(({ id }) => ({ what: id, why: '日志里没有这一笔,是后加的' }))]
}

/** What the evening summaries have said must still be so. */
const auditSeals = (seals: Seal[], heads: string[]): Fault[] =>
  seals.flatMap(({ day, count, head }) =>
    heads[count] === head
      ? []
      : [{ what: `${day} 的封存`, why: `当晚共${count}笔、链头${head.slice(0, 8)},现在对不上` }],
  )

/** The end that was signed with the last commit: rows cut off behind leave no gap, but they are missing here. */
function auditEnd(kept: SignedHeads | undefined, log: Log, rows: EntryRow[], key: string): Fault[] {
  if (log.count === 0 && rows.length === 0 && !kept) return []
  if (!kept) return log.lastHash === '' ? [] : [{ what: '签名的末尾', why: '被删除(keeps 表的 ledger-head)' }]
  if (!isSigned(kept, key))
    return [{ what: '签名的末尾', why: '被改过(keeps 表的 ledger-head),或钥匙不是记账时的那一把' }]
  const faults: Fault[] = []
  if (kept.facts > log.lastSeq)
    faults.push({ what: `事实${log.lastSeq + 1}至${kept.facts}`, why: '日志末尾被截去' })
  else if (kept.factHash !== log.lastHash)
    faults.push({ what: `事实${log.lastSeq}`, why: '不是签名时的末尾' })
  const last = rows.at(-1)
  if (kept.entries > rows.length)
    faults.push({ what: `第${rows.length + 1}至${kept.entries}笔`, why: 'entries 表的末尾被截去' })
  else if (last && kept.entryHash !== last.hash) faults.push({ what: last.id, why: '不是签名时的最后一笔' })
  if (log.unsealed > kept.unsealed)
    faults.push({ what: `前${log.unsealed}条事实`, why: `签名时只有前${kept.unsealed}条没有哈希` })
  return faults
}
