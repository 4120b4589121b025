import { expect, test } from 'vitest'
import { wrap } from '../../../bot/replay/wrap.ts'

test('a short line stays as it is', () => {
  expect(wrap('张三 罚款20元')).toEqual(['张三 罚款20元'])
})

test('a long line is broken after 22 characters, and what follows is indented', () => {
  expect(wrap('十'.repeat(50), '  ')).toEqual([
    '十'.repeat(22),
    `  ${'十'.repeat(21)}`,
    `  ${'十'.repeat(7)}`,
  ])
})

test('closing punctuation does not begin a line', () => {
  expect(wrap(`${'十'.repeat(22)}。完`)).toEqual([`${'十'.repeat(22)}。`, '完'])
})

test('numbers stay whole', () => {
  expect(wrap(`${'十'.repeat(20)}2021-04-05 09:30:00`)).toEqual(['十'.repeat(20), '2021-04-05 09:30:00'])
})
