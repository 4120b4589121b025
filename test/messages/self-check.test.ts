import { expect, test } from 'vitest'
import { jobs } from '../../jobs/all.ts'
import { dueName } from '../../messages/self-check.ts'

test('自检 names everything that happens at a time in words', () => {
  expect(jobs.map(({ name }) => dueName(name)).filter((name) => /[a-z]/.test(name))).toEqual([])
})
