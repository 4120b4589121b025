import type { Command } from './command.ts'

/** Every command there is; 帮助 lists them in this order. */
export const commands: readonly Command[] = []
