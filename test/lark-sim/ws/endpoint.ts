import { hex, ids } from '../ids.ts'
import type { Json } from '../json.ts'
import type { WsSettings } from '../options.ts'
import type { World } from '../world/world.ts'
import type { EndpointAnswer } from './faults.ts'

export type Ticket = { deviceId: string; exp: number }

const TICKET_MS = 60_000
export const SERVICE_ID = 33554678

/** What the client is told about its own pace, with each endpoint and each pong. */
export const clientConfig = (ws: WsSettings) => ({
  ReconnectCount: ws.reconnectCount,
  ReconnectInterval: ws.reconnectInterval,
  ReconnectNonce: ws.reconnectNonce,
  PingInterval: ws.pingInterval,
})

/** Where the app may connect, with a ticket for one handshake; refusals come with HTTP 200. */
export function endpointFor(
  world: World,
  hostport: string,
  tickets: Map<string, Ticket>,
  body: Json,
): EndpointAnswer {
  const { app, cfg } = world
  const refused = (code: number, msg: string) => ({ status: 200, json: { code, msg, data: {} } })
  if (body?.AppID !== app.appId || body?.AppSecret !== app.appSecret)
    return refused(514, 'auth failed: invalid app_id or app_secret')
  if (cfg.delivery.mode !== 'ws') return refused(403, 'long connection is not enabled for this app')
  const ticket = hex(16)
  const deviceId = ids.device()
  tickets.set(ticket, { deviceId, exp: world.now() + TICKET_MS })
  const query = new URLSearchParams({
    fpid: '493', // the SDK does not read the first parameter
    aid: '552967',
    device_id: deviceId,
    access_key: hex(16),
    service_id: String(SERVICE_ID),
    ticket,
  })
  const data = { URL: `ws://${hostport}/ws/v2?${query}`, ClientConfig: clientConfig(cfg.ws) }
  return { status: 200, json: { code: 0, msg: '', data } }
}
