import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 128 * 1024 * 1024

/** A request's whole body. @throws Error when it is too large or cut */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Error('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
