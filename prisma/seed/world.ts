import { daysAfter } from '../../policy/calendar.ts'
import type { WorldFile } from '../../policy/transcript.ts'
import { duty } from './duty.ts'
import { phrases } from './phrases.ts'
import { places } from './places.ts'
import { roster } from './roster.ts'

/** S0-KA-16, S0-KA-25. */
const slots = ['09:30', '10:00', '16:00', '18:00']

/**
 * The seeded team of 中南·云堤 in 咸阳 with its places and a week of duty and passphrases, as line 1 of a transcript states it.
 * The same arguments give the same world. `startDay` is YYYY-MM-DD, `startClock` HH:mm:ss.
 */
export function seedWorld({ startDay = '2021-04-12', startClock = '08:20:00' } = {}): WorldFile {
  const days = Array.from({ length: 7 }, (_, count) => daysAfter(startDay, count))
  const { people, groups } = roster()
  const resting = people.find(
    (person) => person.team === '三组' && person.channel === '社区巡展' && person.staffType === '拓客',
  )!

  return {
    pack: 'yundi',
    timezone: 'Asia/Shanghai',
    start: `${startDay}T${startClock}`,
    seed: Number(startDay.replaceAll('-', '')),
    people,
    groups,
    places: places.map(({ kind: _, ...place }) => place),
    duty: duty(people, days),
    phrases: days.flatMap((date, day) =>
      slots.map((slot, index) => ({
        date,
        slot,
        phrase: phrases[(day * slots.length + index) % phrases.length]!,
      })),
    ),
    settings: {},
    randomChecks: false,
    leave: [
      {
        person: resting.name,
        from: startDay,
        to: startDay,
        type: '休息',
        approvedAt: `${daysAfter(startDay, -1)}T18:00:00`,
      },
    ],
  }
}
