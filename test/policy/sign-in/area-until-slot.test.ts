import { expect, test } from 'vitest'
import { outcomeOfPlaying, transcriptOf } from '../../support/transcript.ts'

const day = '2021-04-13'
const at = (clock: string) => `${day}T${clock}`
const square = { lat: 34.36, lng: 108.71 }
const world = {
  start: at('08:00:00'),
  people: [
    { name: '李四', team: '一组', channel: '大客户', leader: '郑二' },
    { name: '郑二', role: 'supervisor', team: '一组', channel: '大客户' },
  ],
  groups: [{ id: 'ka', name: '群', purpose: '大客户', people: ['李四', '郑二'] }],
  places: [
    { name: '二纺', lat: 34.33, lng: 108.71 },
    { name: '人民广场', ...square },
  ],
  duty: [{ date: day, person: '李四', place: '二纺' }],
  phrases: ['09:30', '10:00', '16:00', '18:00'].map((slot) => ({ date: day, slot, phrase: '春风十里' })),
  randomChecks: false,
}
const says = (clock: string, from: string, text: string, more = {}) => ({
  ...{ at: at(clock), group: 'ka', from, text },
  ...more,
})

test.each([
  ['18:01:00', 'onTime', 'ok', []],
  ['18:11:00', 'late', 'wrongPlace', ['S0-KA-25', 'S0-KA-19']],
])('an area until 18:00 and the 18:00 sign-in from it at %s', async (clock, result, found, rules) => {
  const lines = [
    { world },
    says('08:50:00', '李四', '报备片区 人民广场 09:00-18:00'),
    says('08:55:00', '郑二', '同意Q1'),
    ...['09:35:00', '10:01:00', '13:00:00', '16:01:00', clock].map((time) =>
      says(time, '李四', time === '13:00:00' ? '定位' : '签到 春风十里', { location: square }),
    ),
    { at: at('18:40:00'), end: true },
  ]
  const outcome = await outcomeOfPlaying(transcriptOf(lines.map((line) => JSON.stringify(line)).join('\n')))
  expect(outcome.signIns.find(({ slot }) => slot.endsWith('18:00'))).toMatchObject({ result })
  expect(outcome.locations).toMatchObject([{ person: '李四', result: found }])
  expect(outcome.ledger.map(({ rule }) => rule)).toEqual(rules)
})
