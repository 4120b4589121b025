import { z } from 'zod'
import type { DutyItem } from '../../policy/org/state.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({ placeId: z.string().optional(), from: z.number(), to: z.number() })

/** 报备片区: 同意 moves the place where he is to be, for as long as he said (S0-KA-24). */
export const areaRequest: RequestKind = {
  type: 'area',
  grant({ cal }, request) {
    const { placeId, from, to } = data.parse(request.data)
    const item: DutyItem = { personId: request.by, placeId, source: 'area', from, to }
    return { facts: [{ kind: 'dutyPlanned', day: cal.dayOf(from), items: [item] }], say: [] }
  },
}
