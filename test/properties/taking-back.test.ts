import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totalOf } from '../../policy/metric/total.ts'
import { sceneAt } from '../../policy/situation.ts'
import { holds as over } from '../support/random/check.ts'
import { lived, outcomeAfter, pack, randomDay } from '../support/random/day.ts'
import { money, ranks, standing } from '../support/random/ledger.ts'
import { DAY, people } from '../support/random/world.ts'

/** Each of these lives a day more than once. */
const holds: typeof over = (days, property) => over(days, property, { runs: 8 })

const privately = (at: string, from: string, text: string) => ({ at, private: true as const, from, text })
/** A time of the evening or the next morning, after the day is settled. */
const later = (place: number) =>
  `2021-04-06T08:${String(5 + Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`
const words = { visits: '带访', leads: '留电' } as const
const metric = fc.constantFrom('visits' as const, 'leads' as const)
const undecided = randomDay({ decided: false })

describe('what is taken back leaves no trace in the money', () => {
  test('a fine that is waived counts for nothing, and with it what others owe for it', () =>
    holds(fc.tuple(undecided, fc.nat()), async ([day, dice]) => {
      const before = await lived(day)
      const fines = standing(before).filter(({ kind, subject }) => kind === 'fine' && 'person' in subject)
      const fine = fines[dice % fines.length]!
      const after = await lived(day, { more: [privately(later(0), '钱总', `免除 ${fine.id} 信号故障`)] })
      const gone = standing(before).filter(({ id, linkedTo }) => id === fine.id || linkedTo === fine.key)
      expect(standing(after).map(({ id }) => id)).toEqual(
        standing(before)
          .map(({ id }) => id)
          .filter((id) => !gone.some((one) => one.id === id)),
      )
      expect(ranks(after)).toEqual(ranks(before))
    }))

  test('an appeal that is upheld does the same', () =>
    holds(fc.tuple(undecided, fc.nat()), async ([day, dice]) => {
      const before = await lived(day)
      const fines = standing(before).filter(
        ({ kind, name }) => kind === 'fine' && people.staff.includes(name),
      )
      const fine = fines[dice % fines.length]!
      const more = [
        privately(later(0), fine.name, `申诉 ${fine.id} 当时在带客户`),
        ...['郑经理', '钱总'].map((by, at) => privately(later(60 + at), by, `同意 {{request ${fine.name}}}`)),
      ]
      const after = await lived(day, { more })
      const owed = standing(before).filter(({ id, linkedTo }) => id === fine.id || linkedTo === fine.key)
      const lost = owed.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
      expect(sumOf(after)).toBe(sumOf(before) - lost)
      expect(standing(after).some(({ id }) => id === fine.id)).toBe(false)
      expect(ranks(after)).toEqual(ranks(before))
    }))

  test('a number corrected and corrected back, before or after the close', () =>
    holds(
      fc.tuple(undecided, fc.constantFrom(...people.mall), metric, fc.nat(60), fc.boolean()),
      async ([day, from, what, wrong, closed]) => {
        const before = await lived(day)
        const scene = sceneAt(before.world, pack, before.now)
        const right = totalOf(scene, [idOf(before, from)], DAY, what).count
        const correct = (at: string, count: number) =>
          closed
            ? privately(at, '郑经理', `更正 ${from} 昨天 ${words[what]} ${count}`)
            : { at, group: 'mall', from, text: `更正 ${words[what]} ${count}` }
        const times = closed ? [later(0), later(60)] : ['2021-04-05T20:58:00', '2021-04-05T20:59:00']
        const more = [correct(times[0]!, wrong), correct(times[1]!, right)]
        const after = await lived(day, { more })
        expect(money(after)).toEqual(money(before))
        expect(ranks(after)).toEqual(ranks(before))
      },
    ))

  test('leave that is granted the next morning comes to what leave known before would have', () =>
    holds(fc.tuple(undecided, fc.constantFrom(...people.staff)), async ([day, from]) => {
      const asked = (at: string) => privately(at, from, '请假 4月5日 4月5日 病假 发烧')
      const granted = (at: string) => privately(at, '郑经理', `同意 {{request ${from}}}`)
      const quiet = {
        ...day,
        events: day.events.filter((event) => !event.text?.startsWith('抽查') && event.from !== from),
        outages: [],
      }
      const known = await lived(quiet, {
        more: [asked('2021-04-05T08:00:01'), granted('2021-04-05T08:00:02')],
      })
      const told = await lived(quiet, { more: [asked(later(0)), granted(later(60))] })
      expect(money(told)).toEqual(money(known))
      expect(ranks(told)).toEqual(ranks(known))
    }))
})

const sumOf = (played: Awaited<ReturnType<typeof lived>>) =>
  Object.values(outcomeAfter(played).balances).reduce((sum, fen) => sum + fen, 0)

const idOf = ({ world }: Awaited<ReturnType<typeof lived>>, name: string) =>
  Object.values(world.people).find((person) => person.name === name)!.id
