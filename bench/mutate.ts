import { loadPack } from '../bot/packs.ts'
import { noticedByTests } from './mutate/by-tests.ts'
import { transcriptJury } from './mutate/by-transcripts.ts'
import { type Mutant, mutantsOf, mutated } from './mutate/mutants.ts'

/**
 * Changes each number, clock and switch of the rulebook, one at a time, and asks whether anything notices: the check of
 * rulebooks, the transcripts (all in this process), and for those that survive the tests with the changed rulebook.
 * Prints the survivors and the figure. `--quick` leaves the tests out; other words keep only the paths they begin.
 */
export async function mutate(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick')
  const only = args.filter((word) => !word.startsWith('--'))
  const pack = loadPack('yundi')
  const mutants = mutantsOf(pack).filter(
    ({ path }) => only.length === 0 || only.some((word) => path.startsWith(word)),
  )
  const noticed = transcriptJury(pack)
  const killed = { check: 0, transcripts: 0, tests: 0 }
  const survivors: Mutant[] = []
  const sinceMs = performance.now()

  for (const [at, mutant] of mutants.entries()) {
    const other = mutated(pack, mutant)
    if (!other) killed.check += 1
    else if (await noticed(other)) killed.transcripts += 1
    else if (!quick && noticedByTests(mutant)) killed.tests += 1
    else {
      survivors.push(mutant)
      console.log(`  没有发现  ${shown(mutant)}`)
    }
    if ((at + 1) % 50 === 0) console.log(`  ${at + 1}/${mutants.length},${seconds(sinceMs)}`)
  }

  const dead = mutants.length - survivors.length
  const share = ((dead / mutants.length) * 100).toFixed(1)
  console.log(
    `规则包变异:${mutants.length} 处改动,发现 ${dead} 处(${share}%),没有发现 ${survivors.length} 处,${seconds(sinceMs)}`,
  )
  console.log(
    `  规则包检查发现 ${killed.check},对话回放发现 ${killed.transcripts},表格测试发现 ${killed.tests}${quick ? '(没有跑)' : ''}`,
  )
}

const shown = ({ path, from, to }: Mutant) => `${path}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} 秒`
