import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** What somebody asks and somebody above him decides by 同意/驳回. `data` belongs to the type. */
export type Request = {
  /** `Q12` */
  id: string
  type: string
  by: string
  at: Moment
  /** The group it was asked in; none in a private chat. */
  groupId?: string
  /** Who was asked privately, besides where it was asked. */
  askedOf?: string
  /** The message that asked for it. */
  messageKey?: string
  title: string
  data: Record<string, unknown>
  state: 'open' | 'granted' | 'rejected'
  decidedBy?: string
  decidedAt?: Moment
  reason?: string
}

export type RequestState = Record<string, Request>

export type RequestFact =
  | { kind: 'requested'; request: Request }
  | { kind: 'requestDecided'; id: string; granted: boolean; by: string; at: Moment; reason?: string }

export const emptyRequests = (): RequestState => ({})

export const requestEvolvers: Evolvers<RequestFact> = {
  requested(world, { request }) {
    world.requests[request.id] = { ...request }
    world.counters.Q = Math.max(world.counters.Q ?? 0, Number(request.id.slice(1)))
  },
  requestDecided(world, { id, granted, by, at, reason }) {
    const request = world.requests[id]
    if (!request) return
    Object.assign(request, { state: granted ? 'granted' : 'rejected', decidedBy: by, decidedAt: at, reason })
  },
}
