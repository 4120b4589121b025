import {
  EventDispatcher,
  type HttpInstance,
  LoggerLevel,
  type Logger as SdkLogger,
  WSClient,
} from '@larksuiteoapi/node-sdk'
import type { Handlers } from './events.ts'
import type { Log } from './redact.ts'
import { patchedForUs } from './ws-patch.ts'

export type Connection = {
  reading(): boolean
  /** Why it does not hear, while it does not. */
  reason(): string
  stop(): Promise<void>
}

export type WsOptions = {
  appId: string
  appSecret: string
  domain: string
  http: HttpInstance
  handlers: Handlers
  sdkLogger: SdkLogger
  log: Log
  /** Each time a connection has come about. */
  onConnected: () => void
  timings?: Partial<typeof timings>
}

const timings = {
  /** A connection must come about within this time. */
  connectMs: 20_000,
  handshakeMs: 10_000,
  /** How often it is looked after. */
  lookMs: 500,
  /** After a failure: at least and at most this long, doubling. */
  againLeastMs: 1_000,
  againMostMs: 60_000,
}

/**
 * The long connection, kept up for ever. The SDK gives up on some of the platform's answers and waits minutes on others,
 * so it makes one connection at a time, and what comes after is decided here.
 */
export function keepConnected(options: WsOptions): Connection {
  const { log, onConnected } = options
  const time = { ...timings, ...options.timings }
  let client: WSClient | null = null
  let reason = '还没有连上'
  let failures = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const connected = () => client?.getConnectionStatus().state === 'connected'

  function open() {
    const begun = Date.now()
    let ready = false
    const mine = connection(options, time.handshakeMs, {
      onReady() {
        if (mine !== client) return
        ready = true
        failures = 0
        reason = ''
        log.info({ platform: 'lark' }, 'the long connection is up')
        onConnected()
      },
      onError(error) {
        if (mine === client) again(whyNot(error))
      },
    })
    client = mine
    void mine.start({ eventDispatcher: dispatcher(options) })
    look()

    function look() {
      timer = setTimeout(() => {
        if (mine !== client) return
        if (ready && !connected()) return again('连接断了')
        if (!ready && Date.now() - begun > time.connectMs) return again('一直连不上')
        look()
      }, time.lookMs)
    }
  }

  function again(why: string) {
    client?.close({ force: true })
    client = null
    clearTimeout(timer)
    if (stopped) return
    const longest = Math.min(time.againMostMs, time.againLeastMs * 2 ** failures)
    const wait = longest / 2 + (Math.random() * longest) / 2
    failures = Math.min(failures + 1, 16)
    reason = why
    log.warn({ platform: 'lark', waitMs: Math.round(wait) }, `the long connection is down: ${why}`)
    timer = setTimeout(open, wait)
  }

  open()
  return {
    reading: connected,
    reason: () => reason || '连接断了',
    async stop() {
      stopped = true
      clearTimeout(timer)
      client?.close({ force: true })
      client = null
    },
  }
}

/** In the platform's words, where it gave any. */
const whyNot = ({ message }: Error) => /code=.*/.exec(message)?.[0] ?? '连不上开放平台'

type Callbacks = { onReady(): void; onError(error: Error): void }

function connection(
  options: WsOptions,
  handshakeTimeoutMs: number,
  { onReady, onError }: Callbacks,
): WSClient {
  const { appId, appSecret, domain, http: httpInstance, sdkLogger: logger } = options
  const client = new WSClient({
    appId,
    appSecret,
    domain,
    httpInstance,
    logger,
    loggerLevel: LoggerLevel.warn,
    autoReconnect: false,
    handshakeTimeoutMs,
    wsConfig: { pingTimeout: 20 },
    onReady,
    onError,
  })
  return patchedForUs(client)
}

const dispatcher = ({ handlers, sdkLogger: logger }: WsOptions) =>
  new EventDispatcher({ logger, loggerLevel: LoggerLevel.warn }).register(handlers)
