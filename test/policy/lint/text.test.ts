import { describe, expect, test } from 'vitest'
import { concerns } from '../../../policy/lint/concerns.ts'
import { lintText } from '../../../policy/lint/text.ts'
import { bad } from './bad.ts'
import { harmless } from './harmless.ts'

describe.each(concerns)('$title', ({ id }) => {
  test.each(bad[id])('is seen in: %s', (text) => {
    const found = lintText(text).filter(({ concern }) => concern === id)
    expect(found).toHaveLength(1)
  })
})

describe('nothing is said about', () => {
  test.each(harmless)('%s', (text) => {
    expect(lintText(text).map(({ concern, words }) => ({ concern, words }))).toEqual([])
  })
})
