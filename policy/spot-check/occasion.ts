import type { Moment } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Occasion } from '../occasion.ts'
import type { World } from '../world.ts'
import { LONGEST_OPEN } from './issue.ts'
import { isVoid } from './result.ts'
import { checkOf, checksSince, type SpotCheck } from './state.ts'
import { verdictsOf } from './verdicts.ts'

/** S0-EX-10 to S0-EX-12, S0-SH-12: a gesture check, judged when its time is over. */
export const spotCheckOccasion: Occasion = {
  name: 'spot-check',
  touchedBy: (fact, { world }) => touched(fact, world),
  judge(id, scene) {
    const check = checkOf(scene.world, id)
    return check ? verdictsOf(check, scene) : []
  },
  span(id, { world }) {
    const check = checkOf(world, id)
    return check && { from: check.issuedAt, until: check.deadline, where: { groupId: check.groupId } }
  },
  groupOf: (id, { world }) => checkOf(world, id)?.groupId,
}

/** Which checks a fact may change; only closed ones matter to the caller. */
function touched(fact: Fact, world: World): string[] {
  const { spotChecks } = world
  const ids = (since: Moment, such: (check: SpotCheck) => boolean) =>
    checksSince(world, since)
      .filter(such)
      .map(({ id }) => id)
  switch (fact.kind) {
    case 'spotCheckAnswered':
    case 'gestureRuled':
      return [fact.checkId]
    case 'photoShown':
      return (spotChecks.uses[fact.hash] ?? []).flatMap(({ checkId }) => checkId ?? [])
    case 'outageNoted':
      return ids(
        fact.outage.from - LONGEST_OPEN,
        ({ issuedAt, deadline }) => fact.outage.from < deadline && issuedAt < fact.outage.until,
      )
    case 'messageRecalled':
      return ids(0, (check) => check.issueKey === fact.messageKey && isVoid(world, check))
    case 'leaveGranted':
      return ids(fact.leave.from, ({ issuedAt }) => issuedAt < fact.leave.to)
    case 'dutyListed':
      return ids(Math.min(...fact.ended.map(({ at }) => at)), ({ issuedAt, required }) =>
        fact.ended.some(({ personId, at }) => at <= issuedAt && required.includes(personId)),
      )
    case 'postLeft':
      return ids(fact.away.at, ({ required }) => required.includes(fact.away.personId))
    case 'postResumed':
      return ids(fact.at, ({ required }) => required.includes(fact.personId))
    case 'entryMarked':
    case 'appealDecided':
      return liftedCheck(world, fact.id)
    default:
      return []
  }
}

/** Waiving one of several misses leaves the leader's one share for the others (`jointPer: check`). */
function liftedCheck(world: World, entryId: string): string[] {
  const entry = world.ledger.entries[entryId]
  return entry && !entry.linkedTo && checkOf(world, entry.occasion) ? [entry.occasion] : []
}
