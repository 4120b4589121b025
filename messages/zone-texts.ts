import { dateOf, weekdayName } from '../policy/calendar.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { zonesByUnit } from '../policy/zones/map.ts'
import type { Draft } from '../policy/zones/state.ts'
import { weekNumber } from '../policy/zones/weeks.ts'
import { draftOpened, draftResult, lotDrawn, orderText, resultFrom } from './zones.ts'

/** `二组7、3、9;四组1、6`, in the order chosen. */
export const unitsText = (draft: Pick<Draft, 'order' | 'picks'>): string =>
  [...zonesByUnit(draft)].map(([unit, zones]) => `${unit}${zones.join('、')}`).join(';')

/** The order notice (without the first turn). */
export function draftOpenedText({ policy, cal }: Scene, draft: Draft): string {
  const { ranked, order, seed, week } = draft
  const day = cal.dayOf(ranked!.until)
  return draftOpened({
    week: weekNumber(policy, week),
    of: weekNumber(policy, ranked!.week),
    until: `${weekdayName(day)}${cal.shortClockOf(ranked!.until)}`,
    order: orderText(order),
    lots: order.some(({ by }) => by === 'lot') ? seed : null,
  })
}

export const resultText = (scene: Scene, draft: Draft): string =>
  `${draftResult(unitsText(draft))}。${resultFrom(fromText(scene, draft))}`

/** What a lot gave, with its seed. */
export const lotText = (scene: Scene, draft: Draft): string =>
  lotDrawn({
    week: weekNumber(scene.policy, draft.week),
    units: unitsText(draft),
    seed: draft.seed,
    by: draft.by ? nameOf(scene.world, draft.by) : null,
    reason: draft.reason ?? null,
    from: fromText(scene, draft),
  })

/** From when a week's zones hold: its Monday, or the moment they were given if that is later. */
function fromText({ cal }: Scene, { week, startedAt, endedAt }: Draft): string {
  const given = cal.dayOf(endedAt ?? startedAt)
  const monday = mondayOfWeek(week)
  const day = [given, monday].toSorted().at(-1)!
  return `${dateOf(day)}(${weekdayName(day)})`
}
