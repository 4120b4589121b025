import { beforeAll, describe, expect, test } from 'vitest'
import { type Transcript, writeTranscript } from '../policy/transcript.ts'
import { sampleDay } from '../prisma/seed/sample-day.ts'
import { seedWorld } from '../prisma/seed/world.ts'
import { outcomeOfPlaying, transcriptOf } from './support/transcript.ts'

type Outcome = Awaited<ReturnType<typeof outcomeOfPlaying>>

const world = seedWorld()
const transcript: Transcript = transcriptOf(writeTranscript(world, sampleDay(world)))
let outcome: Outcome
beforeAll(async () => {
  outcome = await outcomeOfPlaying(transcript, { onDangling: () => {} })
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

function teamMoney(channel: string): Record<string, number> {
  const ofTeams = outcome.ledger.filter((entry) => entry.channel === channel)
  return Object.fromEntries(ofTeams.map(({ subject, amountFen }) => [subject, amountFen!]))
}
