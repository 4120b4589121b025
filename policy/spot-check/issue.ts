import { awayAt } from '../away/away.ts'
import { floorToSecond, HOUR, MINUTE, type Moment, SECOND } from '../calendar.ts'
import { drawOne } from '../draw.ts'
import type { Fact } from '../facts.ts'
import { isAbsent } from '../leave/absent.ts'
import { canBeHeard } from '../onboarding/hearing.ts'
import { onDuty } from '../org/on-duty.ts'
import { nameOf } from '../people.ts'
import { askableDigits, askableGestures } from '../photo/gestures.ts'
import { wake } from '../schedule/state.ts'
import type { Scene } from '../situation.ts'
import { NUMBER, numberGesture } from './gestures.ts'
import { isVoid } from './result.ts'
import { checksSince, type Exclusion, type SpotCheck } from './state.ts'
import { membersOf, scopeOf, type Target } from './target.ts'

/** No check is open for longer: what was issued before that need not be looked at. */
export const LONGEST_OPEN = 24 * HOUR

export type NewCheck = Omit<SpotCheck, 'answers' | 'rulings'>

/**
 * The next check of a target, as it would be issued at this very moment: its time counts from the post that asks for it.
 * Nobody has to answer who issues it, is off duty, on leave, announced as away, or asked by another check that is open;
 * with `gapMin`, nor who was asked within that time. `required` may be empty; it is then not to be issued.
 */
export function newCheck(
  scene: Scene,
  target: Target,
  {
    gesture,
    by = null,
    key,
    gapMin = 0,
  }: { gesture?: string; by?: string | null; key?: string; gapMin?: number } = {},
): NewCheck {
  const { world, policy, today } = scene
  const issuedAt = floorToSecond(scene.now)
  const n = world.spotChecks.checks.length + 1
  const required: string[] = []
  const excluded: Exclusion[] = []
  for (const person of membersOf(scene, target)) {
    if (person.id === by || !canBeHeard(world, person.id)) continue
    if (person.role === 'staff' && !onDuty(scene, person.id, today, scene.now)) continue
    const why = excuseOf(scene, person.id, gapMin)
    if (why) excluded.push({ personId: person.id, why })
    else required.push(person.id)
  }
  return {
    id: `spot-check/${n}`,
    n,
    groupId: target.group.id,
    scope: scopeOf(target, target.under && nameOf(world, target.under)),
    gesture: gestureFor(scene, target.group.id, n, gesture),
    issuedBy: by,
    ...(key ? { issueKey: key } : {}),
    issuedAt,
    deadline: issuedAt + policy.spotChecks.answerSec * SECOND,
    required,
    excluded,
  }
}

/** The facts that issue it: itself, its last call and its close, one second after the last that is in time. */
export function issuing({ policy }: Pick<Scene, 'policy'>, check: NewCheck): Fact[] {
  const { lastCallSec, answerSec } = policy.spotChecks
  const data = { id: check.id }
  const callAt = check.deadline - lastCallSec * SECOND
  return [
    { kind: 'spotCheckIssued', check },
    ...(lastCallSec > 0 && lastCallSec < answerSec
      ? [wake({ id: `check-last-call/${check.n}`, at: callAt, kind: 'check-last-call', data })]
      : []),
    wake({ id: `close-check/${check.n}`, at: check.deadline + SECOND, kind: 'close-check', data }),
  ]
}

/** What is asked for: as said, or drawn; a number's digits are drawn in any case. The draw can be made again from seed and number. */
function gestureFor(scene: Scene, groupId: string, n: number, said?: string): string {
  const gesture = said ?? drawGesture(scene, groupId, n)
  if (gesture !== NUMBER) return gesture
  const digit = (place: string) => drawOne(scene.world.seed, `spot-check/${n}/${place}`, askableDigits)
  return numberGesture(digit('first'), digit('second'))
}

/** A drawn gesture, never the one that this group showed last, and none that our own eyes often read wrong where they look. */
function drawGesture({ world, policy }: Scene, groupId: string, n: number): string {
  const last = world.spotChecks.checks.findLast((check) => check.groupId === groupId)?.gesture
  const choices = policy.spotChecks.gestures.filter((gesture) => gesture !== last)
  const sure = choices.filter((gesture) => gesture === NUMBER || askableGestures.includes(gesture))
  const eyesLook = world.onboarding.checked.photos?.findings.some(({ tone }) => tone === 'good')
  return drawOne(world.seed, `spot-check/${n}/gesture`, eyesLook && sure.length > 0 ? sure : choices)
}

function excuseOf({ world, now }: Scene, personId: string, gapMin: number): Exclusion['why'] | null {
  if (isAbsent(world, personId, now)) return 'leave'
  if (awayAt(world, personId, floorToSecond(now))) return 'away'
  const asked = checksSince(world, now - LONGEST_OPEN - gapMin * MINUTE).filter((check) =>
    check.required.includes(personId),
  )
  if (asked.some((check) => isOpen(check, now) && !isVoid(world, check))) return 'open'
  return gapMin > 0 && asked.some(({ issuedAt }) => now < issuedAt + gapMin * MINUTE) ? 'recent' : null
}

/** Its time is not over: the deadline itself still counts. */
export const isOpen = ({ deadline }: Pick<SpotCheck, 'deadline'>, now: Moment): boolean =>
  floorToSecond(now) <= deadline

/** Until when a supervisor may rule on its photos, inclusive. */
export const ruleUntil = (
  { policyOn }: Pick<Scene, 'policyOn'>,
  { issuedAt, deadline }: Pick<SpotCheck, 'issuedAt' | 'deadline'>,
): Moment => deadline + policyOn(issuedAt).spotChecks.mismatchMin * MINUTE
