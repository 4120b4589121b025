import { calendarOf } from '../../../policy/calendar.ts'
import { writeTranscript } from '../../../policy/transcript.ts'
import { eventsIn, stamp } from '../../history/events.ts'
import type { Stage } from './stage/stage.ts'

/** What happened on a stage, as a transcript that replays to the same outcome. */
export async function transcriptOf({ store, file, clock }: Stage): Promise<string> {
  const [causes, world] = await Promise.all([store.causes({}), store.world()])
  const cal = calendarOf(world.timezone)
  const end = { at: stamp(cal, Math.floor(clock.now())), end: true as const }
  return writeTranscript(file, [...eventsIn(causes, world, cal), end])
}
