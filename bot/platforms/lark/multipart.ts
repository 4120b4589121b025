type Request = { headers: { getContentType(): unknown }; data?: unknown }

/**
 * The SDK sends uploaded bytes as a form field without a file name, which the platform does not take for a file. This
 * makes them a file.
 */
export function withFileNames<R extends Request>(request: R): R {
  const { data, headers } = request
  if (!String(headers.getContentType()).startsWith('multipart/form-data') || !isPlain(data)) return request
  const form = new FormData()
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || value === null) continue
    if (Buffer.isBuffer(value)) form.append(name, new Blob([new Uint8Array(value)]), 'file')
    else form.append(name, String(value))
  }
  request.data = form
  return request
}

/** Streams carry their own names, and are left alone. */
const isPlain = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' &&
  data !== null &&
  Object.getPrototypeOf(data) === Object.prototype &&
  Object.values(data).every((value) => Buffer.isBuffer(value) || typeof value !== 'object' || value === null)
