import { isAbove, isManager, type PersonThen } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Scene } from '../../policy/situation.ts'

/** What is registered at the sales office the asker's leaders, the desk and managers confirm (「S → L/K confirm」). */
export const leadsOrDesk = (scene: Scene, request: Request, decider: PersonThen): boolean =>
  decider.role === 'desk' || isManager(decider) || isAbove(scene.world, decider.id, request.by, request.at)
