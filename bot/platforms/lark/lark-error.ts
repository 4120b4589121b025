/**
 * What a failed call means for whoever made it. `later`: nothing was done, try again. `never`: it will not go.
 * `unsure`: it may have been done. `token`: the token was refused, and has been dropped; nothing was done.
 */
export type LarkErrorKind = 'later' | 'never' | 'unsure' | 'token'

export type LarkFailure = {
  /** The platform's code, 0 when there was no answer of its own. */
  code: number
  /** HTTP status, 0 when nothing came back. */
  status: number
  msg: string
  /** What the platform's support asks for. */
  logId?: string
  /** How long the platform asks to wait. */
  retryAfterMs?: number
  /** Node's word for a broken connection: `ECONNREFUSED`. */
  network?: string
  /** It was still about getting a token: what was asked for has not even been sent. */
  before?: boolean
}

/** The one error of every call to Lark: no secrets, no message texts. */
export class LarkError extends Error {
  readonly code: number
  readonly status: number
  readonly msg: string
  readonly logId?: string
  readonly retryAfterMs?: number
  readonly kind: LarkErrorKind

  constructor(
    private readonly failure: LarkFailure,
    call = 'lark',
  ) {
    super(`${call}: ${failure.network ?? failure.code} ${failure.msg} (HTTP ${failure.status})`.slice(0, 300))
    this.name = 'LarkError'
    this.code = failure.code
    this.status = failure.status
    this.msg = failure.msg
    this.logId = failure.logId
    this.kind = kindOf(failure)
    this.retryAfterMs =
      failure.retryAfterMs ?? (this.kind === 'later' ? patience.get(failure.code) : undefined)
  }

  /** The same error under the name of the call that met it. */
  named(call: string): LarkError {
    return new LarkError(this.failure, call)
  }
}

/** The permission is missing: the message names the scopes. */
export const SCOPE_MISSING = 99991672
const GATEWAY_LIMIT = 99991400
const CHAT_LIMIT = 230020
const TENANT_LIMIT = 11232
const CARD_REFUSED = 230099

const tokenCodes = new Set([99991661, 99991663, 99991671])
/** The app is switched off, or its id and secret do not fit: mended by a human, and until then nothing is lost. */
const patience = new Map([99991662, 99991673, 10003, 10014, 10015].map((code) => [code, 60_000]))
const limits = new Set([GATEWAY_LIMIT, CHAT_LIMIT, TENANT_LIMIT])
/** The connection never came about, so nothing was done. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function kindOf({ code, status, msg, network, before }: LarkFailure): LarkErrorKind {
  if (before) return 'later'
  if (network) return unreached.has(network) ? 'later' : 'unsure'
  if (tokenCodes.has(code)) return 'token'
  if (limits.has(code) || status === 429 || patience.has(code)) return 'later'
  if (code === CARD_REFUSED && /action is lock/i.test(msg)) return 'later'
  return status >= 500 || status === 0 ? 'unsure' : 'never'
}
