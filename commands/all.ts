import { appeal } from './appeal.ts'
import type { Command } from './command.ts'
import { confirmEntry, confirmFines, confirmRewards } from './confirm.ts'
import { grantRequest, rejectRequest } from './decide-request.ts'
import { myFines, myRewards } from './my-entries.ts'
import { finePaid, forfeitDone, rewardPaid } from './settle-entry.ts'
import { waive } from './waive.ts'
import { why } from './why.ts'

/** Every command there is; 帮助 lists them in this order. */
export const commands: readonly Command[] = [
  grantRequest,
  rejectRequest,
  confirmEntry,
  confirmFines,
  confirmRewards,
  waive,
  appeal,
  myFines,
  myRewards,
  why,
  finePaid,
  rewardPaid,
  forfeitDone,
]
