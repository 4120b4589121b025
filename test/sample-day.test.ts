import { beforeAll, describe, expect, test } from 'vitest'
import { type Transcript, writeTranscript } from '../policy/transcript.ts'
import { sceneOf } from '../prisma/seed/sample/scene.ts'
import { sampleDay } from '../prisma/seed/sample-day.ts'
import { seedWorld } from '../prisma/seed/world.ts'
import { outcomeOfPlaying, transcriptOf } from './support/transcript.ts'

type Outcome = Awaited<ReturnType<typeof outcomeOfPlaying>>

const world = seedWorld()
const scene = sceneOf(world, '2021-04-12')
const transcript: Transcript = transcriptOf(writeTranscript(world, sampleDay(world)))
let outcome: Outcome
const dangling: string[] = []
beforeAll(async () => {
  outcome = await outcomeOfPlaying(transcript, {
    onDangling: (line, message) => dangling.push(`line ${line}: ${message}`),
  })
})

describe('the sample day', () => {
  test('rewards the first team of a channel and fines those that missed', () => {
    expect(teamMoney('商超外展')).toEqual({ 一组: 20_000, 二组: -10_000, 三组: -15_000, 四组: -20_000 })
    expect(teamMoney('社区巡展')).toEqual({ 二组: 20_000, 一组: -15_000, 三组: -20_000 })
  })

  test('gives 咸阳二纺 to the one whose claim of that second was complete', () => {
    const claims = outcome.claims.filter(({ resource }) => resource === '咸阳二纺')
    expect(claims.map(({ holder, claimedAt, state }) => `${holder} ${claimedAt} ${state}`)).toEqual([
      '蔡雨晴 2021-04-12T10:15:07 lost',
      '王令娟 2021-04-12T10:15:07 held',
    ])
  })

  test('knows everything that people speak of by its number', () => {
    expect(dangling).toEqual([])
  })

  test('shows no whole phone number in any group', () => {
    const inGroups = outcome.posts.filter(({ group }) => !group.startsWith('private/'))
    expect(inGroups.filter(({ text }) => /1[3-9]\d{9}/.test(text))).toEqual([])
  })

  test('sums its entries to the balances', () => {
    const sums: Record<string, number> = {}
    for (const { subject, kind, amountFen } of outcome.ledger)
      if (amountFen !== null && (kind === 'fine' || kind === 'reward'))
        sums[subject] = (sums[subject] ?? 0) + amountFen
    expect(outcome.balances).toEqual(sums)
  })
})

describe('spot checks of the sample day', () => {
  const { sales, outreach } = scene.team('一组', '商超外展')
  const [, wrongGesture, secondLate, missing] = outreach as [string, string, string, string]

  test('商超一组 at 10:40: a second before the end, a second after it, missing, and another gesture', () => {
    const check = outcome.spotChecks.find(({ issuedAt }) => issuedAt === '2021-04-12T10:40:00')
    expect(check).toMatchObject({ group: 'mall', deadline: '2021-04-12T10:45:00' })
    expect(check?.results).toMatchObject({
      [sales[1]!]: 'passed',
      [wrongGesture]: 'review',
      [secondLate]: 'late',
      [missing]: 'missing',
    })
  })

  test('an upheld appeal takes back the fine and what its leader owed for it; a rejected one neither', () => {
    expect(finesOf(missing, 'S0-EX-11')).toEqual(['-3000 reversed', '3000 confirmed'])
    expect(finesOf(secondLate, 'S0-EX-11')).toEqual(['-3000 proposed'])
    expect(finesOf('雷晓莉', 'S0-EX-12')).toEqual(['-1000 proposed', '-1000 reversed', '1000 confirmed'])
  })

  test('who brings a client to the showroom is excused, who is back too late from lunch is not', () => {
    const check = outcome.spotChecks.find(({ issuedAt }) => issuedAt === '2021-04-12T14:30:00')
    expect(check?.results).toMatchObject({ 杜鹏飞: 'excused', 梁慧: 'missing' })
  })

  test('a leader who finds the gesture wrong settles it, and the one who did not answer is confirmed', () => {
    expect(finesOf('邓佩瑶', 'S0-EX-11')).toEqual(['-3000 proposed'])
    expect(finesOf('严明辉', 'S0-EX-11')).toEqual(['-3000 confirmed'])
  })
})

describe('sign-ins of the sample day', () => {
  const [late, missing, mended, ill] = scene.team('一组', '大客户').staff as [string, string, string, string]

  test('大客户一组 at 09:30: late, missing, mended in time, on leave', () => {
    const at0930 = outcome.signIns.filter(({ slot }) => slot === '2021-04-12 09:30')
    const results = Object.fromEntries(at0930.map(({ person, result }) => [person, result]))
    expect(results).toMatchObject({
      [late]: 'late',
      [missing]: 'missing',
      [mended]: 'onTime',
      [ill]: 'excused',
    })
  })

  test('the late one is let off, the missing one confirmed, nobody on leave is fined', () => {
    expect([late, missing, ill]).toEqual(['蔡雨晴', '张建伟', '李志远'])
    expect(finesOf(late, 'S0-KA-16')).toEqual(['-2000 waived', '2000 confirmed'])
    expect(finesOf(missing, 'S0-KA-16')).toEqual(['-2000 confirmed'])
    expect(outcome.ledger.filter(({ subject }) => subject === ill)).toEqual([])
  })
})

describe('locations of the sample day', () => {
  test('who is short is fined, unless his leader grants the missing check-in', () => {
    expect(finesOf('秦勇', 'S0-KA-19')).toEqual(['-3000 confirmed'])
    expect(finesOf('江波', 'S0-KA-19')).toEqual(['-3000 reversed', '3000 confirmed'])
  })

  test('a check-in sent at 17:58 that arrives at 18:41 takes its fine back, and the group is told', () => {
    const late = scene.team('三组', '大客户').staff[1]!
    expect(finesOf(late, 'S0-KA-19')).toEqual(['-3000 reversed', '3000 confirmed'])
    expect(outcome.posts).toContainEqual({
      at: '2021-04-12T18:41:05',
      group: 'ka',
      text: expect.stringMatching(new RegExp(`更正[^]*${late}`)),
    })
  })
})

describe('key contacts, agencies and cars of the sample day', () => {
  test('a contact’s 34 guests, confirmed by the supervisor, are worth a card of 600 to the contact, nothing to staff', () => {
    const rewards = outcome.ledger.filter(({ rule }) => rule === 'S0-KA-02')
    expect(rewards).toMatchObject([{ subject: '李工', kind: 'reward', amountFen: 60_000 }])
  })

  test('the first agency group meets the day’s five stores and ten cards, the others are told without a fine', () => {
    const notices = outcome.ledger.filter(({ rule }) => rule === 'S0-SH-11')
    expect(notices.map(({ subject, amountFen }) => `${subject} ${amountFen ?? 0}`)).toEqual([
      '二组 0',
      '三组 0',
      '四组 0',
    ])
  })

  test('the client’s car is booked, and tomorrow’s list names who works where', () => {
    const said = outcome.posts.map(({ text }) => text)
    expect(said).toContainEqual(expect.stringMatching(/C1 已订.*周主任/))
    expect(said).toContainEqual(expect.stringContaining('【排班 4月13日 周二】共5人'))
  })
})

/** `-3000 reversed`, a line for each entry of somebody by a rule, in the order of the ledger. */
function finesOf(person: string, rule: string): string[] {
  return outcome.ledger
    .filter((entry) => entry.subject === person && entry.rule === rule)
    .map(({ amountFen, state }) => `${amountFen} ${state}`)
}

function teamMoney(channel: string): Record<string, number> {
  const ofTeams = outcome.ledger.filter((entry) => entry.channel === channel)
  return Object.fromEntries(ofTeams.map(({ subject, amountFen }) => [subject, amountFen!]))
}
