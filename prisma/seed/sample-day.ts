import { isMessage, type TranscriptEvent, type WorldFile } from '../../policy/transcript.ts'
import { away } from './sample/away.ts'
import { boothSignIns } from './sample/booth-sign-in.ts'
import { chatter } from './sample/chatter.ts'
import { claims } from './sample/claims.ts'
import { dealings } from './sample/dealings.ts'
import { decisions } from './sample/decisions.ts'
import { locations } from './sample/locations.ts'
import { numbers } from './sample/numbers.ts'
import { phraseSignIns } from './sample/phrase-sign-in.ts'
import { questions } from './sample/questions.ts'
import { reports } from './sample/reports.ts'
import { sceneOf } from './sample/scene.ts'
import { spotChecks } from './sample/spot-checks.ts'

/**
 * What the people of `seedWorld()` do and say on its first day, 08:25 to 21:30, in the order of arrival; `end` runs the
 * clock to 21:35, past the evening's close. The same world gives the same day. Random spot checks cannot be answered
 * by people who do not know them, so the world has them off and supervisors run their own.
 * Throws when the world starts after 08:25 or is not a seeded one.
 */
export function sampleDay(world: WorldFile): TranscriptEvent[] {
  const day = world.start.slice(0, 10)
  const scene = sceneOf(world, day)
  if (world.start > scene.at('08:25:00'))
    throw new Error(`the sample day begins at 08:25, the world at ${world.start}`)

  const said = [
    boothSignIns,
    phraseSignIns,
    locations,
    spotChecks,
    away,
    claims,
    dealings,
    numbers,
    reports,
    decisions,
    questions,
    chatter,
  ]
    .flatMap((part): TranscriptEvent[] => part(scene))
    .sort((a, b) => (arrivalOf(a) < arrivalOf(b) ? -1 : arrivalOf(a) > arrivalOf(b) ? 1 : 0))
  return [...said, { at: scene.at('21:35:00'), end: true }]
}

/** All times of the day are written alike, without offset, so their text sorts as they do. */
const arrivalOf = (event: TranscriptEvent): string =>
  isMessage(event) ? (event.arrivesAt ?? event.at) : event.at
