import type { Command } from '../../../commands/command.ts'
import { commandsFor } from '../../../commands/for-person.ts'
import { who } from '../../../policy/people.ts'
import { Refused } from './refusal.ts'
import type { Stage } from './stage/stage.ts'
import type { Chip } from './wire.ts'

/** The commands a person may use in a chat, in the order 帮助 lists them. One that needs more words is to be finished. */
export async function chipsOf(stage: Stage, personId: string, chat: string): Promise<Chip[]> {
  const { world, now } = await stage.scene()
  if (!world.people[personId]) throw new Refused('没有这个人,请重新选择。', 404)
  const isPrivate = chat.startsWith('private/')
  const person = who(world, personId, now)
  return commandsFor(person)
    .filter(({ where }) => where === undefined || (where === 'private') === isPrivate)
    .map(chipOf)
}

function chipOf({ words: [word = ''], usage }: Command): Chip {
  const complete = !usage.includes('<')
  return { label: word, text: complete ? word : `${word} `, complete }
}
