import { nearest, tidyText } from '../policy/text.ts'
import type { Command } from './command.ts'

export type Parsed =
  | { kind: 'command'; command: Command; word: string; rest: string }
  /** Near enough to a command to be a slip: say which, and do nothing. */
  | { kind: 'slip'; meant: string }
  | { kind: 'chatter' }

/**
 * Which command a text is. The longest word wins; after it comes a space, the end, a mention, a digit or a number of the
 * bot's (`同意Q12`), or anything when the command may be glued. A slip of the thumb is never acted on.
 */
export function parse(text: string, commands: readonly Command[]): Parsed {
  const said = closedUp(tidyText(text).replace(/^[/!。.·]+/, ''))
  const { byFirst, long } = wordsOf(commands)
  for (const { command, word, upper } of byFirst.get(firstOf(said)) ?? []) {
    const rest = restAfter(said, upper, command.glued ?? false)
    if (rest !== null) return { kind: 'command', command, word, rest }
  }
  const [first = '', ...others] = said.split(' ')
  const slip = first.length >= 2 && (others.length > 0 || first.length >= 3) ? nearest(first, long) : null
  return slip && slip.length === first.length ? { kind: 'slip', meant: slip } : { kind: 'chatter' }
}

/** A word typed with a space in it: `签 到 春风十里`. Only single characters at the beginning are drawn together. */
const closedUp = (said: string): string => said.replace(/^(\p{Script=Han}) (\p{Script=Han})(?= |$)/u, '$1$2')

function restAfter(said: string, upper: string, glued: boolean): string | null {
  if (said.slice(0, upper.length).toUpperCase() !== upper) return null
  const rest = said.slice(upper.length)
  if (rest === '' || /^(?:[\s@:,\d]|[A-Za-z]\d)/.test(rest) || glued)
    return rest.replace(/^[\s:,]+/, '').trim()
  return null
}

type Word = { command: Command; word: string; upper: string }
type Words = { byFirst: Map<string, Word[]>; long: string[] }

const firstOf = (text: string) => text.slice(0, 1).toUpperCase()

const known = new WeakMap<readonly Command[], Words>()

/** The words of a list of commands by their first character, the longest first, and those that may be meant by a slip. */
function wordsOf(commands: readonly Command[]): Words {
  const before = known.get(commands)
  if (before) return before
  const all = commands.flatMap((command) =>
    command.words.map((word) => ({ command, word, upper: word.toUpperCase() })),
  )
  const byFirst = new Map<string, Word[]>()
  for (const word of all.toSorted((a, b) => b.word.length - a.word.length)) {
    const first = firstOf(word.word)
    byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  }
  const words = {
    byFirst,
    long: all.map(({ word }) => word).filter((word) => word.length >= 2),
  }
  known.set(commands, words)
  return words
}
