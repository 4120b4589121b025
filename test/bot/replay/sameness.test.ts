import { describe, expect, test } from 'vitest'
import { isMessage, type Transcript, type TranscriptEvent } from '../../../policy/transcript.ts'
import { outcomeOfPlaying, transcriptNamed, transcriptsWithOutcome } from '../../support/transcript.ts'

const names = transcriptsWithOutcome()

describe('a restart after every event changes nothing', () => {
  test.each(names)('%s', async (name) => {
    const transcript = named(name)
    const restarted = withAfterEach(transcript, (event) => [{ at: arrivalOf(event), restart: true }])
    expect(await outcomeOfPlaying(restarted)).toEqual(await outcomeOfPlaying(transcript))
  })
})

describe('every message delivered again, at once and at the end, changes nothing', () => {
  test.each(names)('%s', async (name) => {
    const transcript = named(name)
    const again = (event: TranscriptEvent, at: string): TranscriptEvent[] =>
      isMessage(event) ? [{ at, redeliver: event.id! }] : []
    const twice = withAfterEach(transcript, (event) => again(event, arrivalOf(event)))
    const last = arrivalOf(transcript.events.at(-1)!)
    const thrice = {
      ...twice,
      events: [...twice.events, ...transcript.events.flatMap((event) => again(event, last))],
    }
    expect(await outcomeOfPlaying(thrice)).toEqual(await outcomeOfPlaying(transcript))
  })
})

/** A transcript of which every message has an id. */
function named(name: string): Transcript {
  const transcript = transcriptNamed(name)
  const events = transcript.events.map((event, at) =>
    isMessage(event) ? { ...event, id: event.id ?? `message ${at}` } : event,
  )
  return { ...transcript, events }
}

function withAfterEach(
  { world, events, lines }: Transcript,
  more: (event: TranscriptEvent) => TranscriptEvent[],
): Transcript {
  const longer = events.flatMap((event, at) =>
    [event, ...more(event)].map((one) => ({ event: one, line: lines[at]! })),
  )
  return { world, events: longer.map(({ event }) => event), lines: longer.map(({ line }) => line) }
}

const arrivalOf = (event: TranscriptEvent): string =>
  ('arrivesAt' in event ? event.arrivesAt : undefined) ?? event.at
