import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import { hex, ids } from '../ids.ts'
import { parsedJson } from '../json.ts'
import type { World } from '../world/world.ts'

export type WebhookRequest = { body: string; headers: Record<string, string> }
export type WebhookAnswer = { status: number; ms: number; body?: string; error?: string }

/** A request that differs from an honest one, for attacks. `signature` null leaves it out. */
export type Forging = {
  timestamp?: number
  nonce?: string
  signature?: string | null
  signKey?: string
  encryptKey?: string
  plaintext?: boolean
}

const CHALLENGE_MS = 1000
const sha256 = (text: string) => createHash('sha256').update(text)

/** A text as encrypted pushes carry it: AES-256-CBC, the initial vector before the ciphertext, in base64. */
export function encryptBody(text: string, encryptKey: string): string {
  const vector = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', sha256(encryptKey).digest(), vector)
  return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}

/** The exact body and headers of a push: encrypted and signed when the app has a key. */
export function webhookRequest({ app, now }: World, payload: object, forging: Forging = {}): WebhookRequest {
  const plain = JSON.stringify(payload)
  const encrypt = app.encryptKey && !forging.plaintext
  const body = encrypt
    ? JSON.stringify({ encrypt: encryptBody(plain, forging.encryptKey ?? app.encryptKey) })
    : plain
  const timestamp = String(forging.timestamp ?? Math.floor(now() / 1000))
  const nonce = forging.nonce ?? ids.nonce()
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': hex(16),
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
  }
  if (app.encryptKey && forging.signature !== null) {
    const signed = timestamp + nonce + (forging.signKey ?? app.encryptKey) + body
    headers['x-lark-signature'] = forging.signature ?? sha256(signed).digest('hex')
  }
  return { body, headers }
}

/** Posts to a webhook. Never rejects: status 0 and an error when there is no answer in time. */
export function postTo(
  url: string,
  { body, headers }: WebhookRequest,
  timeoutMs = 3000,
): Promise<WebhookAnswer> {
  if (!url) return Promise.resolve({ status: 0, error: 'no webhook url', ms: 0 })
  const began = performance.now()
  const { request } = url.startsWith('https:') ? https : http
  return new Promise((resolve) => {
    const end = (answer: Omit<WebhookAnswer, 'ms'>) => {
      clearTimeout(timer)
      resolve({ ...answer, ms: Math.round(performance.now() - began) })
    }
    const fail = (error: NodeJS.ErrnoException) => end({ status: 0, error: error.code ?? error.message })
    const length = String(Buffer.byteLength(body))
    const asked = request(
      url,
      { method: 'POST', agent: false, headers: { ...headers, 'content-length': length } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('end', () =>
          end({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        )
        answer.on('error', fail)
      },
    )
    const timer = setTimeout(() => {
      end({ status: 0, error: 'timeout' })
      asked.destroy()
    }, timeoutMs)
    asked.on('error', fail)
    asked.end(body)
  })
}

/** The challenge with which the platform checks a webhook, to be answered within a second. */
export async function verifyUrl(world: World, url: string): Promise<WebhookAnswer & { ok: boolean }> {
  const challenge = hex(16)
  const payload = { challenge, token: world.app.verificationToken, type: 'url_verification' }
  const answer = await postTo(url, webhookRequest(world, payload), CHALLENGE_MS)
  return { ...answer, ok: answer.status === 200 && parsedJson(answer.body ?? '')?.challenge === challenge }
}
