import { nearest, tidyText } from '../policy/text.ts'
import type { Command } from './command.ts'

export type Parsed =
  | { kind: 'command'; command: Command; word: string; rest: string }
  /** Near enough to a command to be a slip: say which, and do nothing. */
  | { kind: 'slip'; meant: string }
  | { kind: 'chatter' }

/**
 * Which command a text is. The longest word wins; after it comes a space, the end, a mention or a digit,
 * or anything when the command may be glued. A slip of the thumb is never acted on.
 */
export function parse(text: string, commands: readonly Command[]): Parsed {
  const said = tidyText(text).replace(/^[/!。.·]+/, '')
  let found: Extract<Parsed, { kind: 'command' }> | null = null
  for (const command of commands) {
    for (const word of command.words) {
      if (found && word.length <= found.word.length) continue
      const rest = restAfter(said, word, command.glued ?? false)
      if (rest !== null) found = { kind: 'command', command, word, rest }
    }
  }
  if (found) return found
  const [first = '', ...others] = said.split(' ')
  const words = commands.flatMap((command) => command.words).filter((word) => word.length >= 2)
  const slip = first.length >= 2 && (others.length > 0 || first.length >= 3) ? nearest(first, words) : null
  return slip && slip.length === first.length ? { kind: 'slip', meant: slip } : { kind: 'chatter' }
}

function restAfter(said: string, word: string, glued: boolean): string | null {
  const head = said.slice(0, word.length)
  if (head.toUpperCase() !== word.toUpperCase()) return null
  const rest = said.slice(word.length)
  if (rest === '' || /^[\s@:,\d]/.test(rest) || glued) return rest.replace(/^[\s:,]+/, '').trim()
  return null
}
