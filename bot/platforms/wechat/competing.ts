import { commands } from '../../../commands/all.ts'
import { bookCar } from '../../../commands/book-car.ts'
import { chooseZone } from '../../../commands/choose-zone.ts'
import { claimResource } from '../../../commands/claim-resource.ts'
import { claimStore } from '../../../commands/claim-store.ts'
import type { Command } from '../../../commands/command.ts'
import { parse } from '../../../commands/parse.ts'
import { substitute } from '../../../commands/substitute.ts'

/** Commands by which several people may try to get the same thing. */
const contested = new Set<Command>([claimResource, claimStore, chooseZone, bookCar, substitute])

/** Does a message try to get something that somebody else may get first? */
export function competes(text: string): boolean {
  if (text === '') return false
  const parsed = parse(text, commands)
  return parsed.kind === 'command' && contested.has(parsed.command)
}
