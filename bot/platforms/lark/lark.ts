import type { Moment } from '../../../policy/calendar.ts'
import type { Inlet, Outgoing, Platform } from '../platform.ts'
import { larkCard } from './card.ts'
import { larkChats } from './chats.ts'
import { checkLark } from './check.ts'
import { larkClient } from './client.ts'
import { type Duties, larkDuties } from './duties.ts'
import { larkEvents } from './events.ts'
import type { Log } from './redact.ts'
import { fetchResource } from './resource.ts'
import { larkSender } from './send.ts'
import { listen } from './webhook.ts'
import { within } from './within.ts'
import { type Connection, keepConnected, type WsOptions } from './ws.ts'

export type LarkOptions = {
  appId: string
  appSecret: string
  /** `feishu` (also without), `lark`, or a host of one's own: `https://open.feishu.cn`. */
  domain?: string
  mode: 'ws' | 'webhook'
  /** For the webhook; one of the two at least. */
  encryptKey?: string
  verificationToken?: string
  /** Where the webhook listens; port 0 takes any. */
  host: string
  port: number
  log: Log
  now?: () => Moment
  /**
   * Until when messages were heard before, by an earlier process: what came later is looked for at the start. Without it
   * the last quarter of an hour.
   */
  since?: () => Promise<Moment | null>
  /** How long a call may take. */
  timeoutMs?: number
  /** The pace of the long connection. */
  timings?: WsOptions['timings']
  /** How often the webhook asks whether the platform is there. */
  probeEveryMs?: number
}

export type LarkPlatform = Platform & {
  /** Where the webhook listens; null for the long connection, and before the start. */
  port(): number | null
}

/** The start waits so long for the platform, and then goes on trying by itself. */
const START_WAITS_MS = 10_000

/** Feishu, or Lark. */
export function larkPlatform(options: LarkOptions): LarkPlatform {
  const { appId, appSecret, mode, log, now = Date.now } = options
  const client = larkClient(options)
  const chats = larkChats(client)
  const sender = larkSender({ client, now, log })
  let connection: (Connection & { port?: number }) | null = null
  let duties: Duties | null = null

  const fault = (what: string) => (error: unknown) =>
    log.warn({ platform: 'lark', error: error instanceof Error ? error.message : String(error) }, what)

  async function start(inlet: Inlet) {
    if (mode === 'ws' && !/^cli_[0-9a-fA-F]{16}$/.test(appId))
      throw new Error(`LARK_APP_ID 不是 App ID:${appId}`)
    const since = options.since ?? (async () => null)
    const mine = larkDuties({ client, chats, inlet, now, since, fault })
    duties = mine
    await within(START_WAITS_MS, mine.knowItself()).catch(fault('the bot does not know itself yet'))
    const handlers = larkEvents({
      appId,
      inlet,
      chats,
      log,
      self: mine.self,
      draw: (card) => larkCard({ card }).card,
      onFault: (text, error) => fault(text)(error),
      onChat: mine.listMembers,
    })
    const { sdkLogger, http, domain } = client
    if (mode === 'webhook') {
      const earlier = () => now() + Math.min(0, client.skewMs() ?? 0)
      connection = await listen({ ...options, handlers, sdkLogger, now: earlier, probe: mine.knowItself })
      mine.refresh()
      return
    }
    const up = new Promise<void>((resolve) => {
      const onConnected = () => {
        resolve()
        mine.refresh()
      }
      const { timings } = options
      connection = keepConnected({
        appId,
        appSecret,
        domain,
        http,
        handlers,
        sdkLogger,
        log,
        onConnected,
        timings,
      })
    })
    await within(START_WAITS_MS, up)
  }

  return {
    name: 'lark',
    title: '飞书',
    can: { cards: true, pictures: true, files: true, sendsOnce: true },
    start,
    reading: () => connection?.reading() ?? false,
    send: (message: Outgoing) => sender.send(message),
    fetch: (ref) => fetchResource(client, ref),
    async check() {
      const seen = (await duties?.seen()) ?? {}
      return [...(await checkLark({ client, mode, connection, seen })), ...sender.findings()]
    },
    port: () => connection?.port ?? null,
    async stop() {
      await connection?.stop()
      await duties?.stop()
    },
  }
}
