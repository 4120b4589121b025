import { READER_BEAT } from '../../bot/alarms.ts'
import type { Moment } from '../../policy/calendar.ts'
import type { Store } from '../../store/contract.ts'

/**
 * A live house's clock jumps ahead, and the reader has read all the while: its own beats, by real time, would make the
 * jump an outage. One of them may be under way and be written after ours, so ours is written again.
 */
export async function jumpReading(store: Store, moment: Moment, jump: () => void) {
  await store.beat(READER_BEAT, moment)
  jump()
  await store.beat(READER_BEAT, moment)
}
