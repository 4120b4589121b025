import { hex } from '../ids.ts'
import type { Json } from '../json.ts'
import type { Attempt } from '../push/event-record.ts'
import type { Connection } from './connection.ts'
import { encodeFrame, METHOD } from './frame.ts'

/** How an event is cut into pieces: so long, in reverse, or without the last. */
export type Fragmenting = { bytes?: number; order?: 'reverse'; loseLast?: boolean }

export type Push = {
  timeoutMs: number
  /** The record of this attempt, which learns its connection. */
  attempt: Partial<Attempt>
  frameType?: 'event' | 'card'
  fragment?: Fragmenting | null
}

export type Pushed = {
  outcome: 'acked' | 'nack' | 'failed' | 'timeout' | 'closed'
  ms: number
  frames?: number
  code?: number
  /** The handler's answer, JSON in base64. */
  data?: string
  biz_rt?: string
  error?: string
}

export type PushFrames = { messageId: string; traceId: string; frames: Buffer[] }
type Cut = Pick<Push, 'frameType' | 'fragment'> & { fragmentBytes: number; serviceId: number; at: number }

let lastFrame = 0

/** The frames of one event: one, or pieces that share its message id. */
export function framesOf(payload: Json, cut: Cut): PushFrames {
  const messageId = hex(12)
  const traceId = hex(16)
  const pieces = piecesOf(Buffer.from(JSON.stringify(payload)), cut.fragmentBytes)
  const frames = pieces.map((piece, seq) =>
    encodeFrame({
      SeqID: ++lastFrame,
      LogID: 1,
      service: cut.serviceId,
      method: METHOD.data,
      headers: {
        type: cut.frameType ?? 'event',
        message_id: messageId,
        sum: pieces.length,
        seq,
        trace_id: traceId,
        timestamp: cut.at,
      },
      payload: piece,
    }),
  )
  if (cut.fragment?.order === 'reverse') frames.reverse()
  if (cut.fragment?.loseLast) frames.pop()
  return { messageId, traceId, frames }
}

function piecesOf(bytes: Buffer, most: number): Buffer[] {
  if (most <= 0 || bytes.length <= most) return [bytes]
  const count = Math.ceil(bytes.length / most)
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * most, (at + 1) * most))
}

type Waiting = { connection: Connection; traceId: string; end(pushed: Omit<Pushed, 'ms' | 'frames'>): void }

/** The pushes that wait for their ack. */
export class PushesUnderWay {
  readonly #waiting = new Map<string, Waiting>()
  readonly #late = new Set<string>()

  /** Waits for the ack of a push. */
  begin(
    connection: Connection,
    { messageId, traceId, frames }: PushFrames,
    timeoutMs: number,
  ): Promise<Pushed> {
    const began = performance.now()
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#late.add(messageId)
        this.settle(messageId, { outcome: 'timeout' })
      }, timeoutMs)
      const end: Waiting['end'] = (pushed) => {
        clearTimeout(timer)
        resolve({ ...pushed, ms: Math.round(performance.now() - began), frames: frames.length })
      }
      this.#waiting.set(messageId, { connection, traceId, end })
    })
  }

  get(messageId: string): Waiting | undefined {
    return this.#waiting.get(messageId)
  }

  settle(messageId: string, pushed: Omit<Pushed, 'ms' | 'frames'>) {
    const waiting = this.#waiting.get(messageId)
    this.#waiting.delete(messageId)
    waiting?.end(pushed)
  }

  /** What was pushed over this connection gets no ack any more. */
  closed(connection: Connection) {
    for (const [id, waiting] of this.#waiting)
      if (waiting.connection === connection) this.settle(id, { outcome: 'closed' })
  }

  isLate(messageId: string): boolean {
    return this.#late.has(messageId)
  }

  forgetLate() {
    this.#late.clear()
  }
}
