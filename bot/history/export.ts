import { calendarOf } from '../../policy/calendar.ts'
import { type WorldFile, writeTranscript } from '../../policy/transcript.ts'
import type { Store } from '../../store/contract.ts'
import { eventsIn, stamp } from './events.ts'
import { presentRoster } from './present-roster.ts'

/** A history that cannot be written; the message says why. */
export class NoHistory extends Error {}

export type Exported = {
  text: string
  events: number
  /** Facts that an admin has told later: a transcript has no line for them. */
  toldLater: number
}

/** Everything a store has heard, as a transcript that replays to the same ledger. Throws `NoHistory`. */
export async function exportHistory(store: Store): Promise<Exported> {
  const world = await store.world()
  if (world.startedAt === 0) throw new NoHistory('数据库里还没有任何记录,没有可导出的历史。')
  const file = await worldFileOf(store)
  if (!file) throw new NoHistory('建立时没有记下名册(较早的版本),不能导出为记录。')
  const causes = await store.causes({})
  const cal = calendarOf(world.timezone)
  const events = eventsIn(causes, world, cal)
  const last = causes.reduce((latest, { at }) => Math.max(latest, Math.floor(at)), world.startedAt)
  const whole = file.people.length > 0 ? file : { ...file, ...presentRoster(world, last) }
  return {
    text: writeTranscript(whole, [...events, { at: stamp(cal, last), end: true }]),
    events: events.length,
    toldLater: causes.reduce(
      (sum, cause) => sum + (cause.kind === 'told' && cause.key !== 'told/world' ? cause.facts.length : 0),
      0,
    ),
  }
}

/** The file the world was founded with: its first fact has it. */
async function worldFileOf(store: Store): Promise<WorldFile | undefined> {
  const facts = await store.facts({ limit: 50 })
  for (const { fact } of facts) if (fact.kind === 'worldFounded') return fact.file
  return undefined
}
