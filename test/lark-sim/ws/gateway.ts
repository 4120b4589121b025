import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { type Json, parsedJson } from '../json.ts'
import type { World } from '../world/world.ts'
import { type Connection, type Disruption, disrupt } from './connection.ts'
import { clientConfig, endpointFor, type Ticket } from './endpoint.ts'
import {
  type EndpointAnswer,
  type EndpointFault,
  endpointFault,
  type HandshakeFault,
  taken,
} from './faults.ts'
import { decodeFrame, encodeFrame, type Frame, METHOD } from './frame.ts'
import { type Admitted, admitted, breakHandshake } from './handshake.ts'
import { framesOf, type Push, type Pushed, PushesUnderWay } from './pushes.ts'

const noStats = () => ({
  endpoint: 0,
  handshakes: 0,
  rejected: 0,
  pings: 0,
  frames_out: 0,
  frames_in: 0,
  acks: 0,
  late_acks: 0,
  unknown_acks: 0,
  bad_frames: 0,
  closes: 0,
})

/** The platform's side of the long connection: where to connect, handshake, ping and pong, pushes and their acks. */
export class WsGateway {
  readonly conns = new Map<string, Connection>()
  stats = noStats()
  endpointFaults: EndpointFault[] = []
  handshakeFaults: HandshakeFault[] = []
  readonly #world: World
  readonly #hostport: () => string
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #tickets = new Map<string, Ticket>()
  readonly #pushes = new PushesUnderWay()

  constructor(world: World, hostport: () => string) {
    this.#world = world
    this.#hostport = hostport
  }

  /** Forgets faults and counts; connections stay. */
  reset() {
    this.endpointFaults = []
    this.handshakeFaults = []
    this.stats = noStats()
    this.#pushes.forgetLate()
  }

  close() {
    for (const { socket } of this.conns.values()) socket.terminate()
    this.#server.close()
  }

  /** The answer to who asks where to connect. */
  endpoint(body: Json): EndpointAnswer {
    this.stats.endpoint += 1
    const fault = taken(this.endpointFaults)
    return fault ? endpointFault(fault) : endpointFor(this.#world, this.#hostport(), this.#tickets, body)
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const fault = taken(this.handshakeFaults)
    const client = fault ? null : admitted(this.#world, this.#tickets, this.conns.size, request, socket)
    if (fault) breakHandshake(socket, fault)
    if (client) this.#server.handleUpgrade(request, socket, head, (opened) => this.#onOpen(opened, client))
    else if (fault?.effect === undefined) this.stats.rejected += 1
  }

  /** Pushes to one connection, drawn at random: several are a cluster, not listeners. */
  push(payload: object, push: Push): Promise<Pushed> {
    const live = [...this.conns.values()].filter(({ socket }) => socket.readyState === socket.OPEN)
    const connection = live[this.#world.dice.below(live.length)]
    if (!connection) return Promise.resolve({ outcome: 'failed', error: 'no connection', ms: 0 })
    push.attempt.conn = connection.id
    const fragmentBytes = push.fragment?.bytes ?? this.#world.cfg.ws.fragmentBytes
    const sent = framesOf(payload, {
      ...push,
      fragmentBytes,
      serviceId: connection.serviceId,
      at: this.#world.now(),
    })
    connection.delivered += 1
    this.stats.frames_out += sent.frames.length
    const answered = this.#pushes.begin(connection, sent, push.timeoutMs)
    if (!connection.frozen) for (const frame of sent.frames) connection.socket.send(frame)
    return answered
  }

  /** Breaks one connection, or all. Answers how many. */
  disrupt(how: Disruption, id?: string): number {
    const targets = [...this.conns.values()].filter((connection) => !id || connection.id === id)
    for (const connection of targets) disrupt(connection, how)
    return targets.length
  }

  #onOpen(socket: WebSocket, { deviceId, serviceId }: Admitted) {
    const connection: Connection = {
      id: deviceId,
      serviceId,
      socket,
      connectedAt: this.#world.now(),
      lastPing: null,
      pings: 0,
      delivered: 0,
      frozen: false,
      mutePong: false,
    }
    this.conns.set(deviceId, connection)
    this.stats.handshakes += 1
    socket.on('message', (data, isBinary) => this.#onMessage(connection, data, isBinary))
    socket.on('close', () => {
      this.conns.delete(deviceId)
      this.stats.closes += 1
      this.#pushes.closed(connection)
      this.#world.bump()
    })
    socket.on('error', () => {}) // a close follows
    this.#world.bump()
  }

  #onMessage(connection: Connection, data: RawData, isBinary: boolean) {
    if (connection.frozen) return
    this.stats.frames_in += 1
    let frame: Frame
    try {
      if (!isBinary) throw new Error('text frame')
      frame = decodeFrame(data as Buffer)
    } catch (error) {
      this.stats.bad_frames += 1
      this.#world.lint('ws', `undecodable frame from the client: ${(error as Error).message}`)
      return
    }
    if (frame.method === METHOD.control && frame.headers.type === 'ping') this.#onPing(connection, frame)
    if (frame.method === METHOD.data) this.#onAck(frame)
    this.#world.bump()
  }

  #onPing(connection: Connection, { SeqID, LogID, service }: Frame) {
    this.stats.pings += 1
    connection.pings += 1
    connection.lastPing = this.#world.now()
    if (service !== connection.serviceId)
      this.#world.lint('ws', `ping with service ${service}, expected ${connection.serviceId}`)
    if (connection.mutePong) return
    const payload = JSON.stringify(clientConfig(this.#world.cfg.ws))
    const pong = { SeqID, LogID, service, method: METHOD.control, headers: { type: 'pong' }, payload }
    connection.socket.send(encodeFrame(pong))
  }

  #onAck({ headers, payload }: Frame) {
    const id = headers.message_id ?? ''
    const push = this.#pushes.get(id)
    if (!push) {
      this.stats[this.#pushes.isLate(id) ? 'late_acks' : 'unknown_acks'] += 1
      return
    }
    const body = parsedJson(payload ?? '')
    if (body === undefined) {
      this.#world.lint('ws', 'ack payload is not JSON')
      return
    }
    if (headers.trace_id !== push.traceId)
      this.#world.lint('ws', 'ack does not carry the trace_id of the push')
    this.stats.acks += 1
    const outcome = body?.code === 200 ? 'acked' : 'nack'
    this.#pushes.settle(id, { outcome, code: body?.code, data: body?.data, biz_rt: headers.biz_rt })
  }
}
