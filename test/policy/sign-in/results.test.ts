import { describe, expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import type { Fact } from '../../../policy/facts.ts'
import { resultOf } from '../../../policy/sign-in/result.ts'
import { slotOf } from '../../../policy/sign-in/slot.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../../policy/world.ts'
import { smallTeam } from '../../support/chat.ts'

const cal = calendarOf('Asia/Shanghai')
const day = '2021-04-12'
const at = (clock: string) => cal.read(`${day}T${clock}`)
const slotId = `slot/大客户/${day}/09:30`
const places = [
  { name: '二纺', lat: 41.8057, lng: 123.4315, radiusM: 300 },
  { name: '人民广场', lat: 41.83, lng: 123.46, radiusM: 300 },
]
const [mill, square] = [places[0]!, places[1]!]
const duty = ['张三', '李四'].map((person) => ({ date: day, person, place: '二纺' }))

function results(more: Record<string, unknown> = {}) {
  const world = emptyWorld()
  const pack = loadPack('yundi')
  const add = (...facts: Fact[]) => {
    for (const fact of facts) evolve(world, fact)
  }
  add(...founding(worldFile.parse({ ...smallTeam, places, duty, ...more }), pack, 'test').facts)
  let messages = 0
  return {
    add,
    says: (clock: string, phraseOk = true) =>
      add({
        kind: 'phraseSaid',
        attempt: { personId: '张三', slot: slotId, at: at(clock), messageKey: `m${++messages}`, phraseOk },
      }),
    shows: (clock: string, { lat, lng }: { lat: number; lng: number }) =>
      add({
        kind: 'located',
        checkIn: { personId: '张三', day, at: at(clock), messageKey: `m${++messages}`, lat, lng },
      }),
    area: (from: string, to: string) =>
      add({
        kind: 'dutyPlanned',
        day,
        items: [{ personId: '张三', placeId: '人民广场', source: 'area', from: at(from), to: at(to) }],
      }),
    result() {
      const scene = sceneAt(world, pack, at('09:45:00'))
      const slot = slotOf(scene, slotId)!
      const person = { ...world.people.张三!.postings[0]!, id: '张三', name: '张三' }
      return resultOf(scene, slot, person).result
    },
  }
}

describe('the second of a sign-in (S0-KA-16, G2)', () => {
  test.each([
    ['09:30:00', 'onTime'],
    ['09:39:59', 'onTime'],
    ['09:40:00', 'onTime'],
    ['09:40:01', 'late'],
    ['12:00:00', 'late'],
  ])('%s: %s', (clock, result) => {
    const one = results()
    one.says(clock)
    expect(one.result()).toBe(result)
  })

  test('nothing said is missing, wrong words alone are a wrong phrase, and a right one afterwards cures them', () => {
    const one = results()
    expect(one.result()).toBe('missing')
    one.says('09:31:00', false)
    expect(one.result()).toBe('wrongPhrase')
    one.says('09:39:00')
    expect(one.result()).toBe('onTime')
  })

  test('what arrives out of order counts by when it was sent', () => {
    const one = results()
    one.says('09:41:00')
    one.says('09:35:00')
    expect(one.result()).toBe('onTime')
  })
})

describe('outages inside the window (G15)', () => {
  test.each([
    ['60 seconds move nothing', '09:38:00', '09:39:00', '09:40:01', 'late'],
    ['90 seconds give 90 seconds', '09:38:00', '09:39:30', '09:41:30', 'onTime'],
    ['and not one more', '09:38:00', '09:39:30', '09:41:31', 'late'],
    ['before the window they move nothing', '09:20:00', '09:29:00', '09:40:01', 'late'],
    ['after the window they move nothing', '09:41:00', '09:50:00', '09:45:00', 'late'],
    ['to the end of the window and beyond', '09:35:00', '09:50:00', '09:55:00', 'onTime'],
  ])('%s', (_, from, until, clock, result) => {
    const one = results()
    one.add({ kind: 'outageNoted', outage: { from: at(from), until: at(until) } })
    one.says(clock)
    expect(one.result()).toBe(result)
  })
})

describe('the place of a sign-in', () => {
  test.each([
    ['none sent', null, 'onTime'],
    ['at the place', mill, 'onTime'],
    ['kilometres away', square, 'wrongPlace'],
  ] as const)('%s', (_, where, result) => {
    const one = results()
    one.says('09:35:00')
    if (where) one.shows('09:35:00', where)
    expect(one.result()).toBe(result)
  })

  test('somebody who gets there within the window was there in time', () => {
    const one = results()
    one.says('09:31:00')
    one.shows('09:31:00', square)
    one.shows('09:39:00', mill)
    expect(one.result()).toBe('onTime')
  })

  test('when the house asks for it, a sign-in without one waits for a leader', () => {
    const one = results({ settings: { locationRequired: true } })
    one.says('09:35:00')
    expect(one.result()).toBe('wrongPlace')
    one.shows('09:36:00', mill)
    expect(one.result()).toBe('onTime')
  })

  test.each([
    ['an area reported before counts (S0-KA-24)', '08:55:00', '18:00:00', 'onTime'],
    ['one reported afterwards does not', '10:30:00', '18:00:00', 'wrongPlace'],
    ['one that lasts until the slot does', '08:00:00', '09:30:00', 'onTime'],
    ['one that was over before it does not', '08:00:00', '09:29:59', 'wrongPlace'],
  ])('%s', (_, from, to, result) => {
    const one = results()
    one.area(from, to)
    one.says('09:35:00')
    one.shows('09:35:00', square)
    expect(one.result()).toBe(result)
  })
})

describe('leave (G10)', () => {
  const leave = (from: string, to: string): Fact => ({
    kind: 'leaveGranted',
    leave: {
      ...{ id: 'leave/9', personId: '张三', type: '请假', from: at(from), to: at(to) },
      ...{ requestedAt: at('08:00:00'), approvedAt: at('12:00:00') },
    },
  })

  test.each([
    ['over the window excuses, also when it is granted later', '08:00:00', '12:00:00', 'excused'],
    [
      'until the slot does as well: nobody comes back for the second in which it ends',
      '08:00:00',
      '09:30:00',
      'excused',
    ],
    ['that ends before the window does not', '08:00:00', '09:29:59', 'missing'],
    ['that begins after the window does not', '09:40:01', '12:00:00', 'missing'],
  ])('%s', (_, from, to, result) => {
    const one = results()
    one.add(leave(from, to))
    expect(one.result()).toBe(result)
  })

  test('whoever comes all the same is on time, and never late', () => {
    const one = results()
    one.add(leave('08:00:00', '12:00:00'))
    one.says('09:45:00')
    expect(one.result()).toBe('excused')
    one.says('09:35:00')
    expect(one.result()).toBe('onTime')
  })
})
