import { describe, expect, test } from 'vitest'
import { budgetOf } from '../../../../bot/platforms/wechat/budget.ts'
import { calendarOf, HOUR, MINUTE, SECOND } from '../../../../policy/calendar.ts'

const cal = calendarOf('Asia/Shanghai')
const on = (clock: string, day = '2021-04-12') => cal.momentOn(day, clock)
const wish = { chat: 'a', asked: true, receipt: false }
const unasked = { ...wish, asked: false }

/** So many messages to a chat, the last at `until`, each so long after the one before. */
function told(count: number, until: number, apart: number, { chat = 'a', asked = true } = {}) {
  return Array.from({ length: count }, (_, index) => ({
    at: until - (count - 1 - index) * apart,
    chat,
    asked,
  }))
}
const having = (before: ReturnType<typeof told>, dice = 0.5) => budgetOf({ cal, dice: () => dice, before })

describe('the gap between two messages', () => {
  test.each([
    { dice: 0, ms: 3_000 },
    { dice: 0.5, ms: 3_750 },
    { dice: 0.999999, ms: 4_500 },
  ])('with the dice at $dice it is $ms ms', ({ dice, ms }) => {
    const budget = having([], dice)
    budget.sent({ at: on('10:00'), chat: 'b', asked: true })
    expect(budget.waitMs(wish, on('10:00'))).toBe(ms)
    expect(budget.waitMs(wish, on('10:00') + ms)).toBe(0)
  })

  test('the first leaves at once', () => expect(having([]).waitMs(wish, on('10:00'))).toBe(0))

  test('it is kept over a restart', () => {
    expect(having(told(1, on('10:00'), 0)).waitMs(wish, on('10:00:01'))).toBe(2_750)
  })
})

describe('ten a minute', () => {
  const before = told(10, on('10:00:45'), 5 * SECOND)
  test.each([
    { at: '10:00:59', ms: 1_000 },
    { at: '10:01:00', ms: 0 },
  ])('the eleventh at $at waits $ms ms', ({ at, ms }) => expect(having(before).waitMs(wish, on(at))).toBe(ms))

  test('a message of two parts needs two places', () => {
    expect(having(before).waitMs({ ...wish, parts: 2 }, on('10:01:00'))).toBe(5_000)
  })
})

describe('two hundred a day', () => {
  const before = told(199, on('19:00'), 2 * MINUTE)
  test('the two hundredth leaves', () => expect(having(before).waitMs(wish, on('19:30'))).toBe(0))
  test('the next waits for midnight', () => {
    expect(having(told(200, on('19:00'), 2 * MINUTE)).waitMs(wish, on('19:30'))).toBe(4.5 * HOUR)
  })
  test('yesterday’s do not count', () => {
    expect(having(told(200, on('23:00'), MINUTE)).waitMs(wish, on('00:00', '2021-04-13'))).toBe(0)
  })
  test('the last forty are not for receipts', () => {
    const used = told(160, on('19:00'), 2 * MINUTE)
    expect(having(used).waitMs({ ...wish, receipt: true }, on('19:30'))).toBe(4.5 * HOUR)
    expect(having(used).waitMs(wish, on('19:30'))).toBe(0)
  })
})

describe('six unasked per group and hour', () => {
  const before = told(6, on('10:25'), 5 * MINUTE, { asked: false })
  test.each([
    { situation: 'the seventh', one: unasked, at: '10:30', ms: 30 * MINUTE },
    { situation: 'the seventh, an hour after the first', one: unasked, at: '11:00', ms: 0 },
    { situation: 'an answer', one: wish, at: '10:30', ms: 0 },
    { situation: 'another group', one: { ...unasked, chat: 'b' }, at: '10:30', ms: 0 },
  ])('$situation at $at waits $ms ms', ({ one, at, ms }) => {
    expect(having(before).waitMs(one, on(at))).toBe(ms)
  })
})

describe('quiet hours', () => {
  test.each([
    { at: '21:59:59', hours: 0 },
    { at: '22:00:00', hours: 9.5 },
    { at: '23:30:00', hours: 8 },
    { at: '00:30:00', hours: 7 },
    { at: '07:30:00', hours: 0 },
  ])('what is unasked at $at waits $hours hours', ({ at, hours }) => {
    expect(having([]).waitMs(unasked, on(at))).toBe(hours * HOUR)
    expect(having([]).waitMs(wish, on(at))).toBe(0)
  })
})

test('the state tells what is used', () => {
  const budget = having(told(12, on('22:00:30'), 10 * SECOND))
  expect(budget.state(on('22:00:40'))).toMatchObject({ today: 12, lastMinute: 5, quiet: true })
})

test('a day of many groups never breaks a limit', () => {
  const budget = having([], 0)
  const sent: number[] = []
  for (let now = on('07:30'); now < on('22:00'); ) {
    const wait = budget.waitMs(wish, now)
    now += wait
    if (wait === 0) {
      budget.sent({ at: now, chat: 'a', asked: true })
      sent.push(now)
    }
  }
  expect(sent).toHaveLength(200)
  for (const [index, at] of sent.entries()) {
    if (index > 0) expect(at - sent[index - 1]!).toBeGreaterThanOrEqual(3_000)
    if (index >= 10) expect(at - sent[index - 10]!).toBeGreaterThanOrEqual(MINUTE)
  }
})
