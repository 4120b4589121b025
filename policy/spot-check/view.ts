import type { Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { gestureName } from './gestures.ts'
import { isOpen, LONGEST_OPEN } from './issue.ts'
import { isVoid, standingOf, standingsIn } from './result.ts'
import { checksSince } from './state.ts'

export type OpenCheck = {
  id: string
  groupId: string
  scope: string
  gesture: string
  gestureName: string
  issuedAt: Moment
  deadline: Moment
  /** Ids of those who must answer. */
  required: string[]
  /** Ids of those of them whose answer counts so far. */
  answered: string[]
}

/** The checks that may still be answered in time, oldest first. */
export function openChecks({ world, now }: Pick<Scene, 'world' | 'now'>): OpenCheck[] {
  return checksSince(world, now - LONGEST_OPEN)
    .filter((check) => isOpen(check, now) && !isVoid(world, check))
    .map((check) => ({
      id: check.id,
      groupId: check.groupId,
      scope: check.scope,
      gesture: check.gesture,
      gestureName: gestureName(check.gesture),
      issuedAt: check.issuedAt,
      deadline: check.deadline,
      required: check.required,
      answered: standingsIn(world, check)
        .filter(({ result }) => result === 'passed')
        .map(({ personId }) => personId),
    }))
}

/** Was somebody, at that moment, to answer a check of this group, and has not passed it? */
export const owesAnswer = (
  { world }: Pick<Scene, 'world'>,
  groupId: string,
  personId: string,
  at: Moment,
): boolean =>
  checksSince(world, at - LONGEST_OPEN).some(
    (check) =>
      check.groupId === groupId &&
      isOpen(check, at) &&
      check.issuedAt <= at &&
      !isVoid(world, check) &&
      check.required.includes(personId) &&
      !['passed', 'excused'].includes(standingOf(world, check, personId).result),
  )
