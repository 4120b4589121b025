import { describe, expect, test } from 'vitest'
import { canonical, chainHash, chainStart, verifyChain } from '../../../policy/ledger/chain.ts'
import type { Entry } from '../../../policy/ledger/state.ts'

const key = 'a key of the house'
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  key: `S0-EX-11/张三/${id}`,
  rule: 'S0-EX-11',
  subject: { person: '张三' },
  kind: 'fine',
  amountFen: -3000,
  occasion: 'spot-check/1',
  day: '2021-04-12',
  because: '没有回照片',
  evidence: ['test/1'],
  at: 1618207951000,
  state: 'proposed',
  clause: '视为脱岗',
  packVersion: '2021.1',
  ...more,
})

function chained(entries: Entry[]) {
  let before = chainStart
  return entries.map((one) => {
    before = chainHash(before, one, key)
    return { entry: one, hash: before }
  })
}

describe('the chain over the ledger (invariant 7)', () => {
  const rows = chained([entry('F1'), entry('F2'), entry('F3')])

  test('an untouched ledger fits, also an empty one', () => {
    expect(verifyChain(rows, key)).toBeNull()
    expect(verifyChain([], key)).toBeNull()
  })

  test('a state that changes leaves the chain whole', () => {
    const settled = rows.map((row) => ({
      ...row,
      entry: { ...row.entry, state: 'settled' as const, frozen: true },
    }))
    expect(verifyChain(settled, key)).toBeNull()
  })

  test.each<[string, Partial<Entry>]>([
    ['the amount', { amountFen: -1000 }],
    ['the subject', { subject: { person: '李四' } }],
    ['the reason', { because: '别的' }],
    ['the evidence', { evidence: [] }],
    ['the clause', { clause: '改过的条款' }],
    ['the time', { at: 1618207951001 }],
  ])('changing %s of an entry shows at that entry', (_, change) => {
    const forged = rows.map((row, at) => (at === 1 ? { ...row, entry: { ...row.entry, ...change } } : row))
    expect(verifyChain(forged, key)).toBe('F2')
  })

  test('a missing, moved or re-hashed entry shows', () => {
    expect(verifyChain([rows[0]!, rows[2]!], key)).toBe('F3')
    expect(verifyChain([rows[1]!, rows[0]!, rows[2]!], key)).toBe('F2')
    const other = { entry: rows[1]!.entry, hash: chainHash(rows[0]!.hash, rows[1]!.entry, 'another key') }
    expect(verifyChain([rows[0]!, other, rows[2]!], key)).toBe('F2')
  })

  test('a part of the ledger is checked from the hash before it', () => {
    expect(verifyChain(rows.slice(1), key, rows[0]!.hash)).toBeNull()
  })

  test('what JSON has kept and read again hashes the same, whatever the order of its keys', () => {
    const kept = JSON.parse(JSON.stringify(entry('F1', { linkedTo: undefined })))
    const turned = Object.fromEntries(Object.entries(kept).reverse()) as Entry
    expect(chainHash(chainStart, turned, key)).toBe(rows[0]!.hash)
    expect(canonical({ b: 1, a: [undefined, { d: null, c: 'x' }] })).toBe(
      '{"a":[null,{"c":"x","d":null}],"b":1}',
    )
  })
})
