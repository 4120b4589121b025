import { expect, test } from 'vitest'
import { mismatches } from './partial.ts'

const outcome = {
  fines: [
    { name: '张三', fen: -2000 },
    { name: '李四', fen: -3000 },
  ],
  text: '张三迟到',
}

test.each([
  { situation: 'a part of it', expected: { text: '张三迟到' } },
  { situation: 'parts of all elements', expected: { fines: [{ name: '张三' }, { fen: -3000 }] } },
  { situation: 'some elements', expected: { fines: { $has: [{ name: '李四' }] } } },
  { situation: 'an element that is not there', expected: { fines: { $none: [{ name: '王五' }] } } },
  { situation: 'a part of a text', expected: { text: { $text: ['张三', '迟到'] } } },
])('matches by $situation', ({ expected }) => {
  expect(mismatches(expected, outcome)).toEqual([])
})

test.each([
  { situation: 'a value that differs', expected: { text: '准时' } },
  { situation: 'an element too few', expected: { fines: [{ name: '张三' }] } },
  { situation: 'another order', expected: { fines: [{ name: '李四' }, { name: '张三' }] } },
  { situation: 'a key that is missing', expected: { rewards: [] } },
  { situation: 'no such element', expected: { fines: { $has: [{ name: '王五' }] } } },
  { situation: 'an unwanted element', expected: { fines: { $none: [{ name: '张三' }] } } },
  { situation: 'a text without the part', expected: { text: { $text: '准时' } } },
])('complains of $situation', ({ expected }) => {
  expect(mismatches(expected, outcome)).not.toEqual([])
})
