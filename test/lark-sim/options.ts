/** What the platform limits: sizes in bytes, ages in days. */
export type Limits = {
  textBytes: number
  cardBytes: number
  imageBytes: number
  fileBytes: number
  cardElements: number
  cardTables: number
  editTimes: number
  updateDays: number
}

export type GatewayRate = { perSecond: number; perMinute: number }

/** Calls a second, but where it says otherwise. `perApi` overrides `gateway` for single APIs. */
export type Rate = {
  enabled: boolean
  perChat: number
  perUser: number
  perMessage: number
  gateway: GatewayRate
  perApi: Record<string, GatewayRate>
}

export type DeliverySettings = {
  mode: 'ws' | 'webhook'
  retryScheduleMs: number[]
  /** Shrinks the waits between retries, nothing else. */
  timeScale: number
  ackTimeoutMs: number
  callbackTimeoutMs: number
}

/** The client's intervals are in seconds, as the platform states them. */
export type WsSettings = {
  pingInterval: number
  reconnectCount: number
  reconnectInterval: number
  reconnectNonce: number
  maxConnections: number
  /** Events longer than this arrive in pieces; 0 for never. */
  fragmentBytes: number
  cardFrameType: 'event' | 'card'
}

export type Settings = {
  port: number
  host: string
  seed: number
  tokenTtlSec: number
  /** The gateway answers a bad token with 400, some products with 401. */
  tokenErrorStatus: number
  limits: Limits
  rate: Rate
  delivery: DeliverySettings
  ws: WsSettings
  webhook: { url: string; callbackUrl: string }
  /** cardActionLock: a card patched during its unanswered callback is refused, not only remarked upon. */
  strict: { cardActionLock: boolean }
}

export type AppOptions = {
  appId?: string
  appSecret?: string
  encryptKey?: string
  verificationToken?: string
  botName?: string
  botOpenId?: string
  tenantKey?: string
  scopes?: string[]
  /** The events that the app has subscribed to; null for all. */
  subscribed?: string[] | null
}

type Some<T> = { [K in keyof T]?: T[K] extends number[] ? T[K] : T[K] extends object ? Some<T[K]> : T[K] }
export type SimOptions = Some<Settings> & { app?: AppOptions }

const MIB = 1024 * 1024

export const DEFAULTS: Settings = {
  port: 0,
  host: '127.0.0.1',
  seed: 1,
  tokenTtlSec: 7200,
  tokenErrorStatus: 400,
  limits: {
    textBytes: 150 * 1024,
    cardBytes: 30 * 1024,
    imageBytes: 10 * MIB,
    fileBytes: 30 * MIB,
    cardElements: 200,
    cardTables: 5,
    editTimes: 20,
    updateDays: 14,
  },
  rate: {
    enabled: true,
    perChat: 5,
    perUser: 5,
    perMessage: 5,
    gateway: { perSecond: 50, perMinute: 1000 },
    perApi: {},
  },
  delivery: {
    mode: 'ws',
    retryScheduleMs: [15_000, 300_000, 3_600_000, 21_600_000],
    timeScale: 1,
    ackTimeoutMs: 3000,
    callbackTimeoutMs: 3000,
  },
  ws: {
    pingInterval: 120,
    reconnectCount: -1,
    reconnectInterval: 120,
    reconnectNonce: 30,
    maxConnections: 50,
    fragmentBytes: 0,
    cardFrameType: 'event',
  },
  webhook: { url: '', callbackUrl: '' },
  strict: { cardActionLock: false },
}

/** The settings of one simulator: its own copy, so that two never share any. */
export function settingsFrom({ app: _, ...options }: SimOptions): Settings {
  return merged(structuredClone(DEFAULTS), options) as Settings
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merged(base: object, over: object): object {
  const result: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const known = result[key]
    if (value !== undefined) result[key] = isPlain(value) && isPlain(known) ? merged(known, value) : value
  }
  return result
}
