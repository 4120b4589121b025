export type FormFile = { filename: string; contentType?: string; data: Buffer }
export type Form = Record<string, string | FormFile>

const BLANK_LINE = '\r\n\r\n'

/** The fields of a multipart form; null when it is none, or cut off. A part with a file name is a file. */
export function parsedForm(body: Buffer, contentType: string): Form | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType)
  if (!boundary) return null
  const delimiter = `--${(boundary[1] ?? boundary[2]!).trim()}`
  const form: Form = {}
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    if (body.subarray(start, start + 2).toString() === '--') return form
    at = body.indexOf(delimiter, start)
    const part = at < 0 ? null : parsedPart(body.subarray(start + 2, at - 2))
    if (!part) return null
    if (part.name) form[part.name] = part.value
  }
  return null
}

function parsedPart(part: Buffer): { name?: string; value: string | FormFile } | null {
  const headEnd = part.indexOf(BLANK_LINE)
  if (headEnd < 0) return null
  const head = part.subarray(0, headEnd).toString()
  const data = part.subarray(headEnd + BLANK_LINE.length)
  const filename = /filename="([^"]*)"/i.exec(head)?.[1]
  const contentType = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1]
  const value = filename === undefined ? data.toString() : { filename, contentType, data }
  return { name: /(?:^|[^a-z])name="([^"]*)"/i.exec(head)?.[1], value }
}
