import type { Calendar, Moment } from '../../policy/calendar.ts'
import { isMessage, type Transcript, type TranscriptEvent } from '../../policy/transcript.ts'

/** One thing to do, at the moment the bot learns of it. Before it, everything due until `runDueUntil` fires. */
export type Step = { at: Moment; runDueUntil: Moment; event: TranscriptEvent; index: number }

/** The bot is away from the event `index` on until a moment. */
type Absence = { from: Moment; until: Moment; index: number }

/**
 * The events in the order in which the bot meets them: by arrival, those of one moment as the file lists them.
 * What arrives while the bot is away arrives when it is back, after it has learnt that it was away; nothing fires
 * meanwhile. Absences that overlap are one.
 */
export function timeline({ events }: Pick<Transcript, 'events'>, cal: Calendar): Step[] {
  const absences = absencesIn(events, cal)

  const steps = events.map((event, index): Step & { rank: number } => {
    const arrival = cal.read(isMessage(event) ? (event.arrivesAt ?? event.at) : event.at)
    const gap = absences.find((absence) => within(absence, arrival, index))
    return {
      at: gap?.until ?? arrival,
      runDueUntil: gap?.from ?? arrival,
      event,
      index,
      rank: !gap ? 2 : 'outage' in event ? 0 : 1,
    }
  })
  return steps.sort((a, b) => a.at - b.at || a.rank - b.rank || a.index - b.index)
}

/** The absences in order, none touching the next. An outage that ends before it begins is none. */
function absencesIn(events: readonly TranscriptEvent[], cal: Calendar): Absence[] {
  const merged: Absence[] = []
  for (const [index, event] of events.entries()) {
    if (!('outage' in event)) continue
    const [from, until] = [cal.read(event.at), cal.read(event.outage.until)]
    const before = merged.at(-1)
    if (before && from <= before.until) before.until = Math.max(before.until, until)
    else if (until > from) merged.push({ from, until, index })
  }
  return merged
}

/** What the file lists before the outage, at its very moment, was still read. */
const within = ({ from, until, index }: Absence, moment: Moment, at: number): boolean =>
  moment < until && (from < moment || (from === moment && index <= at))
