import { createHash, timingSafeEqual } from 'node:crypto'
import { AESCipher } from '@larksuiteoapi/node-sdk'
import type { Moment } from '../../../policy/calendar.ts'

export type GuardOptions = {
  appId: string
  encryptKey?: string
  verificationToken?: string
  /** The earlier of our clock and the platform's: neither may make a true push look old. */
  now: () => Moment
}

/** What a push is: checked and in the clear, with a release that lets the same push in again; a challenge; or refused. */
export type Admitted =
  | { what: 'event'; payload: object; release(): void }
  | { what: 'challenge'; challenge: string }
  | { what: 'refused'; why: string }

/** A push is as old as this at most, and seen once in it. One from the future is only a sign that our clock is slow. */
const WINDOW_MS = 10 * 60_000

type Headers = Record<string, string | string[] | undefined>
type Payload = {
  type?: unknown
  token?: unknown
  challenge?: unknown
  header?: { token?: unknown; app_id?: unknown; event_type?: unknown }
}

/**
 * Decides whether a push comes from the platform, for this app, now, and for the first time: signature over the bytes,
 * encryption, age, nonce, verification token, app id.
 */
export function webhookGuard({ appId, encryptKey, verificationToken, now }: GuardOptions) {
  const seen = new Map<string, Moment>()
  const cipher = encryptKey ? new AESCipher(encryptKey) : null
  const refused = (why: string): Admitted => ({ what: 'refused', why })

  return function admit(raw: Buffer, headers: Headers): Admitted {
    const body = objectIn(raw.toString('utf8'))
    if (!body) return refused('no JSON')
    const payload: Payload | null = cipher ? decrypted(cipher, body) : body
    if (!payload) return refused('not encrypted with our key')
    if (payload.type === 'url_verification') return challenged(payload)
    const unsigned = encryptKey ? unsignedFor(encryptKey, raw, headers, now()) : undefined
    if (unsigned) return refused(unsigned)
    if (!payload.header || typeof payload.header.event_type !== 'string') return refused('no event')
    if (verificationToken && !same(payload.header.token, verificationToken)) return refused('wrong token')
    if (payload.header.app_id !== appId) return refused('another app')
    return once(payload, headers)
  }

  function challenged({ token, challenge }: Payload): Admitted {
    if (verificationToken && !same(token, verificationToken)) return refused('wrong token')
    return typeof challenge === 'string' ? { what: 'challenge', challenge } : refused('no challenge')
  }

  /** Each signature is remembered until its push would be too old anyway. */
  function once(payload: Payload, headers: Headers): Admitted {
    const signature = String(headers['x-lark-signature'])
    const release = () => void seen.delete(signature)
    if (!encryptKey) return { what: 'event', payload, release }
    for (const [one, until] of seen) if (until < now()) seen.delete(one)
    if (seen.has(signature)) return refused('seen before')
    const sentAt = momentOf(String(headers['x-lark-request-timestamp'])) ?? 0
    seen.set(signature, Math.max(now(), sentAt) + WINDOW_MS)
    return { what: 'event', payload, release }
  }
}

function unsignedFor(encryptKey: string, raw: Buffer, headers: Headers, now: Moment): string | undefined {
  const [timestamp, nonce, signature] = ['timestamp', 'nonce']
    .map((one) => headers[`x-lark-request-${one}`])
    .concat(headers['x-lark-signature'])
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || !nonce) return 'not signed'
  const expected = createHash('sha256')
    .update(timestamp + nonce + encryptKey)
    .update(raw)
    .digest('hex')
  if (!same(signature, expected)) return 'signed wrongly'
  const sentAt = momentOf(timestamp)
  return sentAt !== null && now - sentAt <= WINDOW_MS ? undefined : 'too old'
}

/** Seconds, or milliseconds. Any other length would let the nonce's digits pass for a later time under one signature. */
const momentOf = (timestamp: string): Moment | null =>
  /^\d{10}(?:\d{3})?$/.test(timestamp) ? Number(timestamp.padEnd(13, '0')) : null

function decrypted(cipher: AESCipher, { encrypt }: { encrypt?: unknown }): Payload | null {
  if (typeof encrypt !== 'string') return null
  try {
    return objectIn(cipher.decrypt(encrypt))
  } catch {
    return null
  }
}

function objectIn(text: string): (Payload & { encrypt?: unknown }) | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** Compares without telling by its time how much was right. */
function same(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
