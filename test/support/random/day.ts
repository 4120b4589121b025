import fc from 'fast-check'
import { loadPack } from '../../../bot/packs.ts'
import { outcomeOf } from '../../../bot/replay/outcome.ts'
import { type Played, play } from '../../../bot/replay/run.ts'
import { type TranscriptEvent, type WorldFile, writeTranscript } from '../../../policy/transcript.ts'
import { transcriptOf } from '../transcript.ts'
import { decisions, deeds, outage, type Sent, sent } from './events.ts'
import { NEXT, smallWorld } from './world.ts'

export const pack = loadPack('yundi')

/** A day of the small team: what was said, and when the bot could not read. */
export type RandomDay = { events: Sent[]; outages: TranscriptEvent[] }

/** Some twenty things that happen on a day; `decided`: people leave their posts, ask for leave and get it; fines are waived and appealed. */
export const randomDay = ({ decided = true, most = 22 } = {}): fc.Arbitrary<RandomDay> =>
  fc
    .record({
      drafts: fc.array(fc.oneof(...Object.values(deeds), ...(decided ? Object.values(decisions) : [])), {
        minLength: 4,
        maxLength: most,
      }),
      outages: fc.oneof(
        { weight: 3, arbitrary: fc.constant<TranscriptEvent[]>([]) },
        { weight: 1, arbitrary: fc.array(outage, { maxLength: 2 }) },
      ),
    })
    .map(({ drafts, outages }) => ({ events: sent(drafts.flat()), outages }))

/** Plays a day to the next morning. Throws when anything that was said broke the bot. */
export async function lived(day: RandomDay, more: Extra = {}): Promise<Played> {
  return play(transcriptOf(transcriptText(day, more)), { pack, onDangling: () => {} })
}

/** Another world for the day to happen in, and events beside its own. */
export type Extra = { world?: WorldFile; more?: TranscriptEvent[] }

/** The day as a transcript. */
export function transcriptText(
  { events, outages }: RandomDay,
  { world = smallWorld(), more = [] }: Extra = {},
): string {
  const all = inOrder([...events, ...outages, ...more])
  return writeTranscript(world, [...all, { at: `${NEXT}T09:00:00`, end: true }])
}

/** What the ledger, the ranks and the claims came to, as the replay prints it. */
export const outcomeAfter = (played: Played) => outcomeOf(played, pack)

/** By arrival; what arrives together as it is listed. */
function inOrder(events: TranscriptEvent[]): TranscriptEvent[] {
  const arrival = (event: TranscriptEvent) => ('arrivesAt' in event && event.arrivesAt) || event.at
  return events
    .map((event, at) => ({ event, at }))
    .sort((a, b) =>
      arrival(a.event) < arrival(b.event) ? -1 : arrival(a.event) > arrival(b.event) ? 1 : a.at - b.at,
    )
    .map(({ event }) => event)
}
