import { draw } from '../draw.ts'
import type { World } from '../world.ts'
import { checkOf } from './state.ts'

/** Is this answer among the few that a human sees although our eyes passed it? `percent` of them are. */
export const isSampled = (seed: string, answerKey: string, percent: number): boolean =>
  draw(seed, `photo-sample/${answerKey}`) * 100 < percent

/** How often the machine's word on photos held: of the samples that a human has seen, and of all it has passed. */
export type Agreement = { looked: number; passed: number; reviewed: number; seen: number; agreed: number }

/** Over the checks issued since a moment. `looked`: answers that our own eyes have seen. */
export function agreementSince(
  { spotChecks }: Pick<World, 'spotChecks'>,
  since: number,
  passes: (checkId: string, personId: string) => boolean,
): Agreement {
  const checks = spotChecks.checks.filter(({ issuedAt }) => issuedAt >= since)
  const answers = checks.flatMap(({ id, answers }) =>
    answers.filter(({ photos }) => photos.some(({ eye }) => eye)).map((answer) => ({ id, answer })),
  )
  const passed = answers.filter(({ id, answer }) => passes(id, answer.personId)).length
  const samples = spotChecks.samples.flatMap(({ checkId, personId }) => {
    const check = checkOf({ spotChecks }, checkId)
    const ruling =
      check && check.issuedAt >= since && check.rulings.findLast((one) => one.personId === personId)
    return ruling ? [ruling] : []
  })
  return {
    looked: answers.length,
    passed,
    reviewed: answers.length - passed,
    seen: samples.length,
    agreed: samples.filter(({ fits }) => fits).length,
  }
}
