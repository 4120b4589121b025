import type { IncomingMessage, ServerResponse } from 'node:http'

export type FileAnswer = { binary: Buffer; mime: string; name?: string }

/** How long the sent part has to arrive before the download breaks off. */
const CUT_AFTER_MS = 20

/** Sends a file or the asked range of it, or breaks off after a fraction. Answers the HTTP status. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { binary, mime, name = 'file' }: FileAnswer,
  headers: Record<string, string>,
  fraction: number | null,
): Promise<number> {
  const range = rangeOf(request.headers.range, binary.length)
  const data = range ? binary.subarray(range.from, range.to + 1) : binary
  const status = range ? 206 : 200
  response.writeHead(status, {
    ...headers,
    'content-type': mime,
    'accept-ranges': 'bytes',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-length': data.length,
    ...(range && { 'content-range': `bytes ${range.from}-${range.to}/${binary.length}` }),
  })
  if (fraction === null) {
    response.end(data)
    return status
  }
  response.write(data.subarray(0, Math.floor(data.length * fraction)))
  await new Promise((resolve) => setTimeout(resolve, CUT_AFTER_MS))
  response.destroy()
  return status
}

function rangeOf(header: string | undefined, length: number): { from: number; to: number } | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined) return null
  return { from: Number(from), to: to ? Math.min(Number(to), length - 1) : length - 1 }
}
