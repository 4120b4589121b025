import { describe, expect, test } from 'vitest'
import { lived, outcomeAfter } from '../../support/random/day.ts'
import { timeOf } from '../../support/random/events.ts'

const said = 9 * 3600 + 35 * 60
const far = { lat: 34.3589, lng: 108.7101 }

/** 张三 signs in at 9:35 and sends a location elsewhere so many seconds later. */
async function withLocation(seconds: number): Promise<string | undefined> {
  const more = [
    { at: timeOf(said), group: 'ka', from: '张三', text: '签到 春风十里' },
    { at: timeOf(said + seconds), group: 'ka', from: '张三', location: far },
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  const { signIns } = outcomeAfter(await lived({ events: [], outages: [] }, { more }))
  return signIns.find(({ person, slot }) => person === '张三' && slot.endsWith('09:30'))?.result
}

describe('a location belongs to the words of a sign-in within a minute', () => {
  test.each([
    { seconds: -61, result: 'onTime' },
    { seconds: -60, result: 'wrongPlace' },
    { seconds: 0, result: 'wrongPlace' },
    { seconds: 60, result: 'wrongPlace' },
    { seconds: 61, result: 'onTime' },
  ])('$seconds s after them: $result', async ({ seconds, result }) => {
    expect(await withLocation(seconds)).toBe(result)
  })
})
