import { Client, type HttpInstance, LoggerLevel, type Logger as SdkLogger } from '@larksuiteoapi/node-sdk'
import type { Moment } from '../../../policy/calendar.ts'
import { larkHttp } from './http.ts'
import { LarkError } from './lark-error.ts'
import { type Log, redacting } from './redact.ts'
import { tokenCache } from './token-cache.ts'

/** The official client, made safe. */
export type LarkClient = {
  api: Client
  /**
   * Makes one call through `api`, and once more if the token was refused. `name` is how the documentation calls it
   * (`im.message.create`), for errors and logs.
   * @throws LarkError for whatever goes wrong: no answer, an HTTP status, a code that is not 0
   */
  call<T>(name: string, make: () => Promise<T>): Promise<T>
  http: HttpInstance
  sdkLogger: SdkLogger
  domain: string
  /** The platform's clock minus ours, in milliseconds, as the last answer told it; null before the first. */
  skewMs(): number | null
}

export type LarkAccess = {
  appId: string
  appSecret: string
  domain?: string
  log: Log
  timeoutMs?: number
  now?: () => Moment
}

export function larkClient({
  appId,
  appSecret,
  domain,
  log,
  timeoutMs = 10_000,
  now = Date.now,
}: LarkAccess): LarkClient {
  const host = hostOf(domain)
  const cache = tokenCache()
  let skew: number | null = null
  const http = larkHttp(timeoutMs, {
    onTokenRefused: cache.forget,
    onDate(theirs) {
      skew = theirs + 500 - now() // the header is cut to the second
    },
  })
  const sdkLogger = redacting(log, [appSecret])
  const api = new Client({
    appId,
    appSecret,
    domain: host,
    cache,
    httpInstance: http,
    logger: sdkLogger,
    loggerLevel: LoggerLevel.warn,
  })

  async function call<T>(name: string, make: () => Promise<T>): Promise<T> {
    try {
      return await make()
    } catch (error) {
      if (!(error instanceof LarkError && error.kind === 'token')) throw asLarkError(error, name)
    }
    try {
      return await make()
    } catch (error) {
      throw asLarkError(error, name)
    }
  }

  return { api, call, http, sdkLogger, domain: host, skewMs: () => skew }
}

function hostOf(domain = 'feishu'): string {
  if (domain === 'feishu') return 'https://open.feishu.cn'
  if (domain === 'lark') return 'https://open.larksuite.com'
  return domain.replace(/\/+$/, '')
}

/** What the SDK itself throws (a missing field in an answer) is not known to have done anything. */
function asLarkError(error: unknown, name: string): LarkError {
  if (error instanceof LarkError) return error.named(name)
  return new LarkError({ code: 0, status: 0, msg: 'the SDK could not make sense of the answer' }, name)
}
