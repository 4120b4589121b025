import { urgentFailed, urgentNeedsScope } from '../../../../messages/on-a-card.ts'
import type { Finding } from '../../platform.ts'
import { isUserId } from '../cards/elements.ts'
import { LarkError, SCOPE_MISSING } from '../lark-error.ts'
import type { Log } from '../redact.ts'
import type { Calls } from './calls.ts'

/** 加急: the phone rings for those named. It never holds up a message; why it did not work is a finding. */
export function urgentCalls(calls: Calls, log: Log) {
  let finding: Finding | null = null

  return {
    async call(messageId: string, userIds: readonly string[]) {
      const known = userIds.filter(isUserId)
      if (known.length === 0) return
      try {
        await calls.urgent(messageId, known)
        finding = null
      } catch (error) {
        const lacksScope = error instanceof LarkError && error.code === SCOPE_MISSING
        finding = { tone: 'warn', text: lacksScope ? urgentNeedsScope() : urgentFailed() }
        log.warn({ platform: 'lark' }, `an urgent call was refused: ${String(error)}`)
      }
    },
    findings: (): Finding[] => (finding ? [finding] : []),
  }
}
