import type { Calendar, Moment } from '../../policy/calendar.ts'
import { isMessage, type Transcript, type TranscriptEvent } from '../../policy/transcript.ts'

/** One thing to do, at the moment the bot learns of it. Before it, everything due until `runDueUntil` fires. */
export type Step = { at: Moment; runDueUntil: Moment; event: TranscriptEvent; index: number }

/**
 * The events in the order in which the bot meets them. What is sent while the bot is away arrives when it is back, after
 * it has learnt that it was away; nothing fires meanwhile.
 */
export function timeline({ events }: Pick<Transcript, 'events'>, cal: Calendar): Step[] {
  const outages = events.flatMap((event) =>
    'outage' in event ? [{ from: cal.read(event.at), until: cal.read(event.outage.until) }] : [],
  )
  const away = (moment: Moment) => outages.find(({ from, until }) => from <= moment && moment < until)

  const steps = events.map((event, index): Step & { rank: number } => {
    const arrival = cal.read(isMessage(event) ? (event.arrivesAt ?? event.at) : event.at)
    if ('outage' in event) {
      return { at: cal.read(event.outage.until), runDueUntil: arrival, event, index, rank: 0 }
    }
    const gap = away(arrival)
    return { at: gap?.until ?? arrival, runDueUntil: gap?.from ?? arrival, event, index, rank: gap ? 1 : 2 }
  })
  return steps.sort((a, b) => a.at - b.at || a.rank - b.rank || a.index - b.index)
}
