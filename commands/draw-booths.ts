import {
  boothLine,
  boothListTooLong,
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
import { boothLotOf, boothsOf, competitorBooths, drawBooths } from '../policy/zones/booths.ts'
import { isProjectWeek, weekOfLot } from '../policy/zones/weeks.ts'
import { command, type Read, refuse, reply } from './command.ts'

type Input = { redraw: boolean; reason: string; listed: string[] | undefined }

const drawers = ['supervisor', 'manager', 'director', 'gm', 'admin'] as const

/** S0-ZN-06: competitors' booth locations dealt to the squads, the first time by lot. */
export const drawBoothsCommand = command<Input>({
  words: ['抽签展点', '展点抽签'],
  usage: '抽签展点 [展点、展点…]',
  about: '抽签分竞品展点(可以在后面写出展点);以后各次按上周排名',
  example: '抽签展点',
  who: drawers,
  rules: ['S0-ZN-06'],
  read: readDraw,
  decide({ redraw, reason, listed }, situation) {
    const { policy, day, sender } = situation
    const week = weekOfLot(policy, day)
    if (!isProjectWeek(policy, week)) return refuse(situation, projectOver())
    if (!listed && competitorBooths(situation).length === 0)
      return refuse(situation, noBooths(policy.zones.booths.types))
    const before = boothLotOf(situation, week)
    if (redraw && !isManager(sender)) return refuse(situation, boothRedrawIsManagers())
    if (before && !redraw) return refuse(situation, boothsAlready(weekName(situation, week)))
    if (!before && redraw) return refuse(situation, noBoothsYet(weekName(situation, week)))
    return drawn(situation, week, redraw ? reason : undefined, listed)
  },
})

/** As many booths as one lot deals, and as many characters as one name has. */
const [BOOTHS_MOST, NAME_MOST] = [40, 30]

/** `甲广场、乙商场`, `重抽 原因`, `甲广场、乙商场 重抽 原因`. One word alone (`本周`) names no booths. */
function readDraw(rest: string): Read<Input> {
  const [, before = '', again, after = ''] =
    /^(.*?)(?:(?<=^|[\s,、])(重抽|重新抽签|重新抽)(?:$|[\s:,]+(.*)))?$/.exec(rest) ?? []
  if (again && !after) return { hint: boothReasonNeeded() }
  const names = [...new Set(before.split(/[\s、,;/:]+/).filter(Boolean))]
  if (names.length > BOOTHS_MOST || names.some((name) => name.length > NAME_MOST))
    return { hint: boothListTooLong(BOOTHS_MOST, NAME_MOST) }
  const listed = names.length > 1 ? names.map(maskPhones) : undefined
  return { input: { redraw: again !== undefined, reason: maskPhones(after), listed } }
}

/** Said where it was asked, and once in every other group that has squads. */
function drawn(situation: Situation, week: string, reason?: string, listed?: string[]): Decision {
  const { sender, group } = situation
  const lot = drawBooths(situation, { week, by: sender.id, reason, listed })
  const text = boothsDrawn({
    week: weekName(situation, week),
    how: lot.how,
    units: lot.order.map((unit) => boothLine(unit, boothsOf(situation, lot, unit))),
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
