import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { play } from '../../../bot/replay/run.ts'
import { type Transcript, writeTranscript } from '../../../policy/transcript.ts'
import { sampleDay } from '../../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../../prisma/seed/world.ts'
import { memoryStore } from '../../../store/memory.ts'
import { transcriptNamed, transcriptOf, transcriptsWithOutcome } from '../../support/transcript.ts'

describe('a life that nobody hears has the facts of one that is heard, and says nothing', () => {
  test.each(transcriptsWithOutcome())('%s', async (name) => {
    await sameFacts(transcriptNamed(name))
  })

  test('the sample day', async () => {
    const world = seedWorld()
    await sameFacts(transcriptOf(writeTranscript(world, sampleDay(world))))
  })
})

async function sameFacts(transcript: Transcript) {
  const [heard, unheard] = [await lived(transcript, false), await lived(transcript, true)]
  expect(unheard.facts).toEqual(heard.facts)
  expect(unheard.posts).toEqual([])
}

async function lived(transcript: Transcript, unheard: boolean) {
  const store = memoryStore()
  const pack = loadPack(transcript.world.pack)
  // Started anew in the middle of some transcripts: the store that is left is the last one.
  let last = store
  const reopen = async () => {
    last = memoryStore(last.dump())
    return last
  }
  const { posts } = await play(transcript, { pack, store, unheard, reopen, onDangling: () => undefined })
  return { facts: await last.facts({}), posts }
}
