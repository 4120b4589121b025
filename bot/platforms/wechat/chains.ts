import { commands } from '../../../commands/all.ts'
import { parse } from '../../../commands/parse.ts'
import { readTallies } from '../../../policy/metric/read.ts'
import { ownAnswer, readChain } from './jielong.ts'

/** As many answers are remembered, to tell a chain that was only passed on from one that was changed. */
const REMEMBERED_MOST = 5_000

export type Chains = {
  /**
   * What somebody says by a chain of answers: his own line, once. Passing the chain on says nothing new; a number that he has
   * changed in it is a correction. null when the text is no chain; empty when it says nothing of his.
   */
  read(room: string, sender: string, names: readonly string[], text: string): string | null
}

export function chainBook(): Chains {
  const before = new Map<string, string>()

  return {
    read(room, sender, names, text) {
      const chain = readChain(text)
      if (!chain) return null
      const answer = ownAnswer(chain, names, isCommand)
      if (answer === null) return ''
      const key = `${room}\n${sender}\n${chain.title}`
      const last = before.get(key)
      before.delete(key)
      before.set(key, answer)
      if (before.size > REMEMBERED_MOST) before.delete(before.keys().next().value!)
      if (last === undefined) return answer
      return last === answer || !isCount(answer) ? '' : `更正 ${answer}`
    },
  }
}

const isCommand = (text: string): boolean => parse(text, commands).kind === 'command'

function isCount(text: string): boolean {
  const read = readTallies(text)
  return !('fault' in read) && read.tallies.length > 0
}
