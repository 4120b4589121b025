import { autoDismissal } from './concerns/auto-dismissal.ts'
import { cashFine } from './concerns/cash-fine.ts'
import { disguisedFine } from './concerns/disguised-fine.ts'
import { faceMatching } from './concerns/face-matching.ts'
import { jointLiability } from './concerns/joint-liability.ts'
import { offShift } from './concerns/off-shift.ts'
import { physicalPenalty } from './concerns/physical-penalty.ts'
import { shaming } from './concerns/shaming.ts'
import { tracking } from './concerns/tracking.ts'
import { withheldWages } from './concerns/withheld-wages.ts'
import type { Concern, ConcernId } from './finding.ts'

/** All concerns, in the order in which they are told. */
export const concerns: Concern[] = [
  cashFine,
  disguisedFine,
  withheldWages,
  physicalPenalty,
  jointLiability,
  offShift,
  shaming,
  faceMatching,
  tracking,
  autoDismissal,
]

export const concernOf = (id: ConcernId): Concern => concerns.find((concern) => concern.id === id)!
