import type { Day } from '../../policy/calendar.ts'
import type { Decision } from '../../policy/decision.ts'
import type { PersonThen } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Scene } from '../../policy/situation.ts'

/** What may be asked for and decided by 同意/驳回: what follows from each answer, and who may give it. */
export type RequestKind = {
  type: string
  /** What follows from 同意, besides the answer itself: its facts, and further posts if there are any. */
  grant(scene: Scene, request: Request, deciderId: string, reason: string): Decision
  /** What follows from 驳回. Nothing unless stated. */
  reject?(scene: Scene, request: Request, deciderId: string, reason: string): Decision
  /** The line that tells what was decided, where the usual one does not say enough. */
  answer?(scene: Scene, request: Request, decided: { granted: boolean; by: string; reason: string }): string
  /** true, or the sentence that says who decides instead. Unless stated: those above the asker, and managers. */
  mayDecide?(scene: Scene, request: Request, decider: PersonThen): true | string
  /** Whom 同意 excuses, and on which days: not for somebody to say who owes jointly for him (G9). */
  excuses?(scene: Scene, request: Request): { personId: string; from: Day; to: Day }
}
