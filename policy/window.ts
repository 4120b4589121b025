import { MINUTE, type Moment } from './calendar.ts'
import type { World } from './world.ts'

/** G15: a shorter break harms nobody. */
const OUTAGE_LEAST_MS = MINUTE

/**
 * The end of a window whose time the bot partly missed (G15): for each outage that takes more than 60 s of it, it ends
 * later by the whole of that outage, so that people have as long as they should have had. Where outages overlap (two
 * platforms, or one told of twice) their time counts once.
 */
export function endWithOutages({ outages }: Pick<World, 'outages'>, from: Moment, until: Moment): Moment {
  let [end, counted] = [until, from]
  for (const outage of [...outages].sort((a, b) => a.from - b.from)) {
    const start = Math.max(outage.from, counted)
    if (Math.min(outage.until, end) - start <= OUTAGE_LEAST_MS) continue
    end += outage.until - start
    counted = outage.until
  }
  return end
}
