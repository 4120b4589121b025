import { nameOf } from '../people.ts'
import type { Scene } from '../situation.ts'
import { isOpen } from './issue.ts'
import { type Result, standingsIn } from './result.ts'

/** The `spotChecks` of an outcome. Of a check that is still open, only what is already certain. */
export function spotChecksOutcome({ world, cal, now }: Scene): {
  group: string
  issuedAt: string
  deadline: string
  results: Record<string, Result>
}[] {
  return world.spotChecks.checks.map((check) => ({
    group: check.groupId,
    issuedAt: cal.stampOf(check.issuedAt),
    deadline: cal.stampOf(check.deadline),
    results: Object.fromEntries(
      standingsIn(world, check)
        .filter(({ result }) => !isOpen(check, now) || ['passed', 'excused', 'void'].includes(result))
        .map(({ personId, result }) => [nameOf(world, personId), result]),
    ),
  }))
}
