import { isLeader, isManager, type PersonThen } from '../../../../policy/people.ts'
import { type BoothResult, boothResults, boothsOn } from '../../../../policy/sign-in/booth.ts'
import { lacking } from '../../../../policy/sign-in/booth-occasion.ts'
import { type SlotResult, slotResults } from '../../../../policy/sign-in/result.ts'
import { slotName, slotsOn } from '../../../../policy/sign-in/slot.ts'
import { type SlotToday, slotsToday } from '../../../../policy/sign-in/slots-today.ts'
import type { Scene } from '../../../../policy/situation.ts'
import type { Knows } from '../wire.ts'

type Slots = Knows['slots']

/** A person's own sign-ins of today; for those who lead also how their channel does, for managers every channel. */
export function slotsOf(scene: Scene, person: PersonThen): Slots {
  const own = [...ownBooths(scene, person), ...ownSlots(scene, person)]
  const led = isLeader(person) ? slotsToday(scene).filter(({ channel }) => leads(person, channel)) : []
  return [...own, ...led.map((slot) => countsOf(slot, scene))]
}

const leads = (person: PersonThen, channel: string) => isManager(person) || person.channel === channel

function ownSlots(scene: Scene, person: PersonThen): Slots {
  return slotsOn(scene, scene.today, person.channel).flatMap((slot) => {
    const found = slotResults(scene, slot).find((one) => one.person.id === person.id)
    if (!found) return []
    const waits = found.result === 'missing' || found.result === 'wrongPhrase'
    return [
      {
        title: `${slotName(slot)}密语签到`,
        state: waits ? (waiting(scene, slot) ?? found.result) : found.result,
        detail: detailOf(scene, found, slot.deadline),
      },
    ]
  })
}

function ownBooths(scene: Scene, person: PersonThen): Slots {
  return boothsOn(scene, scene.today, person.channel).flatMap((booth) => {
    const found = boothResults(scene, booth).find((one) => one.person.id === person.id)
    if (!found) return []
    return [
      {
        title: '展位签到',
        state: found.at === null ? (waiting(scene, booth) ?? found.result) : found.result,
        detail: boothDetail(scene, found, booth.deadline),
      },
    ]
  })
}

/** Before and during its time a sign-in is not missing yet. */
function waiting({ now }: Scene, { opensAt, deadline }: { opensAt: number; deadline: number }) {
  if (now < opensAt) return 'upcoming'
  return now <= deadline ? 'open' : null
}

function detailOf({ cal, now }: Scene, { at, result, away }: SlotResult, deadline: number): string {
  if (result === 'excused') return '请假或外出'
  if (away) return `${at === null ? '' : `${cal.clockOf(at)} `}离${away.place.name}太远`
  if (at !== null) return `${cal.clockOf(at)} 签到`
  return now <= deadline ? `${cal.clockOf(deadline)} 前发密语并附位置` : ''
}

function boothDetail({ cal, now }: Scene, found: BoothResult, deadline: number): string {
  if (found.result === 'excused') return '请假或外出'
  if (found.at !== null) return `${cal.clockOf(found.at)} 完成`
  return now <= deadline ? `${cal.clockOf(deadline)} 前完成,${lacking(found)}` : lacking(found)
}

function countsOf(
  { channel, title, state, required, onTime, late, missing, deadline }: SlotToday,
  { cal }: Scene,
) {
  const counts = [
    `应到${required}`,
    `准时${onTime}`,
    late ? `迟到${late}` : '',
    missing ? `未到${missing}` : '',
  ]
  return {
    title: `${channel} ${title}`,
    state: state === 'waiting' ? 'upcoming' : state,
    detail:
      state === 'closed'
        ? counts.filter(Boolean).join(' ')
        : `${counts[0]} ${counts[1]},${cal.clockOf(deadline)} 截止`,
  }
}
