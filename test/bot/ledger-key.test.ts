import { expect, test } from 'vitest'
import { ledgerKey } from '../../bot/ledger-key.ts'
import { folderForTest } from '../support/folder.ts'

test('the key given from outside is taken', () => {
  expect(ledgerKey({ LEDGER_KEY: 'given from outside', DATA_DIR: '/nowhere' })).toBe('given from outside')
})

test('without one, a key is made once and kept', () => {
  const DATA_DIR = folderForTest()
  const key = ledgerKey({ DATA_DIR })
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(ledgerKey({ DATA_DIR })).toBe(key)
  expect(ledgerKey({ DATA_DIR: folderForTest() })).not.toBe(key)
})
