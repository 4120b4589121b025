import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Json } from '../json.ts'
import { CHAT_FREQUENCY, GATEWAY_FREQUENCY, tokenMessages } from '../refuse.ts'
import { revokeTokens } from '../world/tokens.ts'
import type { World } from '../world/world.ts'
import type { Call } from './call.ts'

/** Effects of calls that are then not done. */
const BEFORE = ['error', 'rate_limit', 'chat_limit', 'token_invalid', 'hang', 'reset', 'malformed'] as const
/** Effects of calls that are done, but whose answer is lost. */
const AFTER = ['reset_after', 'hang_after', 'error_after'] as const

/**
 * What happens to calls of an API, named whole or by a start such as `im.*`. The first `after` are left alone, then
 * `times` are met (-1 for all), each with its probability. `latency` only delays; `truncate` breaks a download off.
 */
export type HttpFault = {
  api?: string
  path?: string
  method?: string
  receive_id?: string
  after?: number
  times?: number
  probability?: number
  effect: (typeof BEFORE)[number] | (typeof AFTER)[number] | 'latency' | 'truncate'
  status?: number
  code?: number
  msg?: string
  headers?: Record<string, string>
  /** Of rate_limit: in how many seconds to come again, out of how many, and with the old status 400. */
  reset?: number
  limit?: number
  legacy?: boolean
  /** Of token_invalid: no token holds any more. */
  revoke?: boolean
  /** Of latency. */
  ms?: number
  /** Of malformed. */
  body?: string
  /** Of truncate: how much arrives. */
  fraction?: number
}

export type HttpRule = HttpFault & {
  id: string
  after: number
  times: number
  probability: number
  /** How many calls it fitted, and how many it met. */
  seen: number
  hits: number
}

type Reply = { status: number; body: Json; headers?: Record<string, string> }

export class HttpFaults {
  rules: HttpRule[] = []
  readonly #world: World
  #count = 0

  constructor(world: World) {
    this.#world = world
  }

  add(fault: HttpFault): HttpRule {
    this.#count += 1
    const rule = { times: 1, after: 0, probability: 1, ...fault, id: `f${this.#count}`, seen: 0, hits: 0 }
    this.rules.push(rule)
    return rule
  }

  /** Answers how many were removed. */
  remove(id: string): number {
    const before = this.rules.length
    this.rules = this.rules.filter((rule) => rule.id !== id)
    return before - this.rules.length
  }

  reset() {
    this.rules = []
  }

  /** Before a call is done: delays it, or answers in its place, which it then says. */
  async before(call: Call, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const slow = this.#take(call, ['latency'])
    if (slow) await sleep(slow.ms ?? 1000)
    const rule = this.#take(call, BEFORE)
    if (!rule) return false
    if (rule.effect === 'hang') call.status = -1
    else if (rule.effect === 'reset') cut(call, request)
    else if (rule.effect === 'malformed') {
      const body = rule.body ?? '<html><body>502 Bad Gateway</body></html>'
      call.status = rule.status ?? 502
      response.writeHead(call.status, { 'content-type': 'text/html' }).end(body)
    } else answer(call, response, this.#refusal(rule))
    this.#world.bump()
    return true
  }

  /** After a call was done: loses its answer, which it then says. */
  after(call: Call, request: IncomingMessage, response: ServerResponse): boolean {
    const rule = this.#take(call, AFTER)
    if (!rule) return false
    const { effect, status = 504, code = 2200, msg = 'gateway timeout' } = rule
    if (effect === 'reset_after') cut(call, request)
    else if (effect === 'hang_after') call.status = -1
    else answer(call, response, { status, body: { code, msg } })
    this.#world.bump()
    return true
  }

  /** How much of a download arrives; null for all. */
  truncate(call: Call): number | null {
    const rule = this.#take(call, ['truncate'])
    return rule ? (rule.fraction ?? 0.5) : null
  }

  #refusal(rule: HttpRule): Reply {
    const { effect, status, code, msg, headers, reset = 1, limit = 50, legacy, revoke } = rule
    switch (effect) {
      case 'rate_limit':
        return {
          status: legacy ? 400 : 429,
          body: { code: 99991400, msg: GATEWAY_FREQUENCY },
          headers: { 'x-ogw-ratelimit-limit': String(limit), 'x-ogw-ratelimit-reset': String(reset) },
        }
      case 'chat_limit':
        return { status: 400, body: { code: 230020, msg: `${CHAT_FREQUENCY} ext=chat rate limit` } }
      case 'token_invalid': {
        if (revoke) revokeTokens(this.#world)
        const text = code === 99991661 ? tokenMessages.missing : tokenMessages.invalid
        return {
          status: status ?? this.#world.cfg.tokenErrorStatus,
          body: { code: code ?? 99991663, msg: text },
        }
      }
      default: {
        const body = { code: code ?? 2200, msg: msg ?? 'Internal Error', error: { log_id: 'fault' } }
        return { status: status ?? 500, body, headers }
      }
    }
  }

  #take(call: Call, effects: readonly HttpFault['effect'][]): HttpRule | null {
    for (const rule of this.rules) {
      if (!effects.includes(rule.effect) || !fits(rule, call)) continue
      if (rule.times >= 0 && rule.hits >= rule.times) continue
      rule.seen += 1
      if (rule.seen <= rule.after) continue
      if (rule.probability < 1 && this.#world.dice.roll() >= rule.probability) continue
      rule.hits += 1
      call.fault = rule.id
      return rule
    }
    return null
  }
}

function fits({ api, method, path, receive_id }: HttpRule, call: Call): boolean {
  const named = api?.endsWith('*') ? call.api.startsWith(api.slice(0, -1)) : call.api === api
  return (
    (!api || named) &&
    (!method || method.toUpperCase() === call.method) &&
    (!path || call.path.includes(path)) &&
    (!receive_id || receive_id === call.receive_id)
  )
}

function cut(call: Call, request: IncomingMessage) {
  call.status = -2
  request.socket.destroy()
}

function answer(call: Call, response: ServerResponse, { status, body, headers = {} }: Reply) {
  call.status = status
  call.code = body.code ?? null
  const own = { 'content-type': 'application/json; charset=utf-8', 'x-tt-logid': 'fault' }
  response.writeHead(status, { ...own, ...headers }).end(JSON.stringify(body))
}
