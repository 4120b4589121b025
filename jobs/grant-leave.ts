import { z } from 'zod'
import { leaveTypes } from '../policy/leave/state.ts'
import { job } from './job.ts'

/** An absence whose approval was dated: from this moment it is known, and what it excuses is taken back. */
export const grantLeave = job({
  name: 'grant-leave',
  data: z.object({
    id: z.string(),
    personId: z.string(),
    type: z.enum(leaveTypes),
    detail: z.string().optional(),
    from: z.number(),
    to: z.number(),
    requestedAt: z.number(),
    approvedAt: z.number(),
  }),
  title: ({ personId, type }) => `${personId}的${type}生效`,
  run: (leave) => ({ done: { facts: [{ kind: 'leaveGranted', leave }], say: [] } }),
})
