type Reply = { status?: number; headers?: Record<string, string>; error?: object }

/** An answer of the platform that says no. */
export class LarkError extends Error {
  readonly code: number
  readonly status: number
  readonly headers: Record<string, string>
  /** More for the `error` object of the answer. */
  readonly error: object

  constructor(code: number, message: string, { status = 400, headers = {}, error = {} }: Reply = {}) {
    super(message)
    this.code = code
    this.status = status
    this.headers = headers
    this.error = error
  }
}
