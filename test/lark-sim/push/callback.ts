import { type Json, parsedJson } from '../json.ts'
import type { LarkSim } from '../sim.ts'
import { flawOf } from './answer.ts'
import type { Attempt, EventRecord } from './event-record.ts'
import { postTo, webhookRequest } from './webhook.ts'

/** What the user sees of a callback: code 0, or the platform's code for what went wrong. */
export type CallbackResult = {
  ok: boolean
  code: number
  msg: string
  warnings: string[]
  ms?: number
  response?: Json
  event_id?: string
}

type Reply = { code: number; msg: string; ms?: number } | { ms: number; answer: Json; warning?: string }

const TYPE = 'card.action.trigger'
const TOO_LATE = { code: 200341, msg: 'the callback service did not respond within 3 seconds' }

/** Sends a press to the bot and waits for its answer. It is never sent again. */
export async function callback(sim: LarkSim, record: EventRecord, attempt: Attempt): Promise<CallbackResult> {
  const done = (code: number, msg: string, more: Partial<CallbackResult> = {}): CallbackResult => {
    record.state = code === 0 ? 'acked' : 'failed'
    Object.assign(attempt, { outcome: record.state, ms: more.ms, code })
    return { ok: code === 0, code, msg, warnings: [], event_id: record.event_id, ...more }
  }
  if (sim.delivery.faults.take(TYPE, 'drop')) return done(200341, 'callback dropped by fault')
  const twice = sim.delivery.faults.take(TYPE, 'duplicate') !== null
  const overWs = sim.cfg.delivery.mode === 'ws'
  const reply = await (overWs ? askOverWs : askWebhook)(sim, record, attempt, twice)
  if ('code' in reply) return done(reply.code, reply.msg, { ms: reply.ms })
  const { ms } = reply
  const warnings = reply.warning ? [reply.warning] : []
  if (reply.answer === undefined) return done(200672, 'callback response body is not JSON', { ms })
  const isText = typeof reply.answer === 'string'
  if (isText) warnings.push(`callback answered with a bare string: ${reply.answer.slice(0, 80)}`)
  const response = isText ? {} : reply.answer
  const flaw = flawOf(response)
  return done(flaw?.code ?? 0, flaw?.msg ?? 'success', { ms, response, warnings })
}

async function askOverWs(
  sim: LarkSim,
  { payload }: EventRecord,
  attempt: Attempt,
  twice: boolean,
): Promise<Reply> {
  const { callbackTimeoutMs: timeoutMs } = sim.cfg.delivery
  const frameType = sim.cfg.ws.cardFrameType
  const fragment = sim.delivery.faults.take(TYPE, 'fragment')
  const pushing = sim.ws.push(payload, { timeoutMs, attempt, frameType, fragment })
  if (twice) void sim.ws.push(payload, { timeoutMs, attempt: {}, frameType })
  const { outcome, error, code, data, ms } = await pushing
  if (error === 'no connection')
    return { code: 200340, msg: 'callback is not configured / no live connection', ms }
  if (outcome === 'timeout' || outcome === 'closed') return { ...TOO_LATE, ms }
  if (code !== 200) return { code: 200671, msg: `the callback service answered ${code}`, ms }
  if (data !== undefined) return { ms, answer: parsedJson(Buffer.from(data, 'base64')) }
  const warning = 'callback answered without a body: return {} at least (some clients show 108002)'
  return { ms, answer: {}, warning }
}

async function askWebhook(
  sim: LarkSim,
  { payload }: EventRecord,
  _: Attempt,
  twice: boolean,
): Promise<Reply> {
  const { callbackTimeoutMs } = sim.cfg.delivery
  const url = sim.cfg.webhook.callbackUrl || sim.cfg.webhook.url
  const post = () => postTo(url, webhookRequest(sim, payload), callbackTimeoutMs)
  const posting = post()
  if (twice) void post()
  const { status, error, body, ms } = await posting
  if (error === 'timeout') return { ...TOO_LATE, ms }
  if (error) return { code: 200342, msg: `tcp connection failed: ${error}`, ms }
  if (status !== 200) return { code: 200671, msg: `the callback service answered HTTP ${status}`, ms }
  if (body) return { ms, answer: parsedJson(body) }
  return { ms, answer: {}, warning: 'callback answered with an empty body: return {} at least' }
}
