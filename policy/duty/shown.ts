import type { Day } from '../calendar.ts'
import { channelGroup } from '../org/channel-group.ts'
import { dutyItemsAt } from '../org/duty-plan.ts'
import { onDutyIn } from '../org/on-duty.ts'
import { isManager, type PersonThen } from '../people.ts'
import type { Scene, Situation } from '../situation.ts'
import type { Row } from './rows.ts'

/** Where a day's list comes from: a day's list, the week's plan, or neither (then all staff). */
export type ListSource = 'roster' | 'plan' | 'none'

/** Who works on a day, channel by channel: of this group, else of one's own channel, else of all. */
export function dutyShown(
  situation: Situation,
  day: Day,
): { channel: string; how: ListSource; rows: Row[] }[] {
  const { policy, group, sender } = situation
  const names = policy.channels.map(({ name }) => name)
  const here = group ? names.filter((name) => channelGroup(situation, name)?.id === group.id) : []
  const meant = here.length > 0 ? here : isManager(sender) || !sender.channel ? names : [sender.channel]
  return meant.flatMap((channel) => {
    const people = onDutyIn(situation, channel, day, situation.cal.momentOn(day, '23:59:59'))
    if (people.length === 0) return []
    return [
      {
        channel,
        how: sourceOf(situation, day, people),
        rows: people.map((one) => rowOf(situation, day, one)),
      },
    ]
  })
}

/** Whether any of these people stand on a day's list, or on the week's plan. */
export function sourceOf(
  { world, cal }: Pick<Scene, 'world' | 'cal'>,
  day: Day,
  people: readonly PersonThen[],
): ListSource {
  const ids = new Set(people.map(({ id }) => id))
  const mine = dutyItemsAt(world.duty[day], cal.momentOn(day, '23:59:59')).filter(({ personId }) =>
    ids.has(personId),
  )
  if (mine.some(({ source }) => source === 'roster')) return 'roster'
  return mine.length > 0 ? 'plan' : 'none'
}

function rowOf({ world, cal }: Scene, day: Day, { id, name, channel = '', team }: PersonThen): Row {
  const item = dutyItemsAt(world.duty[day], cal.momentOn(day, '23:59:59')).findLast(
    ({ personId }) => personId === id,
  )
  return {
    personId: id,
    name,
    unit: { channel, ...(team && { team }) },
    ...(item?.placeId && { placeId: item.placeId }),
    ...(item?.placeName && { placeName: item.placeName }),
  }
}
