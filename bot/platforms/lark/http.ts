import type { Readable } from 'node:stream'
import { defaultHttpInstance, type HttpInstance } from '@larksuiteoapi/node-sdk'
import { LarkError, type LarkFailure } from './lark-error.ts'
import { withFileNames } from './multipart.ts'

type Answered = { status: number; headers: Record<string, unknown>; data: unknown; config: Asked }
type Asked = { url?: string; headers?: Record<string, unknown>; $return_headers?: boolean }
type Failed = { message: string; code?: string; response?: Answered; config?: Asked }

export type HttpHooks = {
  /** The platform refused this token. */
  onTokenRefused(token: string): void
  /** The platform's clock, whenever it answers; in whole seconds. */
  onDate(theirs: number): void
}

/** The long connection reads this answer's code itself. */
const ENDPOINT_PATH = '/callback/ws/endpoint'
const TOKEN_PATH = '/auth/v3/tenant_access_token/internal'

/**
 * The SDK's way to the network, made safe: every call has a timeout; every failure, also one that comes with HTTP 200, is
 * a LarkError without a trace of the request; calls that need a token at the same time share one request for it.
 */
export function larkHttp(timeoutMs: number, hooks: HttpHooks): HttpInstance {
  const http = defaultHttpInstance.create({ timeout: timeoutMs, maxBodyLength: 64 << 20 })
  http.interceptors.request.use(withFileNames)
  http.interceptors.response.use(
    (answer) => taken(answer as unknown as Answered, hooks) as never,
    (error: Failed) => refused(error, hooks),
  )
  const post = http.post.bind(http) as unknown as HttpInstance['post']
  let token: Promise<unknown> | null = null
  const shared = (url: string, data: unknown) => {
    token ??= post(url, data).finally(() => {
      token = null
    })
    return token
  }
  const own = {
    post: (url: string, data: unknown, more: never) =>
      isForToken({ url }) ? shared(url, data) : post(url, data, more),
  }
  return Object.assign(http, own) as unknown as HttpInstance
}

function taken(answer: Answered, hooks: HttpHooks): unknown {
  noteDate(answer, hooks)
  const { data, headers, config } = answer
  const code = codeOf(data)
  if (code && !config.url?.endsWith(ENDPOINT_PATH)) throw failureOf(answer, data, hooks)
  return config.$return_headers ? { data, headers } : data
}

async function refused(error: Failed, hooks: HttpHooks): Promise<never> {
  if (error instanceof LarkError) throw error
  const { response } = error
  if (!response) {
    const network = error.code ?? 'EUNKNOWN'
    throw new LarkError({ code: 0, status: 0, msg: 'no answer', network, before: isForToken(error.config) })
  }
  noteDate(response, hooks)
  throw failureOf(response, await bodyOf(response.data), hooks)
}

function failureOf({ status, headers, config }: Answered, body: unknown, hooks: HttpHooks): LarkError {
  const {
    code = 0,
    msg,
    error,
  } = (body ?? {}) as { code?: number; msg?: string; error?: { log_id?: string } }
  const reset = Number(headers['x-ogw-ratelimit-reset'] ?? headers['retry-after'])
  const failure: LarkFailure = {
    code: Number(code) || 0,
    status,
    msg: typeof msg === 'string' ? msg : 'not an answer of the platform',
    logId: error?.log_id ?? (headers['x-tt-logid'] as string | undefined),
    retryAfterMs: reset > 0 ? reset * 1_000 : undefined,
    before: isForToken(config),
  }
  const lark = new LarkError(failure)
  const token = /^Bearer (.+)$/.exec(String(config.headers?.Authorization))?.[1]
  if (lark.kind === 'token' && token) hooks.onTokenRefused(token)
  return lark
}

const isForToken = (asked?: Asked) => asked?.url?.endsWith(TOKEN_PATH) ?? false

const codeOf = (data: unknown) =>
  typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'number' ? data.code : 0

function noteDate({ headers }: Answered, hooks: HttpHooks) {
  const theirs = Date.parse(String(headers.date))
  if (!Number.isNaN(theirs)) hooks.onDate(theirs)
}

/** A failed download's answer is a stream that nobody has read. */
async function bodyOf(data: unknown): Promise<unknown> {
  if (!isStream(data)) return data
  const parts: Buffer[] = []
  let size = 0
  const hurry = setTimeout(() => data.destroy(), 2_000)
  try {
    for await (const part of data) {
      size += part.length
      if (size > 64 << 10) break
      parts.push(part)
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return null
  } finally {
    clearTimeout(hurry)
    data.destroy()
  }
}

const isStream = (data: unknown): data is Readable =>
  typeof data === 'object' && data !== null && 'pipe' in data && typeof data.pipe === 'function'
