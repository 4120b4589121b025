import type { Pack } from '../../policy/pack/schema.ts'
import { mismatches } from '../../test/support/partial.ts'
import {
  expectedOf,
  outcomeOfPlaying,
  transcriptNamed,
  transcriptsWithOutcome,
} from '../../test/support/transcript.ts'

/**
 * Plays the transcripts of `test/transcripts` by other rulebooks, all in this process. Answers with the first whose
 * outcome is no longer the expected one; null when none notices. Those that noticed most are played first.
 */
export function transcriptJury(pack: Pack): (mutant: Pack) => Promise<string | null> {
  const cases = transcriptsWithOutcome()
    .map((name) => ({ name, transcript: transcriptNamed(name), expected: expectedOf(name), noticed: 0 }))
    .filter(({ transcript }) => transcript.world.pack === pack.id)

  return async (mutant) => {
    cases.sort((a, b) => b.noticed - a.noticed)
    for (const one of cases) {
      if (await fits(one, mutant)) continue
      one.noticed += 1
      return one.name
    }
    return null
  }
}

async function fits(
  { transcript, expected }: { transcript: ReturnType<typeof transcriptNamed>; expected: unknown },
  pack: Pack,
): Promise<boolean> {
  let faults = 0
  try {
    const outcome = await outcomeOfPlaying(transcript, { pack, onFault: () => faults++ })
    return faults === 0 && mismatches(expected, outcome).length === 0
  } catch {
    return false // a number that stands for nothing any more, or an event that cannot be played
  }
}
