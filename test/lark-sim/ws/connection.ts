import type { WebSocket } from 'ws'
import { hex } from '../ids.ts'
import { encodeFrame, METHOD } from './frame.ts'

/** One long connection of the bot's. `frozen`: bytes vanish both ways, as on a path that is open at one end only. */
export type Connection = {
  id: string
  serviceId: number
  socket: WebSocket
  connectedAt: number
  lastPing: number | null
  pings: number
  delivered: number
  frozen: boolean
  mutePong: boolean
}

const broken = (service: number, sum: number, seq: number, payload: string) =>
  encodeFrame({
    SeqID: 1,
    LogID: 1,
    service,
    method: METHOD.data,
    headers: { type: 'event', message_id: hex(12), sum, seq, trace_id: 'x' },
    payload,
  })

const disruptions = {
  close: ({ socket }: Connection) => socket.close(1001, 'going away'),
  terminate: ({ socket }: Connection) => socket.terminate(),
  freeze(connection: Connection) {
    connection.frozen = true
    connection.mutePong = true
  },
  mute_pong(connection: Connection) {
    connection.mutePong = true
  },
  garbage: ({ socket }: Connection) => socket.send(Buffer.from([0xff, 0x01, 0x02, 0x80])),
  bad_json: ({ socket, serviceId }: Connection) => socket.send(broken(serviceId, 1, 0, '{not json')),
  bad_fragment: ({ socket, serviceId }: Connection) => socket.send(broken(serviceId, 2, 7, '{}')),
}

export type Disruption = keyof typeof disruptions

/** Breaks a connection in one of the ways that connections break. @throws Error when there is no such way */
export function disrupt(connection: Connection, how: Disruption) {
  if (!Object.hasOwn(disruptions, how)) throw new Error(`unknown disruption ${how}`)
  disruptions[how](connection)
}
