import { z } from 'zod'
import { closingLines, monthClosed } from '../messages/accounts.ts'
import { locking } from '../policy/accounts/closing.ts'
import { monthName } from '../policy/accounts/month.ts'
import { job } from './job.ts'

/** The time to agree is over: the month is locked as it stands, and whoever began it hears who had not answered. */
export const lockMonth = job({
  name: 'lock-month',
  data: z.object({ month: z.string() }),
  title: ({ month }) => `锁定${monthName(month)}账`,
  run({ month }, scene) {
    const closing = scene.world.accounts.closings[month]
    if (!closing || closing.lockedAt !== undefined) return { cancel: `${month} is locked` }
    const text = monthClosed(month, closingLines(scene, month))
    return { done: { facts: [locking(scene, month)], say: [{ to: { person: closing.by }, text }] } }
  },
})
