import type { Moment } from '../../policy/calendar.ts'
import type { Cause, Committed, Store } from '../../store/contract.ts'
import { READER_BEAT } from '../alarms.ts'
import type { Platform } from '../platforms/platform.ts'

const BEAT_EVERY_MS = 3_000
/** A shorter gap is no outage (G15). */
const OUTAGE_MS = 60_000

export type ReaderOptions = {
  store: Store
  platforms: readonly Platform[]
  submit: (cause: Cause) => Promise<Committed>
  now: () => Moment
  onFault: (code: string, cause: null, error: unknown) => void
}

/**
 * Beats while every platform is being read; alarms settle nothing while it is silent. On return the gap is noted as an
 * outage before the next beat, so nobody is late for a time in which the bot could not hear him.
 */
export function startReader({ store, platforms, submit, now, onFault }: ReaderOptions) {
  let running = Promise.resolve()

  async function beat() {
    if (!platforms.every((platform) => platform.reading())) return
    const at = now()
    const last = await store.lastBeat(READER_BEAT)
    if (last !== null && at - last > OUTAGE_MS)
      await submit({ kind: 'outage', key: `outage/live/${last}`, at, from: last, until: at })
    await store.beat(READER_BEAT, at)
  }

  const tick = () => {
    running = running.then(beat).catch((error) => onFault('READER', null, error))
  }
  const timer = setInterval(tick, BEAT_EVERY_MS)
  tick()

  return {
    /** Notes at once that the platforms are being read. */
    beat: () => {
      tick()
      return running
    },
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
