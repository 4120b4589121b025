import { describe, expect, test } from 'vitest'
import { lived } from '../../support/random/day.ts'
import { timeOf } from '../../support/random/events.ts'
import { standing } from '../../support/random/ledger.ts'
import { DAY, smallWorld } from '../../support/random/world.ts'

const clock = (text: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** 王五 says 展位签到 with his own picture at one time and shows the materials at another: what is held against him. */
async function missing(whole: string, material: string): Promise<string[]> {
  const from = { group: 'mall', from: '王五' }
  const more = [
    {
      ...from,
      at: timeOf(clock(whole)),
      text: '展位签到',
      photo: { fullBody: true, people: 1, hash: 'whole' },
    },
    { ...from, at: timeOf(clock(material)), photo: { people: 0, hash: 'material' } },
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  const world = smallWorld({ start: `${DAY}T07:00:00` })
  const played = await lived({ events: [], outages: [] }, { world, more })
  return standing(played)
    .filter(({ name, rule }) => name === '王五' && rule === 'S0-EX-08')
    .map(({ because }) => because)
}

describe('the photos of a booth', () => {
  test.each([
    { situation: 'from half past seven', whole: '07:30:00', material: '07:31:00', late: [] },
    {
      situation: 'before half past seven',
      whole: '07:29:59',
      material: '07:31:00',
      late: [/没有完成\(缺全身照/],
    },
    { situation: 'ten minutes apart', whole: '08:00:00', material: '08:10:00', late: [] },
    { situation: 'more than ten minutes apart', whole: '08:00:00', material: '08:10:01', late: [/缺物料照/] },
    { situation: 'the materials ten minutes before', whole: '08:10:00', material: '08:00:00', late: [] },
    { situation: 'the materials earlier still', whole: '08:10:01', material: '08:00:00', late: [/缺物料照/] },
    { situation: 'by 9:30 inclusive', whole: '09:29:00', material: '09:30:00', late: [] },
    { situation: 'a second later', whole: '09:29:00', material: '09:30:01', late: [/缺物料照/] },
  ])('$situation', async ({ whole, material, late }) => {
    const found = await missing(whole, material)
    expect(found).toHaveLength(late.length)
    for (const [at, pattern] of late.entries()) expect(found[at]).toMatch(pattern)
  })
})
