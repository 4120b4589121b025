import { limits } from '../../policy/photo/judge.ts'
import { type Asking, asking, quantile, reading, type Share, type Sight } from './figures.ts'
import { labelledShape, selfies } from './labels.ts'

/** The figures of photos by what was seen in them, a line each, with the bars they are held against. */
export function describeSights(sights: Sight[]): string[] {
  const own = sights.filter(({ source }) => selfies.has(source))
  const [all, self] = [reading(sights), reading(own)]
  const shown = sights.filter(({ label }) => labelledShape(label))
  return [
    line('selfies, read right', self.right, '≥ 97 %'),
    line('all sources, read right', all.right, '≥ 95.5 %'),
    line('selfies, no hand found', self.noHand, ''),
    line('all sources, no hand found', all.noHand, '≤ 1.5 %'),
    ...describeAsking('hands alone', asking(sights, { person: false })),
    ...describeAsking('with a person', asking(sights, { person: true })),
    ...describeAsking('selfies, with a person', asking(own, { person: true })),
    line('person found in selfies', personFound(own), ''),
    `read right by source: ${list(shown, ({ source }) => source)}`,
    `read right by label: ${list(shown, ({ label }) => label)}`,
  ]
}

function describeAsking(what: string, { outcomes, wrongPassed, naturalPassed }: Asking): string[] {
  return [
    line(`asked (${what}), genuine passed`, outcomes.pass, '≥ 93 %'),
    line(`asked (${what}), genuine asked again`, outcomes.retake, ''),
    line(`asked (${what}), genuine to review`, outcomes.review, ''),
    line(`asked (${what}), genuine refused`, outcomes.refused, '0'),
    line(`asked (${what}), wrong gesture passed`, wrongPassed, '≤ 0.3 %'),
    line(`asked (${what}), natural hands passed`, naturalPassed, '≤ 0.5 %'),
  ]
}

/** How long photos took and what the worker held. */
export function describeMachine(
  ms: number[],
  { coldMs, memoryMb }: { coldMs: number; memoryMb: number },
): string[] {
  return [
    `whole photo: median ${quantile(ms, 0.5).toFixed(0)} ms (≤ 150), 95 % within ${quantile(ms, 0.95).toFixed(0)} ms (≤ 500)`,
    `memory of the worker: ${memoryMb} MB at most (≤ 350)`,
    `from nothing to the first answer: ${coldMs.toFixed(0)} ms (≤ 1500)`,
  ]
}

const personFound = (sights: Sight[]): Share => {
  const count = sights.filter(({ seen }) => (seen?.person ?? 0) >= limits.person).length
  return { of: sights.length, count, share: count / sights.length }
}

const line = (what: string, { share, count, of }: Share, bar: string) =>
  `${what}: ${(share * 100).toFixed(1)} % (${count}/${of})${bar && `, bar ${bar}`}`

function list(sights: Sight[], groupOf: (sight: Sight) => string): string {
  return [...new Set(sights.map(groupOf))]
    .map((name) => {
      const { count, of } = reading(sights.filter((sight) => groupOf(sight) === name)).right
      return `${name} ${count}/${of}`
    })
    .join(', ')
}
