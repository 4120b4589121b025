import { z } from 'zod'
import type { RequestKind } from './kind.ts'

const data = z.object({ day: z.string() })

/** 补打卡: each 同意 stands for one check-in of that day. A place that was wrong stays wrong. */
export const makeUpRequest: RequestKind = {
  type: 'make-up',
  excuses(_scene, request) {
    const { day } = data.parse(request.data)
    return { personId: request.by, from: day, to: day }
  },
  grant({ now }, request, deciderId) {
    const { day } = data.parse(request.data)
    const madeUp = { personId: request.by, day, requestId: request.id, by: deciderId, at: now }
    return { facts: [{ kind: 'checkInMadeUp', madeUp }], say: [] }
  },
}
