import * as say from '../messages/recalled.ts'
import { dateOf, type Moment } from '../policy/calendar.ts'
import { standingOfClaim } from '../policy/claim/view.ts'
import { type Decision, type Post, together } from '../policy/decision.ts'
import { nameOf } from '../policy/people.ts'
import type { Request } from '../policy/request/state.ts'
import type { Scene } from '../policy/situation.ts'
import { zoneName } from '../policy/zones/map.ts'

/** Why a request was closed when its asker has taken his message back. */
export const TAKEN_BACK = '撤回了消息'

/**
 * A message was taken back. Numbers, papers, cars and photos follow it by themselves; an open request falls with it; what
 * stands all the same (a list, a zone, a claim) is said to whoever wrote it, with what to send instead.
 */
export function recalled(scene: Scene, messageKey: string, at: Moment): Decision {
  const requests = Object.values(scene.world.requests).filter((one) => one.messageKey === messageKey)
  return together(
    { facts: [{ kind: 'messageRecalled', messageKey, at }], say: [] },
    ...requests.map((request) => ofRequest(scene, request, at)),
    { facts: [], say: stands.flatMap((find) => find(scene, messageKey)) },
  )
}

/** An appeal freezes an entry and is lost when it is withdrawn; so it stays until somebody has looked at it. */
function ofRequest({ world }: Scene, { id, title, by, state, type, groupId }: Request, at: Moment): Decision {
  const asker = { person: by }
  if (state !== 'open' || type === 'appeal')
    return { facts: [], say: [{ to: asker, text: say.requestStands(id, title, state) }] }
  const text = say.requestTakenBack(id, title, nameOf(world, by))
  return {
    facts: [{ kind: 'requestDecided', id, granted: false, by, at, reason: TAKEN_BACK }],
    say: [{ to: groupId ? { group: groupId } : asker, text }],
  }
}

/** What a message has done that does not fall with it, each for whoever sent it. */
const stands: readonly ((scene: Scene, messageKey: string) => Post[])[] = [
  function duty({ world, today }, messageKey) {
    const days = Object.keys(world.duty).filter((day) => day >= today)
    const mine = days.filter((day) => world.duty[day]!.some((item) => item.messageKey === messageKey))
    const by = mine.flatMap((day) => world.duty[day]!).find((item) => item.messageKey === messageKey)?.by
    return by ? [{ to: { person: by }, text: say.dutyStands(mine.map(dateOf)) }] : []
  },

  function zone({ world, policy }, messageKey) {
    const picks = Object.values(world.zones.drafts).flatMap((draft) => draft.picks)
    return picks.flatMap((pick) =>
      pick.messageKey === messageKey && pick.by
        ? [{ to: { person: pick.by }, text: say.zoneStands(pick.unit, zoneName(policy, pick.zone)) }]
        : [],
    )
  },

  function claim(scene, messageKey) {
    const claim = Object.values(scene.world.claims.claims).find((one) => one.messageKey === messageKey)
    if (!claim) return []
    const { state } = standingOfClaim(scene, claim)
    const open = state === 'held' || state === 'pending' || state === 'queued'
    return open ? [{ to: { person: claim.holderId }, text: say.claimStands(claim.id, claim.resource) }] : []
  },

  function away({ world, cal, now }, messageKey) {
    const mine = Object.values(world.away.of).flat()
    const found = mine.find(({ key, until, backAt }) => key === messageKey && !backAt && until > now)
    return found ? [{ to: { person: found.personId }, text: say.awayStands(cal.clockOf(found.until)) }] : []
  },

  function setting({ world, cal }, messageKey) {
    const found = world.settings.find((one) => one.messageKey === messageKey)
    const text = found && say.settingStands(dateOf(cal.dayOf(found.from)))
    return found?.by && text ? [{ to: { person: found.by }, text }] : []
  },
]
