import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf, MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import type { Fact } from '../../../policy/facts.ts'
import { locationDayOf } from '../../../policy/location/day.ts'
import { who } from '../../../policy/people.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../../policy/world.ts'
import { smallTeam } from '../../support/chat.ts'

const cal = calendarOf('Asia/Shanghai')
const pack = loadPack('yundi')
const day = '2021-04-12'
const at = (clock: string) => cal.read(`${day}T${clock}`)
const mill = { name: '二纺', lat: 34.33, lng: 108.71, radiusM: 300 }
const square = { name: '人民广场', lat: 34.33, lng: 108.745, radiusM: 300 }
const north = (metres: number) => ({ lat: mill.lat + metres / 111_194.93, lng: mill.lng })

/** 张三 of 大客户, who is to be at 二纺 and shows his location. */
function locations(more: Record<string, unknown> = {}) {
  const world = emptyWorld()
  const add = (...facts: Fact[]) => {
    for (const fact of facts) evolve(world, fact)
  }
  const duty = [{ date: day, person: '张三', place: mill.name }]
  const settings = { 'signIns.slots': [] }
  add(
    ...founding(worldFile.parse({ ...smallTeam, places: [mill, square], duty, settings, ...more }), pack, 't')
      .facts,
  )
  let messages = 0
  return {
    add,
    shows(when: Moment, { lat, lng }: { lat: number; lng: number } = mill) {
      const messageKey = `m${++messages}`
      add({ kind: 'located', checkIn: { personId: '张三', day, at: when, messageKey, lat, lng } })
    },
    area(placeId: string | undefined, from: string, to: string) {
      const item = { personId: '张三', placeId, source: 'area' as const, from: at(from), to: at(to) }
      add({ kind: 'dutyPlanned', day, items: [item] })
    },
    day() {
      const scene = sceneAt(world, pack, at('20:00:00'))
      return locationDayOf(scene, who(world, '张三', at('18:30:00')), day)
    },
    result() {
      const { counted, result } = this.day()
      return [counted, result]
    },
  }
}

describe('which check-ins count (S0-KA-18)', () => {
  test.each([
    ['one second before the window', '08:29:59', 'early'],
    ['the first second', '08:30:00', 'counts'],
    ['the last second before the inspection', '18:30:00', 'counts'],
    ['one second after it', '18:30:01', 'madeUpLate'],
  ])('%s', (_, clock, worth) => {
    const one = locations()
    one.shows(at(clock))
    expect(one.day().weighed.map((weighed) => weighed.worth)).toEqual([worth])
  })

  test.each([
    [59 * MINUTE + 59 * SECOND, 1],
    [60 * MINUTE, 2],
  ])('two that are %i ms apart count %i', (apart, counted) => {
    const one = locations()
    one.shows(at('10:00:00'))
    one.shows(at('10:00:00') + apart)
    expect(one.day().counted).toBe(counted)
  })

  test('spacing is counted from the last one that counted', () => {
    const one = locations()
    for (const clock of ['10:00:00', '10:40:00', '11:00:00', '11:50:00', '12:00:00']) one.shows(at(clock))
    expect(one.result()).toEqual([3, 'ok'])
  })

  test.each([
    [299, 'counts'],
    [301, 'elsewhere'],
  ])('%i metres from a place of 300 metres: %s', (metres, worth) => {
    const one = locations()
    one.shows(at('10:00:00'), north(metres))
    expect(one.day().weighed[0]!.worth).toBe(worth)
  })

  test('without a place in the plan every place is fine', () => {
    const one = locations({ duty: [{ date: day, person: '张三' }] })
    for (const clock of ['10:00:00', '13:00:00', '16:00:00']) one.shows(at(clock), square)
    expect(one.result()).toEqual([3, 'ok'])
  })

  const sent = fc.array(fc.integer({ min: 0, max: 600 * 60 }), { maxLength: 12 })
  test('whatever is sent in the area: those that count are an hour apart, and no more of them would fit', () => {
    fc.assert(
      fc.property(sent, (seconds) => {
        const one = locations()
        for (const second of seconds) one.shows(at('08:30:00') + second * SECOND)
        const { weighed, counted, result } = one.day()
        const times = weighed.filter(({ worth }) => worth === 'counts').map(({ checkIn }) => checkIn.at)
        for (const [index, time] of times.slice(1).entries())
          expect(time - times[index]!).toBeGreaterThanOrEqual(60 * MINUTE)
        for (const { checkIn } of weighed)
          expect(times.some((time) => time <= checkIn.at && checkIn.at - time < 60 * MINUTE)).toBe(true)
        expect(counted).toBe(times.length)
        expect(result).toBe(counted >= 3 ? 'ok' : seconds.length > 0 ? 'tooFew' : 'none')
      }),
      { numRuns: 60 },
    )
  })

  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(
        sent.chain((seconds) => fc.tuple(fc.constant(seconds), shuffled(seconds))),
        ([a, b]) => {
          const [one, other] = [locations(), locations()]
          for (const second of a) one.shows(at('08:30:00') + second * SECOND)
          for (const second of b) other.shows(at('08:30:00') + second * SECOND)
          expect(one.result()).toEqual(other.result())
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('what a day comes to (S0-KA-19)', () => {
  test('nothing sent: none', () => expect(locations().result()).toEqual([0, 'none']))

  test('a wrong place outweighs three good ones', () => {
    const one = locations()
    for (const clock of ['09:00:00', '12:00:00', '15:00:00']) one.shows(at(clock))
    one.shows(at('17:00:00'), square)
    expect(one.result()).toEqual([3, 'wrongPlace'])
  })

  test.each([
    ['13:59:59', square, 'elsewhere'],
    ['14:00:00', square, 'counts'],
    ['14:00:00', mill, 'elsewhere'],
    ['15:59:59', square, 'counts'],
    ['16:00:00', square, 'elsewhere'],
    ['16:00:00', mill, 'counts'],
  ])('area 14:00-16:00, at %s', (clock, place, worth) => {
    const one = locations()
    one.area(square.name, '14:00:00', '16:00:00')
    one.shows(at(clock), place)
    expect(one.day().weighed[0]!.worth).toBe(worth)
  })

  test('an area that is on no map: no place is checked while it lasts', () => {
    const one = locations()
    one.area(undefined, '14:00:00', '16:00:00')
    one.shows(at('15:00:00'), square)
    one.shows(at('17:00:00'), square)
    expect(one.day().weighed.map(({ worth }) => worth)).toEqual(['counts', 'elsewhere'])
  })

  test('each make-up that was granted stands for one', () => {
    const one = locations()
    one.shows(at('10:00:00'))
    const madeUp = { personId: '张三', day, by: '何二', at: at('19:00:00') }
    one.add({ kind: 'checkInMadeUp', madeUp: { ...madeUp, requestId: 'Q1' } })
    expect(one.result()).toEqual([2, 'tooFew'])
    one.add({ kind: 'checkInMadeUp', madeUp: { ...madeUp, requestId: 'Q2' } })
    expect(one.result()).toEqual([3, 'ok'])
  })

  test('who is on leave is excused, though not for a place that was wrong outside of it', () => {
    const one = locations({
      leave: [{ person: '张三', from: `${day}T12:00:00`, to: '2021-04-13', type: '请假' }],
    })
    expect(one.result()).toEqual([0, 'excused'])
    one.shows(at('15:00:00'), square)
    expect(one.result()).toEqual([0, 'excused'])
    one.shows(at('10:00:00'), square)
    expect(one.result()).toEqual([0, 'wrongPlace'])
  })
})

const shuffled = (items: number[]) =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })
