import { unitsText } from '../../../../messages/zone-texts.ts'
import { weekOf } from '../../../../policy/calendar.ts'
import { weekAfter } from '../../../../policy/metric/week.ts'
import { isManager, type PersonThen } from '../../../../policy/people.ts'
import type { Scene } from '../../../../policy/situation.ts'
import { deadlineOf, freeZones, runningDraft, zonesOf as zonesThen } from '../../../../policy/zones/draft.ts'
import { draftOf, zoneNumbers, zonesByUnit } from '../../../../policy/zones/map.ts'
import { unitOf } from '../../../../policy/zones/units.ts'
import { weekNumber } from '../../../../policy/zones/weeks.ts'
import type { Knows } from '../wire.ts'

/** The zones of a person's squad this week and next, all of them for a manager; first the draft that runs, and its turn. */
export function zonesOf(scene: Scene, person: PersonThen): Knows['zones'] {
  const { world, policy, today } = scene
  const week = weekOf(today)
  const running = runningDraft(scene)
  const turn = running?.turn
    ? [
        {
          title: `第${weekNumber(policy, running.week)}周选区`,
          detail: `轮到${running.turn.unit},剩余${zoneNumbers(freeZones(running, zonesThen(scene, running).count))}`,
          until: deadlineOf(scene, running)!,
        },
      ]
    : []
  const given = [week, weekAfter(week)].flatMap((one) => {
    const draft = draftOf(world, one)
    if (!draft || draft.picks.length === 0) return []
    const unit = unitOf(scene, person)
    const mine = unit === undefined ? undefined : zonesByUnit(draft).get(unit)
    const detail = isManager(person) ? unitsText(draft) : mine && `${unit}${mine.join('、')}`
    return detail ? [{ title: `第${weekNumber(policy, one)}周战区`, detail }] : []
  })
  return [...turn, ...given]
}
