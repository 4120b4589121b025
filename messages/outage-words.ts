import { MINUTE, type Moment } from '../policy/calendar.ts'
import type { Scene } from '../policy/situation.ts'
import { windowMoved } from './sign-ins.ts'

/** What a window's summary says of the time that the bot missed (G15); null when it missed none that matters. */
export function outageNote({ world, cal }: Scene, from: Moment, deadline: Moment): string | null {
  const missed = world.outages.filter(
    (outage) => Math.min(outage.until, deadline) - Math.max(outage.from, from) > MINUTE,
  )
  if (missed.length === 0) return null
  const [first, last] = [missed[0]!, missed.at(-1)!]
  return windowMoved(cal.clockOf(first.from), cal.clockOf(last.until), cal.clockOf(deadline))
}
