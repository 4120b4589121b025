import { ids } from '../ids.ts'
import type { Json } from '../json.ts'
import type { LarkSim } from '../sim.ts'
import { type CallbackResult, callback } from './callback.ts'
import type { Attempt, Envelope, EventRecord } from './event-record.ts'
import { type DeliveryFault, type DeliveryRule, PushFaults } from './faults.ts'
import { postTo, verifyUrl, webhookRequest } from './webhook.ts'

type About = { chat_id?: string; message_id?: string }
const EXTRA = -1

/** Pushes events to the bot, again on the platform's schedule until they are acknowledged; callbacks once. */
export class Delivery {
  /** Every event ever made. */
  log: EventRecord[] = []
  readonly faults = new PushFaults()
  readonly #sim: LarkSim
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #retries = new Map<EventRecord, { timer: NodeJS.Timeout; n: number }>()
  #held: EventRecord[] | null = null
  /** Pushes that were under way at a reset must not be tried again after it. */
  #generation = 0
  #seq = 0

  constructor(sim: LarkSim) {
    this.#sim = sim
  }

  reset() {
    this.#generation += 1
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#retries.clear()
    this.log = []
    this.faults.clear()
    this.#held = null
    this.#seq = 0
  }

  get rules(): DeliveryRule[] {
    return this.faults.rules
  }

  addRule(fault: DeliveryFault): DeliveryRule {
    return this.faults.add(fault)
  }

  envelope(type: string, event: Json): Envelope {
    const { app } = this.#sim
    const header = {
      event_id: ids.event(),
      event_type: type,
      create_time: String(this.#sim.now()),
      token: app.verificationToken,
      app_id: app.appId,
      tenant_key: app.tenantKey,
    }
    return { schema: '2.0', header, event }
  }

  /** Sends an event on its way. */
  emit(type: string, event: Json, about: About = {}): EventRecord {
    const record = this.#note(type, this.envelope(type, event), about)
    const { subscribed } = this.#sim.app
    if (subscribed && !subscribed.includes(type)) return Object.assign(record, { state: 'not_subscribed' })
    if (this.faults.take(type, 'drop')) return Object.assign(record, { state: 'dropped' })
    const delay = this.faults.take(type, 'delay')
    const duplicate = this.faults.take(type, 'duplicate', 'duplicate_new_event_id')
    const go = () => {
      if (this.#held) {
        record.state = 'held'
        this.#held.push(record)
        return
      }
      void this.#attempt(record, 0)
      if (duplicate) this.#duplicate(record, duplicate, about)
    }
    if (delay) this.#later(delay.ms ?? 1000, go)
    else go()
    return record
  }

  /** Keeps events back until released. Answers how many are. */
  hold(): number {
    this.#held ??= []
    return this.#held.length
  }

  release(order: 'fifo' | 'reverse' | 'shuffle' = 'fifo'): string[] {
    const held = this.#held ?? []
    this.#held = null
    if (order === 'reverse') held.reverse()
    const released = order === 'shuffle' ? this.#sim.dice.shuffled(held) : held
    for (const record of released) void this.#attempt(record, 0)
    return released.map(({ event_id }) => event_id)
  }

  /** Pushes an event again, under the same event id; null when there is none such. */
  redeliver(eventId: string | null, times = 1): EventRecord | null {
    const record = this.log.find(({ event_id }) => event_id === eventId)
    for (let n = 0; record && n < times; n += 1) void this.#attempt(record, EXTRA)
    return record ?? null
  }

  /** Does at once what waits for its next try. Answers how many. */
  flushRetries(): number {
    const waiting = [...this.#retries]
    this.#retries.clear()
    for (const [record, { timer, n }] of waiting) {
      clearTimeout(timer)
      this.#timers.delete(timer)
      void this.#attempt(record, n)
    }
    return waiting.length
  }

  /** Sends a press and waits for what the bot answers. */
  callback(event: Json): Promise<CallbackResult> {
    const type = 'card.action.trigger'
    const record = this.#note(type, this.envelope(type, event), {})
    record.callback = true
    return callback(this.#sim, record, this.#begin(record, 0))
  }

  verifyUrl(url: string) {
    return verifyUrl(this.#sim, url)
  }

  #note(type: string, payload: Envelope, about: About & { duplicate_of?: string }): EventRecord {
    this.#seq += 1
    const record: EventRecord = {
      seq: this.#seq,
      event_id: payload.header.event_id,
      type,
      created: this.#sim.now(),
      state: 'pending',
      attempts: [],
      nextAt: null,
      ...about,
      payload,
    }
    this.log.push(record)
    return record
  }

  #duplicate(record: EventRecord, { effect, copies = 1, after_ms = 0 }: DeliveryRule, about: About) {
    for (let n = 0; n < copies; n += 1) {
      const isNew = effect === 'duplicate_new_event_id'
      const payload = this.envelope(record.type, record.payload.event)
      const copy = isNew
        ? this.#note(record.type, payload, { ...about, duplicate_of: record.event_id })
        : record
      this.#later(after_ms, () => void this.#attempt(copy, isNew ? 0 : EXTRA))
    }
  }

  #begin(record: EventRecord, n: number): Attempt {
    const { mode } = this.#sim.cfg.delivery
    const attempt: Attempt = { n, at: this.#sim.now(), via: mode, outcome: 'pending' }
    record.attempts.push(attempt)
    record.state = 'in_flight'
    record.nextAt = null
    return attempt
  }

  async #attempt(record: EventRecord, n: number) {
    const generation = this.#generation
    const attempt = this.#begin(record, n)
    Object.assign(attempt, await this.#push(record, attempt))
    if (generation === this.#generation) this.#settle(record, attempt)
    this.#sim.bump()
  }

  #settle(record: EventRecord, attempt: Attempt) {
    if (attempt.outcome === 'acked' && this.faults.take(record.type, 'ignore_ack'))
      attempt.outcome = 'ack_ignored'
    if (attempt.outcome === 'acked') record.state = 'acked'
    else if (attempt.n !== EXTRA) this.#again(record, attempt.n)
    else if (record.state === 'in_flight') record.state = 'acked'
  }

  #again(record: EventRecord, n: number) {
    const { retryScheduleMs, timeScale } = this.#sim.cfg.delivery
    const planned = retryScheduleMs[n]
    if (planned === undefined) {
      record.state = 'failed'
      return
    }
    const waitMs = Math.max(0, planned * timeScale)
    record.state = 'retry_wait'
    record.nextAt = this.#sim.now() + waitMs
    const timer = this.#later(waitMs, () => {
      this.#retries.delete(record)
      void this.#attempt(record, n + 1)
    })
    this.#retries.set(record, { timer, n: n + 1 })
  }

  async #push({ payload, type }: EventRecord, attempt: Attempt): Promise<Partial<Attempt>> {
    const { mode, ackTimeoutMs: timeoutMs } = this.#sim.cfg.delivery
    if (mode === 'ws')
      return this.#sim.ws.push(payload, { timeoutMs, attempt, fragment: this.faults.take(type, 'fragment') })
    const request = webhookRequest(this.#sim, payload)
    const { status, ms, error } = await postTo(this.#sim.cfg.webhook.url, request, timeoutMs)
    return { outcome: status === 200 ? 'acked' : 'failed', ms, status, error }
  }

  #later(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
    return timer
  }
}
