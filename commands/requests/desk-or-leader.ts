import { isAbove, isManager, type PersonThen } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Scene } from '../../policy/situation.ts'

/** What is registered at the sales office the asker's leaders, the desk and managers confirm (「S → L/K confirm」). */
export const leadsOrDesk = (scene: Scene, request: Request, decider: PersonThen): boolean =>
  decider.role === 'desk' || isManager(decider) || isAbove(scene.world, decider.id, request.by, request.at)

/** The due row that judges what a request confirmed; several of one moment are judged in the order of their numbers. */
export const settleContactId = (requestId: string): string =>
  `settle-contact/${requestId.replace(/\D/g, '').padStart(6, '0')}`
