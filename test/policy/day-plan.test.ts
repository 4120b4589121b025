import { describe, expect, test } from 'vitest'
import { chat } from '../support/chat.ts'
import { smallWorld } from '../support/random/world.ts'

/** What is due on a day for a house with every channel, from the moment the day is opened, each kind with its times. */
async function diaryOf(day: string, before: string): Promise<string[]> {
  const small = await chat({ ...smallWorld(), start: `${before}T23:59:00` })
  await small.runTo(`${day}T00:00:30`)
  const scene = await small.scene(`${day}T00:00:30`)
  const rows = Object.values((await small.world()).schedule.due).sort((a, b) => a.at - b.at)
  const lines = rows.map(({ at, kind }) => `${scene.cal.clockOf(at)} ${kind}`)
  return lines.filter((line, at) => lines.indexOf(line) === at)
}

const everyDay = [
  '03:00:00 check-members',
  '08:30:00 draw-phrases',
  '09:00:00 remind-morning',
  '09:00:00 remind-brokers',
  '09:20:00 remind-slot',
  '09:30:00 open-slot',
  '09:30:01 close-booth',
  '09:35:00 remind-meetings',
  '09:40:01 close-slot',
  '10:00:00 open-slot',
  '10:00:01 note-meetings',
  '10:10:01 close-slot',
  '16:00:00 open-slot',
  '16:10:01 close-slot',
  '17:00:00 remind-locations',
  '17:00:00 remind-to-check',
  '18:00:00 open-slot',
  '18:00:00 report-reminder',
  '18:10:01 close-slot',
  '18:25:00 remind-inspection',
  '18:30:00 inspect-locations',
  '18:30:00 summary-draft',
  '19:00:01 report-missing',
  '20:30:00 remind-duty-list',
  '21:00:00 close-day',
  '21:00:00 evening-board',
  '21:00:00 manager-summary',
  '21:00:00 close-agency-day',
]

describe('the alarms of a day stand at the times of the rulebook', () => {
  test('on a Tuesday', async () => {
    expect(await diaryOf('2021-04-06', '2021-04-05')).toEqual([...everyDay, '00:00:00 open-day'])
  })

  test('on a Monday, with the week’s reminders', async () => {
    const monday = await diaryOf('2021-04-12', '2021-04-11')
    expect(monday.filter((line) => !everyDay.includes(line))).toEqual([
      '09:10:00 weekly-habits',
      '00:00:00 open-day',
    ])
  })

  test('on a Friday, with how far the brokers’ week has come', async () => {
    const friday = await diaryOf('2021-04-09', '2021-04-08')
    expect(friday.filter((line) => !everyDay.includes(line))).toEqual([
      '18:00:00 agency-progress',
      '00:00:00 open-day',
    ])
  })

  test('on a Sunday, with the papers of the week and the draft of the zones', async () => {
    const sunday = await diaryOf('2021-04-11', '2021-04-10')
    expect(sunday.filter((line) => !everyDay.includes(line))).toEqual([
      '12:00:00 remind-papers',
      '18:00:00 remind-papers',
      '18:00:00 remind-issue',
      '18:00:00 week-report',
      '20:00:01 close-papers',
      '20:00:01 zone-draft',
      '00:00:00 close-papers',
      '00:00:00 open-day',
    ])
  })
})
