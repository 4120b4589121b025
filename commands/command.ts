import type { Decision, Told } from '../policy/decision.ts'
import { nothing } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import type { Role } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'

/** What a reader made of the words after the command: its input, or a sentence that says what to send instead. */
export type Read<I> = { input: I } | { hint: string }

export type CommandSpec<I> = {
  /** The command's own word first, then its aliases. */
  words: readonly string[]
  /** How it is written, as 帮助 shows it: `报备资源 <名称> 关键人 <姓名电话>`. */
  usage: string
  /** One line on what it does. */
  about: string
  example: string
  who: 'all' | readonly Role[]
  /** Where it may be said; anywhere unless stated. */
  where?: 'group' | 'private'
  rules: readonly string[]
  /** Begins something with a deadline for others: said long ago, it is not done now. */
  begins?: true
  /** May be glued to what follows (`留电5`, `签到春风十里`). Only for words that do not begin ordinary sentences. */
  glued?: boolean
  /** Reads what follows the word. `rest` is tidy text (half width, single spaces). */
  read(rest: string, situation: Situation): Read<I>
  decide(input: I, situation: Situation): Decision
}

/** A command with its input's type closed over, so that all of them share one list. */
export type Command = Omit<CommandSpec<never>, 'read' | 'decide'> & {
  answer(rest: string, situation: Situation): Decision
  /** It only answers: nothing is ever recorded of it. */
  onlyTells?: true
}

export function command<I>(spec: CommandSpec<I>): Command {
  const { read, decide, ...rest } = spec
  return {
    ...rest,
    answer(text, situation) {
      const got = read(text, situation)
      return 'hint' in got ? refuse(situation, got.hint) : decide(got.input, situation)
    },
  }
}

type QuestionSpec<I> = Omit<CommandSpec<I>, 'decide'> & { decide(input: I, situation: Situation): Told }

/** A command that only answers. Where nobody listens it need not be asked. */
export const question = <I>(spec: QuestionSpec<I>): Command => ({ ...command(spec), onlyTells: true })

/** Says something where the message was said. */
export function reply(situation: Situation, text: string, more: Partial<Decision['say'][number]> = {}): Told {
  const to = situation.group ? { group: situation.group.id } : { person: situation.sender.id }
  return { facts: [], say: [{ to, text, replyTo: situation.message.key, ...more }] }
}

/** A refusal: what happened, in the sender's words, then what to send next. Nothing is recorded. */
export const refuse = (situation: Situation, text: string): Told =>
  reply(situation, text, { tone: 'refusal' })

/** What is recorded, and what is said of it where somebody hears it. */
export const recorded = (situation: Situation, facts: Fact[], words: () => Decision): Decision => ({
  facts,
  say: situation.unheard ? [] : words().say,
})

/** A reader for commands that take nothing; what follows is ignored. */
export const readNothing = (): Read<null> => ({ input: null })

export { nothing }
