import type { Moment } from '../calendar.ts'
import { draw } from '../draw.ts'
import type { World } from '../world.ts'
import { worthOf } from './result.ts'
import { checksSince } from './state.ts'

/** Is this answer among the few that a human sees although our eyes passed it? `percent` of them are. */
export const isSampled = (seed: string, answerKey: string, percent: number): boolean =>
  draw(seed, `photo-sample/${answerKey}`) * 100 < percent

/** How often the machine's word on photos held: of the samples that a human has seen, and of all it has passed. */
export type Agreement = { looked: number; passed: number; reviewed: number; seen: number; agreed: number }

/** Over the checks issued since a moment. `looked`: answers that our own eyes have seen. */
export function agreementSince(world: World, since: Moment): Agreement {
  const checks = checksSince(world, since)
  const answers = checks.flatMap((check) =>
    check.answers
      .filter(({ photos }) => photos.some(({ eye }) => eye))
      .map((answer) => worthOf(world, check, answer)),
  )
  const passed = answers.filter((worth) => worth === 'right').length
  const rulings = world.spotChecks.samples.flatMap(({ checkId, personId }) => {
    const check = checks.find(({ id }) => id === checkId)
    return check?.rulings.findLast((one) => one.personId === personId) ?? []
  })
  return {
    looked: answers.length,
    passed,
    reviewed: answers.length - passed,
    seen: rulings.length,
    agreed: rulings.filter(({ fits }) => fits).length,
  }
}
