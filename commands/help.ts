import { helpList, helpNotYours, helpOn, helpSubject, helpUnknown } from '../messages/help.ts'
import { roleNames } from '../policy/people.ts'
import { maskPhones, nearest } from '../policy/text.ts'
import { type Command, question, refuse, reply } from './command.ts'
import { allCommands, commandsFor } from './for-person.ts'
import { firstWords, subjects } from './help-subjects.ts'

export const help = question<string>({
  words: ['帮助', '菜单', 'help'],
  usage: '帮助 [词]',
  about: '看自己能用的写法;加一个词或一类看用法和例子',
  example: '帮助 报备',
  who: 'all',
  rules: [],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { sender } = situation
    const mine = commandsFor(sender)
    if (!said) {
      const may = (word: string) => mine.some(({ words }) => words[0] === word)
      return reply(situation, helpList(sender.name, firstWords(sender).filter(may), grouped(mine)))
    }
    const subject = grouped(mine).find(({ title }) => title.includes(said) && !isWord(said))
    if (subject) {
      const items = mine.filter(({ words }) => subject.words.includes(words[0]!))
      return reply(situation, helpSubject(subject.title, items))
    }
    const found = meant(said, mine)
    if (found.length > 0) return reply(situation, helpOn(found.slice(0, 4)))
    const [others] = meant(said, allCommands())
    if (others && others.who !== 'all')
      return refuse(
        situation,
        helpNotYours(others.words[0]!, others.who.map((role) => roleNames[role]).join('、')),
      )
    const words = mine.flatMap((one) => one.words)
    return refuse(situation, helpUnknown(maskPhones(said), nearest(said, words)))
  },
})

const isWord = (said: string) =>
  allCommands().some(({ words }) => words.some((word) => word.toUpperCase() === said.toUpperCase()))

/** Commands of that very word, else those in which it stands. */
function meant(said: string, among: readonly Command[]): Command[] {
  const exact = among.filter(({ words }) => words.some((word) => word.toUpperCase() === said.toUpperCase()))
  if (exact.length > 0) return exact
  return among.filter(
    ({ words, about }) =>
      words.some((word) => word.includes(said)) || (said.length >= 2 && about.includes(said)),
  )
}

function grouped(among: readonly Command[]): { title: string; words: string[] }[] {
  const known = new Set(subjects.flatMap(({ words }) => words))
  const first = among.map(({ words }) => words[0]!)
  const rest = first.filter((word) => !known.has(word))
  return [
    ...subjects.map(({ title, words }) => ({ title, words: words.filter((word) => first.includes(word)) })),
    { title: '其他', words: rest },
  ].filter(({ words }) => words.length > 0)
}
