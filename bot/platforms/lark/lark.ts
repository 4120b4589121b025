import { HOUR, MINUTE, type Moment } from '../../../policy/calendar.ts'
import type { Inlet, Outgoing, Platform } from '../platform.ts'
import { larkCard } from './card.ts'
import { catchingUp } from './catch-up.ts'
import { larkChats } from './chats.ts'
import { checkLark } from './check.ts'
import { larkClient } from './client.ts'
import { larkEvents } from './events.ts'
import type { Self } from './incoming.ts'
import { chatMembers, persistently } from './members.ts'
import type { Log } from './redact.ts'
import { repeatedly } from './repeatedly.ts'
import { fetchResource } from './resource.ts'
import { whoAmI } from './self.ts'
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
  host: string
  port: number
  log: Log
  now?: () => Moment
  /** When messages were last heard, by this process or an earlier one: what came later is looked for. Default: a quarter of an hour ago. */
  since?: Moment
  /** How long a call may take, and the pace of the long connection; for trying things quickly. */
  timeoutMs?: number
  timings?: WsOptions['timings']
}

const CATCH_UP_EVERY = 5 * MINUTE
const START_WAITS_MS = 10_000

/** Feishu, or Lark. */
export function larkPlatform(options: LarkOptions): Platform & { port(): number | null } {
  const { appId, appSecret, mode, log, now = Date.now } = options
  const client = larkClient(options)
  const chats = larkChats(client)
  const sender = larkSender({ client, now, log })
  let self: Self = null
  let connection: (Connection & { port?: number }) | null = null
  let stops: (() => Promise<unknown>)[] = []
  let someone: string | undefined

  const fault = (what: string) => (error: unknown) =>
    log.warn({ platform: 'lark', error: error instanceof Error ? error.message : String(error) }, what)

  async function start(inlet: Inlet) {
    if (mode === 'ws' && !/^cli_[0-9a-fA-F]{16}$/.test(appId))
      throw new Error(`LARK_APP_ID 不是飞书应用的 App ID:${appId}`)
    const catchUp = catchingUp({
      client,
      chats,
      inlet,
      self: () => self,
      now,
      since: options.since ?? now() - 15 * MINUTE,
    })
    const listMembers = async (chatId: string, name?: string) => {
      const members = await chatMembers(client, chatId)
      someone ??= members[0]?.id
      const named = name ?? (await chats.nameOf(chatId))
      const key = `lark/members/${chatId}/${now()}`
      await inlet.chat(key, { platform: 'lark', chatId, what: 'membersListed', name: named, members })
    }
    const lists = repeatedly(
      HOUR,
      async () => {
        for (const { id, name } of await persistently(() => chats.list())) {
          await listMembers(id, name).catch(fault('the members of a group could not be listed'))
        }
      },
      fault('the groups could not be listed'),
    )
    const catchUps = repeatedly(
      CATCH_UP_EVERY,
      async () => {
        self ??= await whoAmI(client)
        const failure = await catchUp()
        if (failure) throw failure
      },
      fault('what was said meanwhile could not be read'),
    )
    const handlers = larkEvents({
      appId,
      inlet,
      chats,
      self: () => self,
      draw: (card) => larkCard({ card }).card,
      log,
      onFault: (text, error) => fault(text)(error),
      onChat: (chatId) => void listMembers(chatId).catch(fault('the members of a group could not be listed')),
    })

    self =
      (await within(START_WAITS_MS, whoAmI(client)).catch(fault('the bot does not know itself yet'))) ?? null
    let begun: () => void = () => {}
    const up = new Promise<void>((resolve) => {
      begun = resolve
    })
    const refresh = () => {
      begun()
      void lists.now().then(() => catchUps.now())
    }
    const { sdkLogger, http, domain } = client
    stops = [() => lists.stop(), () => catchUps.stop()]
    if (mode === 'webhook') {
      const corrected = () => now() + (client.skewMs() ?? 0)
      connection = await listen({ ...options, handlers, sdkLogger, now: corrected })
      refresh()
    } else {
      connection = keepConnected({
        appId,
        appSecret,
        domain,
        http,
        handlers,
        sdkLogger,
        log,
        onConnected: refresh,
        timings: options.timings,
      })
      await within(START_WAITS_MS, up)
    }
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
      const seen = { groupId: chats.groups()[0], userId: someone }
      return [...(await checkLark({ client, mode, connection, seen })), ...sender.findings()]
    },
    port: () => connection?.port ?? null,
    async stop() {
      await connection?.stop()
      await Promise.all(stops.map((stop) => stop()))
      stops = []
    },
  }
}
