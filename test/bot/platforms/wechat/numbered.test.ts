import { describe, expect, test } from 'vitest'
import { numberedButtons } from '../../../../bot/platforms/wechat/numbered.ts'

const buttons = [
  { label: '同意', text: '同意 Q12' },
  { label: '驳回', text: '驳回 Q12' },
]
const at = 1_000_000
const offered = () => {
  const numbered = numberedButtons()
  return { numbered, line: numbered.offer('room', { buttons }, ['he'], at) }
}

describe('buttons as numbers', () => {
  test('are told in one line', () => {
    expect(offered().line).toBe('回复 1 同意 / 回复 2 驳回(两分钟内有效)')
  })

  test.each([
    { said: '1', meant: '同意 Q12' },
    { said: ' 2 。', meant: '驳回 Q12' },
    { said: '2', meant: '驳回 Q12' },
    { said: '回复 1', meant: '同意 Q12' },
    { said: '3', meant: null },
    { said: '1组', meant: null },
    { said: '留电 1', meant: null },
  ])('「$said」 means $meant', ({ said, meant }) => {
    expect(offered().numbered.read('room', 'he', said, at)).toBe(meant)
  })

  test.each([
    { situation: 'just in time', user: 'he', chat: 'room', after: 120_000, meant: '同意 Q12' },
    { situation: 'a second late', user: 'he', chat: 'room', after: 121_000, meant: null },
    { situation: 'somebody else', user: 'she', chat: 'room', after: 0, meant: null },
    { situation: 'in another chat', user: 'he', chat: 'other', after: 0, meant: null },
  ])('$situation → $meant', ({ user, chat, after, meant }) => {
    expect(offered().numbered.read(chat, user, '1', at + after)).toBe(meant)
  })

  test('those of a second message follow on the first, so that each number means one thing', () => {
    const { numbered } = offered()
    const line = numbered.offer(
      'room',
      { buttons: [{ label: '同意', text: '同意 Q13' }] },
      ['he'],
      at + 60_000,
    )
    expect(line).toContain('回复 3 同意')
    expect(numbered.read('room', 'he', '1', at + 60_000)).toBe('同意 Q12')
    expect(numbered.read('room', 'he', '3', at + 130_000)).toBe('同意 Q13')
  })

  test('they begin at one again when none stands', () => {
    const { numbered } = offered()
    expect(numbered.offer('room', { buttons }, ['he'], at + 180_000)).toContain('回复 1 同意')
  })

  test('nobody in particular is offered none', () => {
    expect(numberedButtons().offer('room', { buttons }, [], at)).toBeNull()
  })

  test('a card that is closed, or asks anew, takes back what it offered before', () => {
    const numbered = numberedButtons()
    numbered.offer('room', { key: 'request/Q1', buttons }, ['he'], at)
    expect(numbered.offer('room', { key: 'request/Q1', buttons: [] }, ['he'], at + 1_000)).toBeNull()
    expect(numbered.read('room', 'he', '1', at + 2_000)).toBeNull()
    expect(numbered.offer('room', { key: 'request/Q2', buttons }, ['he'], at + 3_000)).toContain(
      '回复 1 同意',
    )
  })
})
