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
import { describe, expect, test } from 'vitest'
import { mismatches } from './support/partial.ts'
import {
  expectedOf,
  outcomeOfPlaying,
  transcriptNamed,
  transcriptsWithOutcome,
} from './support/transcript.ts'

describe('transcripts on the memory store', () => {
  test.each(transcriptsWithOutcome())('%s', async (name) => {
    const outcome = await outcomeOfPlaying(transcriptNamed(name))
    expect(mismatches(expectedOf(name), outcome)).toEqual([])
  })
})
