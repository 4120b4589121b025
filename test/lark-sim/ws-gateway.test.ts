import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { decodeFrame, encodeFrame, type LarkSim, type SimOptions } from './index.ts'
import { openWorld, until } from './support/world.ts'
import type { Frame, FrameToWrite } from './ws/frame.ts'

const PING = { method: 0, headers: { type: 'ping' } }

async function endpointOf({ app, url }: LarkSim, secret = app.appSecret) {
  const body = JSON.stringify({ AppID: app.appId, AppSecret: secret })
  const answer = await fetch(`${url}/callback/ws/endpoint`, { method: 'POST', body })
  return { status: answer.status, ...JSON.parse((await answer.text()) || '{}') }
}

/** Connects as no SDK would: frame by frame. `failure` is why it could not. */
async function connect(url: string, handshakeTimeout = 5000) {
  const socket = new WebSocket(url, { handshakeTimeout })
  onTestFinished(() => socket.terminate())
  const refused: Record<string, unknown>[] = []
  socket.on('unexpected-response', (_, { statusCode, headers }) => {
    refused.push({
      status: statusCode,
      code: headers['handshake-autherrcode'],
      msg: headers['handshake-msg'],
    })
    socket.terminate()
  })
  const failure = await Promise.race([
    once(socket, 'open').then(() => null),
    new Promise<Error>((resolve) => socket.once('error', resolve)),
  ]).catch((error: Error) => error)
  const frames: Frame[] = []
  const waiting: ((frame: Frame) => void)[] = []
  socket.on('message', (data: Buffer) => {
    const frame = decodeFrame(data)
    const next = waiting.shift()
    if (next) next(frame)
    else frames.push(frame)
  })
  const next = () => frames.shift() ?? new Promise<Frame>((resolve) => waiting.push(resolve))
  const send = (frame: FrameToWrite) => socket.send(encodeFrame({ service: 33554678, ...frame }))
  return { socket, failure, refused: refused[0], next, send }
}

async function open(options: SimOptions = {}) {
  const world = await openWorld(options)
  const client = await connect((await endpointOf(world.sim)).data.URL)
  await until(() => world.sim.ws.conns.size === 1)
  const [connection] = world.sim.ws.conns.values()
  return { ...world, ...client, connection: connection! }
}

test('every pong tells the client its pace', async () => {
  const { sim, next, send, connection } = await open({ ws: { pingInterval: 7 } })
  send(PING)
  const pong = await next()
  expect(pong).toMatchObject({ method: 0, service: 33554678, headers: { type: 'pong' } })
  const pace = { ReconnectCount: -1, ReconnectInterval: 0.1, ReconnectNonce: 0, PingInterval: 7 }
  expect(JSON.parse(String(pong.payload))).toEqual(pace)
  sim.cfg.ws.pingInterval = 8
  send(PING)
  expect(JSON.parse(String((await next()).payload)).PingInterval).toBe(8)
  expect([connection.pings, sim.lints]).toEqual([2, []])
})

test('a muted connection hears pings and says nothing; a frozen one does not hear either', async () => {
  const { sim, send, next, connection, chat, ann } = await open({
    delivery: { ackTimeoutMs: 20, retryScheduleMs: [] },
  })
  sim.ws.disrupt('mute_pong')
  send(PING)
  await until(() => connection.pings === 1)
  sim.sendText(chat.chat_id, ann, 'x')
  expect((await next()).headers.type).toBe('event')
  sim.ws.disrupt('freeze')
  sim.sendText(chat.chat_id, ann, 'y')
  send(PING)
  await until(() => sim.delivery.log.at(-1)?.state === 'failed')
  expect([connection.pings, sim.ws.stats.frames_in]).toEqual([1, 1])
})

test('a push carries what its ack must carry back', async () => {
  const { sim, next, send, chat, ann } = await open()
  const { event_id } = sim.sendText(chat.chat_id, ann, 'x')
  const { headers, payload, service } = await next()
  expect(headers).toMatchObject({ type: 'event', sum: '1', seq: '0' })
  expect(JSON.parse(String(payload)).header.event_id).toBe(event_id)
  const ack = (more: object, body = '{"code":200}') =>
    send({ service, method: 1, headers: { ...headers, ...more }, payload: body })
  ack({}, 'none')
  ack({ message_id: 'other' })
  ack({ trace_id: 'other' })
  await until(() => sim.delivery.log[0]?.state === 'acked')
  expect(sim.ws.stats).toMatchObject({ acks: 1, unknown_acks: 1, late_acks: 0 })
  expect(sim.lints.map(({ text }) => text)).toEqual([
    'ack payload is not JSON',
    'ack does not carry the trace_id of the push',
  ])
})

test('what the client should not send is remarked upon', async () => {
  const { sim, socket, send } = await open()
  socket.send('text')
  socket.send(Buffer.from([0x08]))
  send({ ...PING, service: 1 })
  await until(() => sim.lints.length === 3)
  expect(sim.lints.map(({ text }) => text)).toEqual([
    'undecodable frame from the client: text frame',
    'undecodable frame from the client: pbbp2: truncated varint',
    'ping with service 1, expected 33554678',
  ])
  expect(sim.ws.stats.bad_frames).toBe(2)
})

test('who closes the connection leaves the push to be tried again', async () => {
  const { sim, next, socket, chat, ann } = await open()
  sim.sendText(chat.chat_id, ann, 'x')
  await next()
  socket.close()
  await until(() => sim.delivery.log[0]?.state === 'retry_wait')
  expect(sim.delivery.log[0]?.attempts).toMatchObject([{ outcome: 'closed' }])
})

test('a ticket lets in once, within a minute, and up to the most connections', async () => {
  const { sim } = await openWorld({ ws: { maxConnections: 1 } })
  const address = async () => (await endpointOf(sim)).data.URL as string
  const stale = await address()
  sim.advance(60_001)
  expect((await connect(stale)).refused).toEqual({ status: 403, code: '1000040344', msg: 'invalid ticket' })
  const used = await address()
  expect((await connect(used)).failure).toBeNull()
  expect((await connect(used)).refused).toMatchObject({ code: '1000040344' })
  expect((await connect(await address())).refused).toMatchObject({ status: 403, code: '1000040350' })
  expect((await connect(used.replace('/ws/v2', '/ws/v3'))).failure).toBeInstanceOf(Error)
  expect(sim.ws.stats).toMatchObject({ handshakes: 1, rejected: 3 })
})

test('a handshake may be refused, cut, or never answered', async () => {
  const { sim } = await openWorld()
  sim.ws.handshakeFaults = [{ status: 401, authErrCode: 7 }, { effect: 'reset' }, { effect: 'hang' }]
  const attempt = async (timeoutMs?: number) => connect((await endpointOf(sim)).data.URL, timeoutMs)
  expect((await attempt()).refused).toEqual({ status: 401, code: '7', msg: 'refused' })
  expect((await attempt()).failure?.message).toMatch(/hang up|ECONNRESET/)
  expect((await attempt(100)).failure?.message).toMatch(/timed out/)
  expect((await attempt()).failure).toBeNull()
  expect(sim.ws.stats).toMatchObject({ handshakes: 1, rejected: 1 })
})

test('an endpoint is given to the app with its secret, and not to one on a webhook', async () => {
  const { sim } = await openWorld()
  const { code, data } = await endpointOf(sim)
  const { searchParams, pathname, origin } = new URL(data.URL)
  expect([code, origin, pathname]).toEqual([0, sim.url.replace('http', 'ws'), '/ws/v2'])
  expect([...searchParams.keys()].indexOf('device_id')).toBeGreaterThan(0)
  expect(searchParams.get('service_id')).toBe('33554678')
  expect(await endpointOf(sim, 'x')).toMatchObject({ status: 200, code: 514 })
  sim.cfg.delivery.mode = 'webhook'
  expect(await endpointOf(sim)).toMatchObject({ status: 200, code: 403 })
})

test('looks for an endpoint fail as told', async () => {
  const { sim } = await openWorld()
  sim.ws.endpointFaults = [
    { code: 1, msg: 'busy', times: 2 },
    { status: 503, raw: '{}' },
  ]
  const answers = [await endpointOf(sim), await endpointOf(sim), await endpointOf(sim), await endpointOf(sim)]
  expect(answers).toMatchObject([{ code: 1, msg: 'busy' }, { code: 1 }, { status: 503 }, { code: 0 }])
  sim.faults.add({ api: 'ws.endpoint', effect: 'error', status: 500 })
  expect((await endpointOf(sim)).status).toBe(500)
})
