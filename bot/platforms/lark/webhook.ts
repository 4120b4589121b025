import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { EventDispatcher, LoggerLevel, type Logger as SdkLogger } from '@larksuiteoapi/node-sdk'
import { MINUTE } from '../../../policy/calendar.ts'
import type { Handlers } from './events.ts'
import type { Log } from './redact.ts'
import { repeatedly } from './repeatedly.ts'
import { type GuardOptions, webhookGuard } from './webhook-guard.ts'
import { within } from './within.ts'
import type { Connection } from './ws.ts'

export type WebhookOptions = GuardOptions & {
  host: string
  port: number
  handlers: Handlers
  sdkLogger: SdkLogger
  log: Log
  /** Asks the platform anything. Whom it does not answer, it does not reach either. */
  probe: () => Promise<unknown>
  probeEveryMs?: number
}

/** So many questions without an answer, one after the other, mean that nothing is heard. */
const UNANSWERED_MOST = 2

const BODY_MOST = 1 << 20
const FAREWELL_MS = 3_000

/**
 * Listens for pushes over HTTP, on any path. Whatever is not the platform's gets a bare 4xx. Answers when the effect is
 * durable; 500 makes the platform push again.
 * @throws Error when the port cannot be had
 */
export async function listen(options: WebhookOptions): Promise<Connection & { port: number }> {
  const { host, port, handlers, sdkLogger: logger, log } = options
  const admit = webhookGuard(options)
  const dispatcher = new EventDispatcher({ logger, loggerLevel: LoggerLevel.warn }).register(handlers)
  const busy = new Set<Promise<void>>()
  let unanswered = 0
  const probes = repeatedly(
    options.probeEveryMs ?? MINUTE,
    async () => {
      await options.probe()
      unanswered = 0
    },
    () => {
      unanswered += 1
    },
  )

  const server = createServer((request, response) => {
    const work: Promise<void> = handle(request, response)
      .catch((error) => {
        log.warn({ platform: 'lark', error: String(error) }, 'a push could not be handled')
        answer(response, 500)
      })
      .finally(() => busy.delete(work))
    busy.add(work)
  })
  server.requestTimeout = 10_000
  server.headersTimeout = 5_000

  async function handle(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'POST') return answer(response, 405)
    const raw = await bodyOf(request)
    if (!raw) return answer(response, 413)
    const admitted = admit(raw, request.headers)
    if (admitted.what === 'refused') {
      log.warn({ platform: 'lark', why: admitted.why }, 'a push was refused')
      return answer(response, 401)
    }
    if (admitted.what === 'challenge') return answer(response, 200, { challenge: admitted.challenge })
    try {
      const result: unknown = await dispatcher.invoke(admitted.payload, { needCheck: false })
      answer(response, 200, typeof result === 'object' && result !== null ? result : {})
    } catch (error) {
      admitted.release()
      throw error
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  server.on('error', (error) => log.error({ platform: 'lark', error: String(error) }, 'the webhook server'))
  const address = server.address()

  return {
    port: typeof address === 'object' && address ? address.port : port,
    reading: () => server.listening && unanswered < UNANSWERED_MOST,
    reason: () => (server.listening ? '访问不了开放平台' : '没有在监听'),
    async stop() {
      await probes.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      await within(FAREWELL_MS, Promise.all(busy))
      server.closeAllConnections()
      await closed
    },
  }
}

function answer(response: ServerResponse, status: number, body: object = {}) {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  response.end(JSON.stringify(body))
}

/** null: it is too large; the rest is not read. */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= BODY_MOST) return parts.push(part)
      request.removeAllListeners('data').pause()
      resolve(null)
    })
    request.on('end', () => resolve(Buffer.concat(parts)))
    request.on('error', reject)
  })
}
