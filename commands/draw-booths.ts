import {
  boothLine,
  boothReasonNeeded,
  boothRedrawIsManagers,
  boothsAlready,
  boothsDrawn,
  noBooths,
  noBoothsYet,
} from '../messages/places.ts'
import { weekName } from '../messages/zone-map.ts'
import { projectOver } from '../messages/zones.ts'
import type { Decision } from '../policy/decision.ts'
import { isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { zoneGroups } from '../policy/zones/audience.ts'
import { boothLotOf, competitorBooths, drawBooths } from '../policy/zones/booths.ts'
import { isProjectWeek, weekOfLot } from '../policy/zones/weeks.ts'
import { command, refuse, reply } from './command.ts'

const drawers = ['supervisor', 'manager', 'director', 'gm', 'admin'] as const

/** S0-ZN-06: competitors' booth locations dealt to the squads, the first time by lot. */
export const drawBoothsCommand = command<{ redraw: boolean; reason: string }>({
  words: ['抽签展点', '展点抽签'],
  usage: '抽签展点',
  about: '抽签分竞品展点;以后各次按上周排名',
  example: '抽签展点',
  who: drawers,
  rules: ['S0-ZN-06'],
  read(rest) {
    const asked = /^(?:重抽|重新抽签|重新抽)[\s:,,]*(.*)$/.exec(rest)
    return asked && !asked[1]
      ? { hint: boothReasonNeeded() }
      : { input: { redraw: asked !== null, reason: maskPhones(asked?.[1] ?? '') } }
  },
  decide({ redraw, reason }, situation) {
    const { policy, day, sender } = situation
    const week = weekOfLot(policy, day)
    if (!isProjectWeek(policy, week)) return refuse(situation, projectOver())
    if (competitorBooths(situation).length === 0)
      return refuse(situation, noBooths(policy.zones.booths.types))
    const before = boothLotOf(situation, week)
    if (redraw && !isManager(sender)) return refuse(situation, boothRedrawIsManagers())
    if (before && !redraw) return refuse(situation, boothsAlready(weekName(situation, week)))
    if (!before && redraw) return refuse(situation, noBoothsYet(weekName(situation, week)))
    return drawn(situation, week, redraw ? reason : undefined)
  },
})

/** Said where it was asked, and once in every other group that has squads. */
function drawn(situation: Situation, week: string, reason: string | undefined): Decision {
  const { sender, world, group } = situation
  const lot = drawBooths(situation, { week, by: sender.id, reason })
  const mine = (unit: string) =>
    lot.picks.filter((pick) => pick.unit === unit).map(({ placeId }) => world.places[placeId]!)
  const text = boothsDrawn({
    week: weekName(situation, week),
    how: lot.how,
    units: lot.order.map((unit) => boothLine(unit, mine(unit))),
    seed: lot.seed,
    by: sender.name,
    reason,
  })
  const others = zoneGroups(situation).filter(({ id }) => id !== group?.id)
  return {
    facts: [{ kind: 'boothsDrawn', lot }],
    say: [...reply(situation, text).say, ...others.map(({ id }) => ({ to: { group: id }, text }))],
  }
}
