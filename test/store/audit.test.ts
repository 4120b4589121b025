import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { play } from '../../bot/replay/run.ts'
import { headAsked, ledgerWords } from '../../messages/audit.ts'
import { headOf } from '../../policy/ledger/head.ts'
import { auditLedger } from '../../store/postgres/audit.ts'
import { type PostgresStore, postgresStore } from '../../store/postgres/store.ts'
import { freshDatabase } from '../support/database.ts'
import { transcriptNamed } from '../support/transcript.ts'

const ledgerKey = 'the key of this test'
const tables = ['facts', 'entries', 'keeps']

describe('an audit of the ledger on PostgreSQL', () => {
  let store: PostgresStore
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let head: string
  const sql = (text: string, values: unknown[] = []) => store.pool.query(text, values)
  const audit = () => auditLedger(store.pool, ledgerKey)
  /** Every fault as `what: why`. */
  const found = async () => (await audit()).faults.map(({ what, why }) => `${what}: ${why}`)
  const seqOf = async (id: string) => {
    const { rows } = await sql(
      `SELECT seq::int AS seq FROM facts WHERE kind = 'entered' AND body->'entry'->>'id' = $1`,
      [id],
    )
    return rows[0].seq as number
  }

  beforeAll(async () => {
    database = await freshDatabase()
    store = postgresStore({ url: database.url, ledgerKey })
    const { world } = await play(transcriptNamed('X6'), { pack: loadPack('yundi'), store })
    head = headOf(world).hash
    for (const table of tables) await sql(`CREATE TABLE good_${table} AS TABLE ${table}`)
  }, 60_000)
  beforeEach(async () => {
    for (const table of tables) {
      await sql(`DELETE FROM ${table}`)
      await sql(`INSERT INTO ${table} SELECT * FROM good_${table}`)
    }
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  test('an untouched ledger has no fault, and its head is the one the chat tells', async () => {
    const result = await audit()
    expect(result.faults).toEqual([])
    expect(result.entries).toBeGreaterThan(5)
    expect(result.heads.at(-1)).toBe(head)
    expect(ledgerWords(result, null)).toContain(`链头${head.slice(0, 8)}`)
  })

  test.each([
    {
      what: 'an amount',
      column: 'amount_fen',
      value: -1,
      says: /^F2: 表与日志不同:金额\(分\) 表里-1,日志-15000/,
    },
    { what: 'a subject', column: 'subject', value: 'person/王五', says: /^F2: .*对象 表里person\/王五/ },
    { what: 'a state', column: 'state', value: 'waived', says: /^F2: .*状态 表里waived,日志proposed/ },
    { what: 'a rule', column: 'rule', value: 'S0-EX-05', says: /^F2: .*规则/ },
    { what: 'a day', column: 'day', value: '2021-04-13', says: /^F2: .*日期 表里2021-04-13/ },
    { what: 'a hash', column: 'hash', value: '00', says: /^F2: 与前一笔的哈希接不上/ },
  ])('$what changed in the table is named with both values', async ({ column, value, says }) => {
    await sql(`UPDATE entries SET ${column} = $1 WHERE id = 'F2'`, [value])
    expect((await found())[0]).toMatch(says)
  })

  test('a row whose content was changed is named with the field', async () => {
    await sql(`UPDATE entries SET body = jsonb_set(body, '{because}', '"改过的"') WHERE id = 'F2'`)
    const faults = await found()
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^F2: .*body\.because 表里"改过的"/)
  })

  test('a deleted row is named', async () => {
    await sql(`DELETE FROM entries WHERE id = 'F2'`)
    expect(await found()).toContain('F2: 在 entries 表里不见了')
  })

  test('a row added by hand is named', async () => {
    await sql(
      `INSERT INTO entries SELECT 9999, 'F999', key, rule, subject, kind, amount_fen, state, occasion, day, at, reverses, body, hash FROM entries WHERE id = 'F2'`,
    )
    expect(await found()).toContain('F999: 日志里没有这一笔,是后加的')
  })

  test('two rows that changed places are both named', async () => {
    await sql(`UPDATE entries SET seq = CASE id WHEN 'F2' THEN -3 ELSE -2 END WHERE id IN ('F2', 'F3')`)
    const { rows } = await sql(`SELECT seq::int AS seq, id FROM good_entries WHERE id IN ('F2', 'F3')`)
    const place = Object.fromEntries(rows.map(({ id, seq }) => [id, seq]))
    await sql(`UPDATE entries SET seq = $1 WHERE id = 'F2'`, [place.F3])
    await sql(`UPDATE entries SET seq = $1 WHERE id = 'F3'`, [place.F2])
    const faults = await found()
    expect(faults.filter((fault) => /^F[23]: .*次序/.test(fault))).toHaveLength(2)
  })

  test('the last row cut off shows by its number', async () => {
    const { rows } = await sql('SELECT id FROM entries ORDER BY seq DESC LIMIT 1')
    await sql(`DELETE FROM entries WHERE id = $1`, [rows[0].id])
    expect(await found()).toContain(`${rows[0].id}: 在 entries 表里不见了`)
  })

  test('the last entry cut off in the log and in the table shows by the signed end', async () => {
    const { rows } = await sql('SELECT id FROM entries ORDER BY seq DESC LIMIT 1')
    const seq = await seqOf(rows[0].id)
    await sql('DELETE FROM facts WHERE seq >= $1', [seq])
    await sql(`DELETE FROM entries WHERE id = $1`, [rows[0].id])
    const faults = await found()
    expect(faults.some((fault) => fault.includes('日志末尾被截去'))).toBe(true)
    expect(faults.some((fault) => fault.includes('entries 表的末尾被截去'))).toBe(true)
  })

  test('with the signed end forged too, the head that was told in the evening no longer fits', async () => {
    const { rows } = await sql('SELECT id FROM entries ORDER BY seq DESC LIMIT 1')
    await sql('DELETE FROM facts WHERE seq >= $1', [await seqOf(rows[0].id)])
    await sql(`DELETE FROM entries WHERE id = $1`, [rows[0].id])
    expect(headAsked(await audit(), head.slice(0, 8)).ok).toBe(false)
    await sql(`UPDATE keeps SET value = jsonb_set(value, '{entries}', '1') WHERE name = 'ledger-head'`)
    expect((await found()).some((fault) => fault.startsWith('签名的末尾: 被改过'))).toBe(true)
    await sql(`DELETE FROM keeps WHERE name = 'ledger-head'`)
    expect((await found()).some((fault) => fault.startsWith('签名的末尾: 被删除'))).toBe(true)
  })

  test('an entry edited in the log is named, also in the same way in the table', async () => {
    const seq = await seqOf('F2')
    await sql(`UPDATE facts SET body = jsonb_set(body, '{entry,amountFen}', '-1') WHERE seq = $1`, [seq])
    expect(await found()).toEqual([
      `事实${seq}(记入F2): 内容、时间或次序被改过,与哈希不符`,
      expect.stringMatching(/^F2: .*金额/),
      expect.stringMatching(/^2021-04-12 的封存: /),
    ])
    await sql(
      `UPDATE entries SET amount_fen = -1, body = jsonb_set(body, '{amountFen}', '-1') WHERE id = 'F2'`,
    )
    expect(await found()).toContain(`事实${seq}(记入F2): 内容、时间或次序被改过,与哈希不符`)
  })

  test('any other fact edited, deleted or moved in the log is named', async () => {
    const { rows } = await sql(
      `SELECT seq::int AS seq FROM facts WHERE kind = 'counted' ORDER BY seq LIMIT 1`,
    )
    const { seq } = rows[0] as { seq: number }
    await sql(`UPDATE facts SET body = jsonb_set(body, '{count}', '99') WHERE seq = $1`, [seq])
    expect(await found()).toEqual([`事实${seq}(counted): 内容、时间或次序被改过,与哈希不符`])
    await sql(`DELETE FROM facts WHERE seq = $1`, [seq])
    expect(await found()).toEqual([`事实${seq}: 被删除,日志里不见了`])
    await sql(`UPDATE facts SET seq = $1 WHERE seq = $2`, [seq, seq + 1])
    expect((await found()).length).toBeGreaterThan(1)
  })

  test('a fact whose hash was wiped is named', async () => {
    await sql('UPDATE facts SET hash = NULL WHERE seq = 30')
    expect(await found()).toContainEqual(expect.stringMatching(/^事实30\(.*\): 哈希被抹去/))
  })

  test('all hashes wiped do not make it a log from before the chain', async () => {
    await sql('UPDATE facts SET hash = NULL')
    expect(await found()).toContainEqual(expect.stringMatching(/没有哈希/))
  })

  test('with another key it says that the key is another', async () => {
    const { faults } = await auditLedger(store.pool, 'another key altogether')
    expect(faults.map(({ what }) => what)).toEqual(['钥匙'])
  })

  test('the head of an earlier evening is found at its place', async () => {
    const { heads } = await audit()
    expect(headAsked(await audit(), heads[3]!.slice(0, 8))).toMatchObject({
      ok: true,
      text: expect.stringContaining('第3笔'),
    })
    expect(headAsked(await audit(), 'ab').ok).toBe(false)
  })
})
