import { z } from 'zod'
import { leaveTypes } from '../../policy/leave/state.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({ type: z.enum(leaveTypes), from: z.number(), to: z.number(), detail: z.string() })

/** 请假 and its like: 同意 makes the absence known; occasions it touches are judged again (G10). */
export const leaveRequest: RequestKind = {
  type: 'leave',
  excuses({ cal }, request) {
    const { from, to } = data.parse(request.data)
    return { personId: request.by, from: cal.dayOf(from), to: cal.dayOf(to - 1) }
  },
  grant({ now }, request, deciderId) {
    const { type, from, to, detail } = data.parse(request.data)
    return {
      facts: [
        {
          kind: 'leaveGranted',
          leave: {
            id: request.id,
            personId: request.by,
            type,
            ...(detail && { detail }),
            from,
            to,
            requestedAt: request.at,
            approvedAt: now,
            approvedBy: deciderId,
          },
        },
      ],
      say: [],
    }
  },
}
