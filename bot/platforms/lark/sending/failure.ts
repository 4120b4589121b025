import { SendFailed } from '../../platform.ts'
import { LarkError } from '../lark-error.ts'
import { Paused } from '../pace.ts'

/** The same message is being sent at this moment. */
const BEING_SENT = 230049
/** Another bot's or person's message, one that is no card, too old, recalled, deleted or unknown: it cannot be changed or answered. */
const unusable = new Set([230001, 230011, 230012, 230031, 230110, 231003, 99992354])
/**
 * The place cannot be written to whatever is said: the bot is out of the chat or switched off, the person out of reach or gone, the chat
 * dissolved, a permission missing.
 */
const closed = new Set([
  230002, 230006, 230013, 230022, 230027, 230028, 230029, 230053, 232006, 232009, 232011, 99991672,
])
const CHAT_LIMIT = 230020

/** What a failed call means for the message it was about. */
export function sendFailed(error: unknown): SendFailed {
  if (error instanceof SendFailed) return error
  if (error instanceof Paused) return new SendFailed('later', error.message, error.forMs)
  if (!(error instanceof LarkError)) return new SendFailed('unsure', String(error))
  const { message, kind, code, retryAfterMs } = error
  if (isLocked(error) || code === BEING_SENT) return new SendFailed('later', message, 1_000)
  if (code === CHAT_LIMIT) return new SendFailed('later', message, retryAfterMs ?? 1_000)
  if (kind === 'token') return new SendFailed('later', message, 2_000)
  return new SendFailed(kind, message, retryAfterMs)
}

/** A card whose press is being answered cannot be changed meanwhile. */
export const isLocked = ({ msg }: LarkError) => /action is lock/i.test(msg)

/** The message to answer or to change is not there any more, or not ours. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof LarkError && error.kind === 'never' && unusable.has(error.code)

/** What was sent is refused, not where it goes: the same in plain words may be taken. */
export const isContentRefused = (error: unknown): boolean =>
  error instanceof LarkError && error.kind === 'never' && !closed.has(error.code) && !isLocked(error)
