import type { Readable } from 'node:stream'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LarkClient } from './client.ts'
import { LarkError } from './lark-error.ts'
import { type Resource, resourceOf } from './ref.ts'
import { pause } from './within.ts'

const BYTES_MOST = { image: 15 << 20, file: 5 << 20 }
const TIMEOUT_MS = 20_000
const PAUSES_MS = [200, 1_000]

/**
 * The bytes of a photo or file of a message, in three attempts; a photo is checked to be one.
 * @throws Error with a sentence when it is too large, gone, no picture, or does not come
 */
export async function fetchResource(client: LarkClient, ref: string): Promise<Buffer> {
  const resource = resourceOf(ref)
  if (!resource) throw new Error('not a reference of a Lark message')
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(client, resource)
    } catch (error) {
      const wait = PAUSES_MS[attempt]
      if (wait === undefined || isFinal(error)) throw told(resource, error)
      await pause((error instanceof LarkError && error.retryAfterMs) || wait)
    }
  }
}

class Unfit extends Error {}

const isFinal = (error: unknown) =>
  (error instanceof LarkError && error.kind === 'never') ||
  (error instanceof Unfit && error.message === TOO_LARGE)

const TOO_LARGE = 'too large'

const told = ({ kind, messageId }: Resource, error: unknown) =>
  new Error(
    `the ${kind} of ${messageId} could not be fetched: ${error instanceof Error ? error.message : error}`,
  )

async function once({ api, call }: LarkClient, { messageId, kind, key }: Resource): Promise<Buffer> {
  const path = { message_id: messageId, file_key: key }
  const answer = await call('im.messageResource.get', () =>
    api.im.messageResource.get({ path, params: { type: kind } }),
  )
  const bytes = await collect(answer.getReadableStream(), BYTES_MOST[kind])
  const type = String(answer.headers?.['content-type'] ?? '')
  if (bytes.length === 0) throw new Unfit('it came empty')
  if (kind === 'image' && !isPicture(bytes)) throw new Unfit(`it is not a picture but ${type || 'unknown'}`)
  if (kind === 'file' && isErrorBody(type, bytes)) throw new Unfit('an error came in its place')
  return bytes
}

async function collect(stream: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  const sink = new Writable({
    write(part: Buffer, _, done) {
      size += part.length
      if (size > most) return done(new Unfit(TOO_LARGE))
      parts.push(part)
      done()
    },
  })
  await pipeline(stream, sink, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  return Buffer.concat(parts)
}

const heads: [number, string][] = [
  [0, '\xff\xd8\xff'], // JPEG
  [0, '\x89PNG'],
  [0, 'GIF8'],
  [8, 'WEBP'],
  [4, 'ftyp'], // HEIC, AVIF
  [0, 'BM'],
  [0, 'II*\0'], // TIFF
  [0, 'MM\0*'],
]

const isPicture = (bytes: Buffer) =>
  heads.some(([at, head]) => bytes.subarray(at, at + head.length).toString('latin1') === head)

function isErrorBody(type: string, bytes: Buffer): boolean {
  if (!type.includes('json')) return false
  try {
    return typeof JSON.parse(bytes.toString('utf8')).code === 'number'
  } catch {
    return false
  }
}
