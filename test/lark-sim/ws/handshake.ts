import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { World } from '../world/world.ts'
import type { Ticket } from './endpoint.ts'
import type { HandshakeFault } from './faults.ts'

export type Admitted = { deviceId: string; serviceId: number }

const TICKET_INVALID = 1000040344
const TOO_MANY = 1000040350

/** Admits a client with a good ticket, which is used up by it; otherwise refuses it and answers null. */
export function admitted(
  world: World,
  tickets: Map<string, Ticket>,
  connections: number,
  request: IncomingMessage,
  socket: Duplex,
): Admitted | null {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
  const ticket = asked.get('ticket') ?? ''
  const known = tickets.get(ticket)
  if (!known || known.exp < world.now() || known.deviceId !== asked.get('device_id')) {
    refuseHandshake(socket, { msg: 'invalid ticket', authErrCode: TICKET_INVALID })
    return null
  }
  tickets.delete(ticket)
  if (connections >= world.cfg.ws.maxConnections) {
    const msg = 'the number of connections exceeded the limit'
    refuseHandshake(socket, { msg, authErrCode: TOO_MANY })
    return null
  }
  return { deviceId: known.deviceId, serviceId: Number(asked.get('service_id')) }
}

/** Breaks a handshake: never answered, cut, or refused with the headers that say why. */
export function breakHandshake(socket: Duplex, fault: HandshakeFault) {
  if (fault.effect === 'hang') return
  if (fault.effect === 'reset') socket.destroy()
  else refuseHandshake(socket, fault)
}

function refuseHandshake(socket: Duplex, fault: HandshakeFault) {
  const { status = 403, handshakeStatus = 514, msg = 'refused', authErrCode = 0 } = fault
  const lines = [
    `HTTP/1.1 ${status} Refused`,
    `Handshake-Status: ${handshakeStatus}`,
    `Handshake-Msg: ${msg}`,
    `Handshake-Autherrcode: ${authErrCode}`,
    'Connection: close',
    'Content-Length: 0',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
}
