import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds as over } from '../support/random/check.ts'
import { lived, outcomeAfter, type RandomDay, randomDay } from '../support/random/day.ts'
import { type Sent, timeOf } from '../support/random/events.ts'
import { money, ranks } from '../support/random/ledger.ts'

/** Each of these lives a day more than once. */
const holds: typeof over = (days, property) => over(days, property, { runs: 10 })

describe('how messages arrive', () => {
  test('delivered again, whenever, a message changes nothing', () =>
    holds(
      fc.tuple(randomDay(), fc.array(fc.tuple(fc.nat(), fc.nat(14_000)), { minLength: 1, maxLength: 12 })),
      async ([day, again]) => {
        const more = again.map(([which, later]) => {
          const event = day.events[which % day.events.length]!
          return { at: later > 0 ? laterThan(event, later) : arrival(event), redeliver: event.id }
        })
        const once = outcomeAfter(await lived(day))
        expect(outcomeAfter(await lived(day, { more }))).toEqual(once)
      },
    ))

  test('a restart of the bot changes nothing', () =>
    holds(
      fc.tuple(
        randomDay(),
        fc.array(fc.integer({ min: 28_800, max: 80_000 }), { minLength: 1, maxLength: 3 }),
      ),
      async ([day, seconds]) => {
        const more = seconds.map((second) => ({ at: timeOf(second), restart: true as const }))
        expect(outcomeAfter(await lived(day, { more }))).toEqual(outcomeAfter(await lived(day)))
      },
    ))

  test('the order of arrival within one second changes no money and no rank', () =>
    holds(fc.tuple(sameSeconds, fc.infiniteStream(fc.nat(1000))), async ([day, stream]) => {
      const dice = [...stream.take(day.events.length)]
      const shuffled = { ...day, events: withinSeconds(day.events, dice) }
      const [a, b] = [await lived(day), await lived(shuffled)]
      expect(money(b)).toEqual(money(a))
      expect(ranks(b)).toEqual(ranks(a))
    }))

  test('what was sent in time and arrives late comes to the same in the end', () =>
    holds(randomDay({ decided: false }), async (day) => {
      const prompt = { ...day, events: day.events.map(({ arrivesAt: _, ...event }) => event) }
      expect(money(await lived(day))).toEqual(money(await lived(prompt)))
    }))
})

/** Days on which many things happen in the same seconds; a check in one of its own, as it counts from the post that asks. */
const sameSeconds: fc.Arbitrary<RandomDay> = randomDay({ decided: false, most: 30 }).map((day) => ({
  ...day,
  events: day.events.map(({ arrivesAt: _, ...event }) => ({
    ...event,
    at: event.at.replace(/\d:\d\d$/, event.text?.startsWith('抽查') ? '0:00' : '0:05'),
  })),
}))

const arrival = (event: Sent) => event.arrivesAt ?? event.at
const laterThan = (event: Sent, seconds: number) => {
  const [hours = 0, minutes = 0, second = 0] = arrival(event).slice(11).split(':').map(Number)
  const days = arrival(event) >= '2021-04-06' ? 86_400 : 0
  return timeOf(Math.min(days + hours * 3600 + minutes * 60 + second + seconds, 86_400 + 32_000))
}

/** Those of one second in another order; what one person sends stays in his order. */
function withinSeconds(events: Sent[], dice: number[]): Sent[] {
  const ranked = events.map((event, at) => ({ event, at, die: dice[at]! }))
  const sorted = [...ranked].sort((a, b) =>
    a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : a.die - b.die || a.at - b.at,
  )
  const queues = new Map<string, Sent[]>()
  for (const { event } of ranked.toSorted((a, b) =>
    a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : a.at - b.at,
  ))
    queues.set(event.from, [...(queues.get(event.from) ?? []), event])
  return sorted.map(({ event }) => queues.get(event.from)!.shift()!)
}
