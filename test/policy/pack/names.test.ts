import { expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'

test.each(['yundi', '云堤', '中南·云堤', '中南云堤'])('%s names the rulebook yundi', (name) => {
  expect(loadPack(name).id).toBe('yundi')
})
