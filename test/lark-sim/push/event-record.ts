import type { Json } from '../json.ts'

export type EventState =
  | 'pending'
  | 'held'
  | 'in_flight'
  | 'retry_wait'
  | 'acked'
  | 'failed'
  | 'dropped'
  | 'not_subscribed'

/** One push. `n`: 0 the first, then the retries; -1 an extra that is never retried. */
export type Attempt = {
  n: number
  at: number
  via: 'ws' | 'webhook'
  outcome: string
  conn?: string
  ms?: number
  frames?: number
  status?: number
  code?: number
  data?: string
  biz_rt?: string
  error?: string
}

export type Envelope = {
  schema: '2.0'
  header: {
    event_id: string
    event_type: string
    create_time: string
    token: string
    app_id: string
    tenant_key: string
  }
  event: Json
}

/** An event or callback with every attempt to push it. */
export type EventRecord = {
  seq: number
  event_id: string
  type: string
  created: number
  state: EventState
  attempts: Attempt[]
  payload: Envelope
  nextAt: number | null
  callback?: boolean
  chat_id?: string
  message_id?: string
  duplicate_of?: string
}
