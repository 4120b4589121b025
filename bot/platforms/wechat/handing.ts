import { type Moment, SECOND } from '../../../policy/calendar.ts'
import type { Incoming, Inlet } from '../platform.ts'
import { type Lane, lane } from './lane.ts'

/** The house's store may be away for a moment; after these pauses what was said is given up, as missed. */
const AGAIN_AFTER_MS = [0.5 * SECOND, 2 * SECOND, 8 * SECOND]

export type HandingOptions = {
  inlet: () => Inlet
  now: () => Moment
  /** Does it compete with what others say elsewhere? */
  competes: (text: string) => boolean
  settleMs: number
  onMissed: (arrivedAt: Moment, error: unknown) => void
}

/** Hands what was heard to the house: in turn within a room, rooms beside each other, claims after they have settled. */
export function handing({ inlet, now, competes, settleMs, onMissed }: HandingOptions) {
  const waiting: Lane<() => Promise<void>> = lane(settleMs)
  const rooms = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  function put(room: string, incoming: Incoming, arrivedAt: Moment) {
    const second = Math.floor(incoming.sentAt / SECOND)
    const value = () => hand(incoming, arrivedAt)
    waiting.put({ room, second, arrivedAt, competes: competes(incoming.text), value })
    flow()
  }

  /** Something else that happened in a room now, after what was said there. */
  function afterwards(room: string, act: () => Promise<void>) {
    const at = now()
    waiting.put({ room, second: Math.floor(at / SECOND), arrivedAt: at, competes: false, value: act })
    flow()
  }

  function flow() {
    clearTimeout(timer)
    for (const { room, value } of waiting.due(now())) follow(room, value)
    const next = waiting.nextAt()
    if (next !== null) timer = setTimeout(flow, Math.max(10, next - now()))
  }

  function follow(room: string, act: () => Promise<void>) {
    const turn = (rooms.get(room) ?? Promise.resolve()).then(act).finally(() => {
      if (rooms.get(room) === turn) rooms.delete(room)
    })
    rooms.set(room, turn)
  }

  async function hand(incoming: Incoming, arrivedAt: Moment) {
    for (const pause of [...AGAIN_AFTER_MS, null]) {
      try {
        await inlet().message(incoming)
        return
      } catch (error) {
        if (pause === null) return onMissed(arrivedAt, error)
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  return {
    put,
    afterwards,
    /** Resolves when all that was heard has been handed on. */
    async idle() {
      while (waiting.size() > 0 || rooms.size > 0) {
        await Promise.all(rooms.values())
        if (waiting.size() > 0) await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    close: () => clearTimeout(timer),
  }
}
