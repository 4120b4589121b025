import fc from 'fast-check'
import type { MessageEvent, TranscriptEvent } from '../../../policy/transcript.ts'
import { DAY, leaders, NEXT, people, slots } from './world.ts'

/** An event of a random day; `id` is given to every message, so that it can be delivered again. */
export type Sent = MessageEvent & { id: string }

const pad = (number: number) => String(number).padStart(2, '0')

/** Seconds of the day as the file writes them; what lies past midnight is the next day's. */
export function timeOf(seconds: number): string {
  const [day, rest] = seconds < 86_400 ? [DAY, seconds] : [NEXT, seconds - 86_400]
  return `${day}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`
}

export const secondsOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60
}

type Draft = Omit<Partial<MessageEvent>, 'at'> & { from: string; second: number; delay?: number }

const groupOf = (from: string) =>
  people.ka.includes(from) || from === leaders.ka
    ? 'ka'
    : people.mall.includes(from) || leaders.mall.includes(from)
      ? 'mall'
      : 'agency'

/** Mostly at once, sometimes late by seconds, sometimes by up to half an hour. */
const delay = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 1800 }) },
)
const between = (from: string, to: string) => fc.integer({ min: secondsOf(from), max: secondsOf(to) })
const anyOf = <T>(items: readonly T[]) => fc.constantFrom(...items)

const signIn = fc
  .record({
    from: anyOf(people.ka),
    slot: anyOf(slots),
    off: fc.integer({ min: -700, max: 900 }),
    right: fc.boolean(),
    delay,
  })
  .map(({ from, slot: [at, phrase], off, right, delay }): Draft[] => [
    { from, second: secondsOf(at) + off, delay, text: `签到 ${right ? phrase : '风雨无阻'}` },
  ])

const booth = fc
  .record({
    from: anyOf(people.mall),
    second: between('08:50', '09:50'),
    after: fc.integer({ min: 0, max: 700 }),
    delay,
  })
  .map(({ from, second, after, delay }): Draft[] => [
    { from, second, delay, text: '展位签到', photo: { fullBody: true, people: 1, hash: `${from}${second}` } },
    { from, second: second + after, delay, photo: { people: 0, hash: `物料${second}` } },
  ])

const location = fc
  .record({
    from: anyOf([...people.ka, ...people.agency]),
    second: between('08:00', '18:45'),
    near: fc.boolean(),
    delay,
  })
  .map(({ from, second, near, delay }): Draft[] => [
    { from, second, delay, location: { lat: near ? 34.3302 : 34.3589, lng: 108.7101 } },
  ])

const check = fc
  .record({
    by: anyOf([...leaders.mall, leaders.agency]),
    second: between('09:00', '17:40'),
    answers: fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 420 }), right: fc.boolean(), delay, who: fc.nat(3) }),
      { maxLength: 4 },
    ),
  })
  .map(({ by, second, answers }): Draft[] => [
    { from: by, second, text: '抽查 剪刀手' },
    ...answers.map(({ after, right, delay, who }) => ({
      from: by === leaders.agency ? people.agency[who % 2]! : people.mall[who]!,
      second: second + after,
      delay,
      photo: {
        gesture: right ? ('victory' as const) : ('fist' as const),
        people: 1,
        hash: `${second}/${after}/${who}`,
      },
    })),
  ])

const number = fc
  .record({
    from: anyOf(people.staff),
    second: between('09:00', '20:55'),
    what: anyOf(['带访', '留电', '咨询', '更正 留电', '更正 带访']),
    count: fc.integer({ min: 0, max: 60 }),
    delay,
  })
  .map(({ from, second, what, count, delay }): Draft[] => [
    { from, second, delay, text: `${what} ${what.includes('带访') ? count % 6 : count}` },
  ])

const report = fc
  .record({
    from: anyOf(people.mall),
    second: between('17:00', '20:55'),
    leads: fc.nat(80),
    visits: fc.nat(5),
    delay,
  })
  .map(({ from, second, leads, visits, delay }): Draft[] => [
    { from, second, delay, text: `日报 咨询80 留电${leads} 转访${visits} 人流一般` },
  ])

const claim = fc
  .record({
    from: anyOf(people.ka),
    second: between('09:00', '18:00'),
    name: anyOf(['咸阳二纺', '陕西中医', '彩虹厂']),
    delay,
  })
  .map(({ from, second, name, delay }): Draft[] => [
    { from, second, delay, text: `报备资源 ${name} 关键人 李工 13800001111` },
  ])

const leave = fc
  .record({
    from: anyOf(people.staff),
    second: between('08:10', '20:50'),
    span: anyOf(['4月5日 4月5日', '4月5日 9:00 4月5日 12:00', '4月5日 14:00 4月5日 18:30']),
    decided: fc.option(fc.record({ after: fc.integer({ min: 60, max: 20_000 }), yes: fc.boolean() }), {
      nil: null,
    }),
  })
  .map(({ from, second, span, decided }): Draft[] => [
    { from, second, text: `请假 ${span} 事假 家里有事` },
    ...(decided
      ? [
          {
            from: '郑经理',
            private: true as const,
            second: second + decided.after,
            text: `${decided.yes ? '同意' : '驳回'} {{request ${from}}}`,
          },
        ]
      : []),
  ])

const away = fc
  .record({
    from: anyOf(people.staff),
    second: between('09:00', '17:30'),
    minutes: fc.integer({ min: 5, max: 90 }),
    back: fc.integer({ min: 60, max: 7000 }),
    delay,
  })
  .map(({ from, second, minutes, back, delay }): Draft[] => [
    { from, second, delay, text: `离岗 送客户到展厅 ${minutes} 公` },
    { from, second: second + back, text: '返岗' },
  ])

/** What those who decide do with an entry, if there is one by then. */
const decision = fc
  .record({
    of: anyOf([...people.staff, leaders.ka, ...leaders.mall, leaders.agency]),
    second: between('10:00', '32:30'),
    what: anyOf(['免除', '确认', '申诉', '同意', '驳回']),
  })
  .map(({ of, second, what }): Draft[] => {
    const own = what === '申诉'
    const words = what === '同意' || what === '驳回' ? `${what} {{request ${of}}}` : `${what} {{fine ${of}}}`
    return [{ from: own ? of : '郑经理', private: true as const, second, text: `${words} 当时在带客户` }]
  })

/** Attendance and numbers: what people do. Decisions are apart, as who decides first may rightly matter. */
export const deeds = { signIn, booth, location, check, number, report, claim }
/** What settles who is asked: a check asks those whom it knows to be there as it is posted, and nobody else. */
export const decisions = { away, leave, decision }

/** The time someone cannot read the groups. */
export const outage = fc
  .record({ second: between('09:00', '20:30'), minutes: fc.integer({ min: 1, max: 25 }) })
  .map(
    ({ second, minutes }): TranscriptEvent => ({
      at: timeOf(second),
      outage: { until: timeOf(second + minutes * 60) },
    }),
  )

/** Drafts as events in the order of their arrival, each with an id. What one person sends arrives in his order. */
export function sent(drafts: readonly Draft[]): Sent[] {
  const reached: Record<string, number> = {}
  return drafts
    .toSorted((a, b) => a.second - b.second)
    .map(({ second, delay = 0, ...rest }, at) => {
      const arrives = Math.max(second + delay, reached[rest.from] ?? 0)
      reached[rest.from] = arrives
      return { ...rest, id: `m${at}`, second, arrives }
    })
    .sort((a, b) => a.arrives - b.arrives)
    .map(({ second, arrives, ...rest }) => ({
      at: timeOf(second),
      ...(arrives > second ? { arrivesAt: timeOf(arrives) } : {}),
      ...(rest.private ? {} : { group: groupOf(rest.from) }),
      ...rest,
    }))
}
