import type { Calendar, Moment } from '../../../../policy/calendar.ts'
import { isMessage, type Transcript } from '../../../../policy/transcript.ts'
import type { World } from '../../../../policy/world.ts'
import type { Cause } from '../../../../store/contract.ts'
import { deliveriesOf } from '../../../replay/deliveries.ts'
import { type Step, timeline } from '../../../replay/timeline.ts'
import { platform } from './message-of.ts'

/** What is still to be said and done by a transcript that is being played. */
export interface Script {
  next(): Step | undefined
  /** The next step as a cause, and the step done with. null for a step that only moves the clock. */
  take(now: Moment, world: World): Promise<Cause | null>
  /** The moment of its last step. */
  until: Moment
}

/**
 * Plays a transcript's events one by one, from a moment on. Those of that very moment may have been played before it was
 * left; the same message again changes nothing. A placeholder that stands for nothing is said as it is written.
 */
export function scriptOf(transcript: Transcript, cal: Calendar, from: Moment): Script {
  const steps = timeline(transcript, cal)
  const { deliver, keyNamed, messageNamed } = deliveriesOf(transcript, cal, { onDangling: () => {} })
  let place = steps.findIndex(({ at }) => at >= from)
  if (place < 0) place = steps.length

  /** The same message as the sandbox's own, since the people of the transcript are at home on it here. */
  const here = (cause: Extract<Cause, { kind: 'message' }>): Cause => ({
    ...cause,
    message: { ...cause.message, platform },
  })

  return {
    next: () => steps[place],
    until: steps.at(-1)?.at ?? 0,
    async take(now, world) {
      const { event, index, at } = steps[place++]!
      const line = transcript.lines[index] ?? index + 2
      if (isMessage(event)) return here(await deliver(event, now, world))
      if ('redeliver' in event) return here(await deliver(messageNamed(event.redeliver), now, world))
      if ('recall' in event) {
        return { kind: 'recall', key: `recall/${line}`, at: now, messageKey: keyNamed(event.recall) }
      }
      if ('outage' in event) {
        return { kind: 'outage', key: `outage/${line}`, at: now, from: cal.read(event.at), until: at }
      }
      return null
    },
  }
}
