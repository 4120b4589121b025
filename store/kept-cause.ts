import { maskPhones } from '../policy/text.ts'
import type { Cause } from './contract.ts'

/**
 * A cause as it is kept once it is decided. A sheet was read into facts by then; what it said of phones is not kept a
 * second time.
 */
export function keptCause(cause: Cause): Cause {
  if (cause.kind !== 'message' || !cause.message.file?.rows) return cause
  const { file } = cause.message
  const rows = file.rows!.map((row) => row.map((cell) => maskPhones(cell)))
  return { ...cause, message: { ...cause.message, file: { ...file, rows } } }
}
