/**
 * Every `test/transcripts/NAME.jsonl` with a `NAME.expected.json` beside it is played, and its outcome (what
 * `npm run -s replay -- FILE --json` prints) must be as the expected file says. The expected file is a partial outcome:
 *
 *     {
 *       "balances": {"张三": -2000},                       only the keys that are given must match
 *       "ledger": [{"subject": "张三", "rule": "S0-EX-16"}], exactly one entry; of it, the given keys
 *       "signIns": {"$has": [{"person": "张三"}]},         some element like this; others are free
 *       "posts": {"$none": [{"text": {"$text": "罚款"}}]}, no element like this; `$text`: contains
 *       "claims": []                                       none at all
 *     }
 *
 * `test/support/partial.ts` has the whole of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThrowAway } from '../bot/replay/stores.ts'
import { freshDatabase } from './support/database.ts'
import { mismatches } from './support/partial.ts'
import {
  expectedOf,
  outcomeOfPlaying,
  transcriptNamed,
  transcriptsWithOutcome,
} from './support/transcript.ts'

const names = transcriptsWithOutcome()

describe('transcripts on the memory store', () => {
  test.each(names)('%s', async (name) => {
    const outcome = await outcomeOfPlaying(transcriptNamed(name))
    expect(mismatches(expectedOf(name), outcome)).toEqual([])
  })
})

describe('transcripts on PostgreSQL come out the same', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())

  test.each(names)('%s', async (name) => {
    const { close, ...opened } = await openThrowAway(database.url)
    try {
      const outcome = await outcomeOfPlaying(transcriptNamed(name), opened)
      expect(outcome).toEqual(await outcomeOfPlaying(transcriptNamed(name)))
    } finally {
      await close()
    }
  })
})
