import type { Command } from '../../../../commands/command.ts'
import { firstWords } from '../../../../commands/help-subjects.ts'
import type { PersonThen } from '../../../../policy/people.ts'
import type { Scene } from '../../../../policy/situation.ts'
import { dutyTests } from './duty-tests.ts'
import { moneyTests } from './money-tests.ts'
import { workTests } from './work-tests.ts'

/** Whether a command has something to act on, for a person in a chat. */
export type Test = (scene: Scene, person: PersonThen, chat: string) => boolean

/** By a command's first word. Whatever stands nowhere always has something to act on. */
const tests: Record<string, Test> = { ...dutyTests, ...workTests, ...moneyTests }

/** Whether this person would now get something out of a command in this chat. */
export const fits = (scene: Scene, person: PersonThen, chat: string, { words }: Command): boolean =>
  tests[words[0] ?? '']?.(scene, person, chat) ?? true

/** What a person reaches for most stands first; the rest keeps the order of 帮助. */
export function inReach(person: PersonThen, commands: Command[]): Command[] {
  const first = ['返岗', '选战区', ...firstWords(person), '我的罚款', '帮助']
  const rank = ({ words }: Command) => {
    const place = first.indexOf(words[0] ?? '')
    return place < 0 ? first.length : place
  }
  return [...commands].sort((a, b) => rank(a) - rank(b))
}
