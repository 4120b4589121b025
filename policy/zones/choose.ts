import type { PersonThen } from '../people.ts'
import type { Situation } from '../situation.ts'
import {
  after,
  append,
  deadlineOf,
  freeZones,
  goOn,
  passTurn,
  type Step,
  undoneSilence,
  zonesOf,
} from './draft.ts'
import type { Draft } from './state.ts'
import { mayChooseFor } from './units.ts'

/** What became of somebody's choice. `passed` is the step before it, when a turn had run out unnoticed. */
export type Choice =
  | { ok: true; step: Step; passed: Step | null; unit: string; zone: number; instead?: number }
  | { ok: false; why: 'notOnTurn' | 'notYours' | 'unknown' | 'taken'; passed: Step | null; draft: Draft }

/**
 * S0-ZN-04: `zone` for `unit`, said by the sender of the message. It counts while the squad is on turn, up to the last
 * second by the time of sending; and after that, if it was sent in time and nobody has chosen since.
 */
export function choose(
  situation: Situation,
  before: Draft,
  { unit, zone }: { unit: string; zone: number },
): Choice {
  const passed = overdue(situation, before)
  const draft = passed?.draft ?? before
  const { sender, at, message, group } = situation
  const { count } = zonesOf(situation, draft)
  const refused = (why: 'notOnTurn' | 'notYours' | 'unknown' | 'taken'): Choice => ({
    ...{ ok: false, why, passed, draft },
  })
  if (!mayChooseFor(situation, sender, unit)) return refused('notYours')
  const undone = undoneSilence(draft, unit, at)
  if (draft.turn?.unit !== unit && !undone) return refused('notOnTurn')
  const instead = undone ? gotBySilence(draft, unit, undone.picks) : undefined
  if (zone < 1 || zone > count) return refused('unknown')
  if (zone !== instead && !freeZones(draft, count).includes(zone)) return refused('taken')
  const step = after(
    draft,
    [
      {
        ...{ kind: 'zoneChosen', week: draft.week, unit, zone, at, how: howOf(sender) },
        ...{ by: sender.id, messageKey: message.key },
        ...(group && { groupId: group.id }),
        ...(instead !== undefined && { instead }),
      },
    ],
    (next) => (next.endedAt === null ? goOn(situation, next) : { draft: next, facts: [] }),
  )
  return { ok: true, step: passed ? append(passed, step) : step, passed, unit, zone, instead }
}

const howOf = ({ role }: PersonThen) => (role === 'supervisor' ? 'chosen' : 'forUnit')

/** The zone it was given after its second silence, which the late choice takes the place of. */
const gotBySilence = (draft: Draft, unit: string, picks: number): number | undefined =>
  draft.picks.slice(picks).find((pick) => pick.unit === unit && pick.how === 'auto')?.zone

/** A turn that had run out before the message was sent, though its alarm has not rung yet. */
function overdue(situation: Situation, draft: Draft): Step | null {
  const deadline = deadlineOf(situation, draft)
  return deadline !== null && situation.at > deadline ? passTurn(situation, draft) : null
}
