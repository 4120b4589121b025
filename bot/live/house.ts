import { randomBytes, randomInt } from 'node:crypto'
import { calendarOf, type Moment } from '../../policy/calendar.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'
import type { Cause, Committed, Store } from '../../store/contract.ts'
import { CLOCK_KEEP } from '../alarms.ts'
import { founding } from '../found.ts'

/** Under this name the store keeps whose house it is: `live` once a real platform has moved in. */
const HOUSE_KEEP = 'house'
/** Names the house in the ids of its messages, so that two houses on one platform never share one. */
const HOUSE_ID_KEEP = 'house-id'
const TIMEZONE = 'Asia/Shanghai'

export type HouseOptions = {
  store: Store & { wipe(): Promise<void> }
  pack: Pack
  submit: (cause: Cause) => Promise<Committed>
  now: Moment
  /** Keeps what was played in the sandbox before the house is emptied for its people. */
  saveDemo: () => Promise<string>
}

/** Is this the house of real people? Then no sandbox may play in it. */
export const isLive = async (store: Store): Promise<boolean> => (await store.kept(HOUSE_KEEP)) === 'live'

/**
 * Makes the store a house of real people, who come by the chat: without anybody at first. What a sandbox has played in it
 * is saved to a file and cleared. Answers the house's name, and where the demo went, if there was one.
 */
export async function openHouse({ store, pack, submit, now, saveDemo }: HouseOptions) {
  let demo: string | null = null
  if (!(await isLive(store)) && (await store.world()).startedAt !== 0) {
    demo = await saveDemo()
    await store.wipe()
  }
  await store.keep(HOUSE_KEEP, 'live')
  await store.keep(CLOCK_KEEP, 'live')
  if ((await store.world()).startedAt === 0) {
    const cal = calendarOf(TIMEZONE)
    const id = randomBytes(4).toString('hex')
    await store.keep(HOUSE_ID_KEEP, id)
    const file = worldFile.parse({
      pack: pack.id,
      start: cal.stampOf(now),
      timezone: TIMEZONE,
      seed: randomInt(2 ** 31),
      people: [],
      groups: [],
    })
    const { facts } = founding(file, pack, 'live')
    await submit({ kind: 'told', key: 'told/world', at: now, facts })
  }
  return { id: String(await store.kept(HOUSE_ID_KEEP)), demo }
}
