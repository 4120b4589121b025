import type { Command } from './command.ts'
import { grantRequest, rejectRequest } from './decide-request.ts'

/** Every command there is; 帮助 lists them in this order. */
export const commands: readonly Command[] = [grantRequest, rejectRequest]
