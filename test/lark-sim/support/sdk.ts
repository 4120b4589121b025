import * as lark from '@larksuiteoapi/node-sdk'
import { onTestFinished } from 'vitest'
import type { Json, LarkSim } from '../index.ts'

type ClientOptions = Partial<ConstructorParameters<typeof lark.Client>[0]>
type WsOptions = Partial<ConstructorParameters<typeof lark.WSClient>[0]>
type Handlers = Record<string, (event: Json) => unknown>

const LEVELS = ['error', 'warn', 'info', 'debug', 'trace'] as const
const loggerOf = (log: (level: string, ...said: unknown[]) => void) =>
  Object.fromEntries(LEVELS.map((level) => [level, (...said: unknown[]) => log(level, ...said)])) as Record<
    (typeof LEVELS)[number],
    (...said: unknown[]) => void
  >

export const silent = loggerOf(() => {})

/** A logger that keeps what it is told, as level and arguments. */
export function spyLogger() {
  const lines: [level: string, ...said: unknown[]][] = []
  return { lines, logger: loggerOf((level, ...said) => lines.push([level, ...said])) }
}

/** The SDK's client of the simulated app, with a cache of tokens of its own. */
export const clientOf = ({ app, url }: LarkSim, options: ClientOptions = {}) =>
  new lark.Client({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: url,
    cache: new lark.DefaultCache(),
    logger: silent,
    ...options,
  })

/** Sends a text with the SDK. */
export const say = (client: lark.Client, chatId: string, text = 'x', uuid?: string) =>
  client.im.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: chatId, msg_type: 'text', content: JSON.stringify({ text }), uuid },
  })

export const dispatcherOf = (handlers: Handlers = {}, options = {}) =>
  new lark.EventDispatcher({ logger: silent, ...options }).register(handlers)

/** The SDK's long connection, closed with the test; `ready` when it stands. */
export function socketOf({ app, url }: LarkSim, handlers: Handlers = {}, options: WsOptions = {}) {
  const { promise: ready, resolve } = deferred<true>()
  const socket = new lark.WSClient({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: url,
    logger: silent,
    onReady: () => resolve(true),
    ...options,
  })
  onTestFinished(() => socket.close({ force: true }))
  void socket.start({ eventDispatcher: dispatcherOf(handlers) })
  return { socket, ready, state: () => socket.getConnectionStatus().state }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** What a rejected call of the SDK carries. */
export type SdkError = Error & {
  code?: string
  response: { status: number; data: { code: number }; headers: Record<string, string> }
}

/** How a call fails. @throws Error when it does not */
export const failureOf = (call: Promise<unknown>): Promise<SdkError> =>
  call.then(
    () => Promise.reject(new Error('it did not fail')),
    (error) => error,
  )

/** All that a stream holds. */
export async function textIn(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
