import type { PersonThen } from '../policy/people.ts'
import { commands } from './all.ts'
import type { Command } from './command.ts'

/** The commands that a person may use, in the order of the list. */
export const commandsFor = (person: PersonThen): Command[] =>
  commands.filter(({ who }) => who === 'all' || who.includes(person.role))

/** Every command; asked for late, because help is itself one of them. */
export const allCommands = (): readonly Command[] => commands
