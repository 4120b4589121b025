import type { Moment } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import { isFrozen } from '../ledger/find.ts'
import type { Entry } from '../ledger/state.ts'
import type { Scene } from '../situation.ts'
import type { Month } from './month.ts'
import { monthEntries, sheetOf } from './sheet.ts'

/** Who has lines in a month and is still here, in the roster's order. */
export function peopleOfMonth(scene: Scene, month: Month): string[] {
  const own = new Set(
    monthEntries(scene, month).flatMap(({ subject }) => ('person' in subject ? [subject.person] : [])),
  )
  return Object.values(scene.world.people)
    .filter(({ id, leftAt }) => own.has(id) && (leftAt === undefined || leftAt > scene.now))
    .map(({ id }) => id)
}

/** Those of them who have not agreed, or whose sheet has changed since they did. */
export function missingAgreements(scene: Scene, month: Month): string[] {
  const agreed = scene.world.accounts.closings[month]?.agreed ?? {}
  return peopleOfMonth(scene, month).filter((id) => {
    const { count, fen } = sheetOf(scene, id, month)
    return agreed[id]?.count !== count || agreed[id].fen !== fen
  })
}

/** Lines of a month that are under appeal: they stay out of it until they are decided. */
export const appealedIn = (scene: Scene, month: Month): Entry[] =>
  monthEntries(scene, month).filter((entry) => !entry.reverses && isFrozen(scene, entry))

/** Lines of a month that nobody has confirmed or waived yet. */
export const undecidedIn = (scene: Scene, month: Month): Entry[] =>
  monthEntries(scene, month).filter(
    (entry) =>
      entry.state === 'proposed' && !entry.reverses && (entry.kind === 'fine' || entry.kind === 'reward'),
  )

/** Locks a month. What is under appeal goes on in the next one. */
export const locking = (scene: Scene, month: Month, by?: string): Fact => ({
  kind: 'monthLocked',
  month,
  at: scene.now,
  ...(by && { by }),
  left: appealedIn(scene, month).map(({ id }) => id),
})

/** May it be locked now: everybody has agreed, or the time has passed? */
export const mayLock = (scene: Scene, month: Month, lockAt: Moment): boolean =>
  scene.now >= lockAt || missingAgreements(scene, month).length === 0
