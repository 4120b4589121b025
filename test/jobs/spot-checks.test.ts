import { expect, test } from 'vitest'
import { calendarOf, daysAfter, MINUTE } from '../../policy/calendar.ts'
import { outcomeOfPlaying, transcriptOf } from '../support/transcript.ts'

const cal = calendarOf('Asia/Shanghai')
const person = (name: string, leader: string, more = {}) => ({
  ...{ name, role: 'staff', team: '一组', channel: '商超外展', leader },
  ...more,
})

/** Days in the mall group from Monday 12 April on; nobody says anything but the given events. */
function play(world: Record<string, unknown>, events: Record<string, unknown>[] = [], days = 1) {
  const people = [
    person('王五', '陈七'),
    person('赵六', '陈七'),
    person('陈七', '郑经理', { role: 'supervisor' }),
    { name: '郑经理', role: 'manager' },
  ]
  const groups = [
    { id: 'mall', name: '商超外展群', purpose: '商超外展', people: people.map(({ name }) => name) },
  ]
  const first = { world: { start: '2021-04-12T00:00:00', people, groups, seed: 5, ...world } }
  const end = { at: `${daysAfter('2021-04-12', days)}T00:00:00`, end: true }
  const lines = [first, ...events, end].map((line) => JSON.stringify(line))
  return outcomeOfPlaying(transcriptOf(lines.join('\n')))
}

test('drawn checks come one to three a day, in the windows and an hour apart, the same each time they are drawn', async () => {
  const { spotChecks } = await play({ randomChecks: true }, [], 5)
  const days = new Set(spotChecks.map(({ issuedAt }) => issuedAt.slice(0, 10)))
  expect(days.size).toBe(5)
  for (const day of days) {
    const checks = spotChecks.filter(({ issuedAt }) => issuedAt.startsWith(day))
    expect(checks.length).toBeLessThanOrEqual(3)
    for (const [index, { issuedAt, results }] of checks.entries()) {
      const clock = issuedAt.slice(11)
      expect(
        (clock >= '09:45:00' && clock <= '11:50:00') || (clock >= '13:35:00' && clock <= '17:50:00'),
      ).toBe(true)
      expect(Object.keys(results)).toEqual(['王五', '赵六', '陈七'])
      const before = checks[index - 1]
      if (before) expect(cal.read(issuedAt) - cal.read(before.issuedAt)).toBeGreaterThanOrEqual(60 * MINUTE)
    }
  }
  expect((await play({ randomChecks: true }, [], 5)).spotChecks).toEqual(spotChecks)
})

test('drawn checks can be switched off', async () => {
  expect((await play({ randomChecks: false }, [], 2)).spotChecks).toEqual([])
})

test('with everybody on leave nobody is asked and nobody is reminded', async () => {
  const leave = ['王五', '赵六', '陈七'].map((name) => ({
    ...{ person: name, from: '2021-04-12', to: '2021-04-12', approvedAt: '2021-04-11T18:00:00' },
  }))
  const { spotChecks, posts } = await play({ randomChecks: true, leave })
  expect(spotChecks).toEqual([])
  expect(posts.filter(({ text }) => /手势抽查|抽查提醒/.test(text))).toEqual([])
})

test('a drawn check leaves whoever was asked within the hour in peace', async () => {
  const { spotChecks } = await play({ randomChecks: true })
  const drawn = spotChecks[0]!.issuedAt
  const earlier = cal.stampOf(cal.read(drawn) - 10 * MINUTE)
  const asked = { at: earlier, group: 'mall', from: '陈七', text: '抽查 OK' }
  const again = (await play({ randomChecks: true }, [asked])).spotChecks
  expect(again[0]!.issuedAt).toBe(earlier)
  expect(again.find(({ issuedAt }) => issuedAt === drawn)?.results).toEqual({ 陈七: 'missing' })
})

const reminders = ({ posts }: Awaited<ReturnType<typeof play>>) =>
  posts.filter(({ text }) => text.includes('抽查提醒')).map(({ at, group }) => [at.slice(11), group])

test('at 17:00 the supervisor is reminded when nobody has run a check that day', async () => {
  expect(reminders(await play({ randomChecks: false }))).toEqual([['17:00:00', 'private/陈七']])
})

test('a check of the day, even one that nobody answered, spares him the reminder', async () => {
  const check = { at: '2021-04-12T16:59:59', group: 'mall', from: '陈七', text: '抽查' }
  expect(reminders(await play({ randomChecks: false }, [check]))).toEqual([])
})
