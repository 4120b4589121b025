import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportHistory, NoHistory } from '../../bot/history/export.ts'
import { openThrowAway } from '../../bot/replay/stores.ts'
import { writeTranscript } from '../../policy/transcript.ts'
import { sampleDay } from '../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../prisma/seed/world.ts'
import type { Store } from '../../store/contract.ts'
import { freshDatabase } from '../support/database.ts'
import { outcomeOfPlaying, transcriptNamed, transcriptOf } from '../support/transcript.ts'

const world = seedWorld({})

describe('the history on PostgreSQL, exported and replayed', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())

  /** Plays a transcript on PostgreSQL and answers with its outcome and what was exported afterwards. */
  async function played(transcript: ReturnType<typeof transcriptNamed>) {
    const { close, store, reopen } = await openThrowAway(database.url)
    let last: Store = store!
    try {
      const outcome = await outcomeOfPlaying(transcript, {
        store,
        reopen: async (old) => {
          last = await reopen!(old)
          return last
        },
      })
      return { outcome, exported: await exportHistory(last) }
    } finally {
      await close()
    }
  }

  test.each([
    { name: 'the sample day', transcript: transcriptOf(writeTranscript(world, sampleDay(world))) },
    ...['X3-sign-in', 'X4', 'X6', 'X11', 'SC-05-waived', 'SC-08', 'SC-14-sent-earlier-arrives-later'].map(
      (name) => ({ name, transcript: transcriptNamed(name) }),
    ),
    { name: 'leave granted later', transcript: transcriptNamed('sign-in-leave-granted-later') },
    { name: 'a message taken back', transcript: transcriptNamed('spot-check-recalled') },
  ])(
    '$name comes to the same ledger and balances',
    async ({ transcript }) => {
      const { outcome, exported } = await played(transcript)
      const again = await outcomeOfPlaying(transcriptOf(exported.text))
      expect(again.ledger).toEqual(outcome.ledger)
      expect(again.balances).toEqual(outcome.balances)
      expect(again.claims).toEqual(outcome.claims)
      expect(exported.toldLater).toBe(0)
    },
    60_000,
  )

  test('an empty database has no history', async () => {
    const { close, store } = await openThrowAway(database.url)
    try {
      await expect(exportHistory(store!)).rejects.toThrow(NoHistory)
    } finally {
      await close()
    }
  })
})
