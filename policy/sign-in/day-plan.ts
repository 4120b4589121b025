import { type Day, SECOND } from '../calendar.ts'
import { inspectedChannels } from '../location/inspection.ts'
import type { Due } from '../schedule/state.ts'
import type { Scene } from '../situation.ts'
import { boothsOn } from './booth.ts'
import { slotsOn } from './slot.ts'

/** The day's sign-ins and location checks as alarms (S0-KA-16..21, S0-KA-25, S0-EX-08, S0-SH-13). */
export const planAttendance = (day: Day, scene: Scene): Due[] => [
  ...phraseAlarms(day, scene),
  ...boothAlarms(day, scene),
  ...locationAlarms(day, scene),
]

function phraseAlarms(day: Day, scene: Scene): Due[] {
  const { cal, policyOn } = scene
  const slots = slotsOn(scene, day)
  if (slots.length === 0) return []
  const { phrasesAt } = policyOn(cal.momentOn(day, '00:00')).signIns
  return [
    { id: `draw-phrases/${day}`, at: cal.momentOn(day, phrasesAt), kind: 'draw-phrases', data: { day } },
    ...slots.flatMap(({ id, at, deadline, remindAt }): Due[] => [
      ...(remindAt === undefined
        ? []
        : [{ id: `remind-${id}`, at: remindAt, kind: 'remind-slot', data: { id } }]),
      { id: `open-${id}`, at, kind: 'open-slot', data: { id } },
      { id: `close-${id}`, at: deadline + SECOND, kind: 'close-slot', data: { id } },
    ]),
  ]
}

const boothAlarms = (day: Day, scene: Scene): Due[] =>
  boothsOn(scene, day).map(({ id, deadline }) => ({
    id: `close-${id}`,
    at: deadline + SECOND,
    kind: 'close-booth',
    data: { id },
  }))

function locationAlarms(day: Day, scene: Scene): Due[] {
  const { cal, policyOn } = scene
  const { locations, daily } = policyOn(cal.momentOn(day, '00:00'))
  const { remindAt, meetingRemindAt, meetingAt, superviseBy } = locations
  const channels = inspectedChannels(scene, day)
  if (channels.length === 0) return []
  const each = (name: string, clock: string): Due[] =>
    channels.map((channel) => ({
      id: `${name}/${channel}/${day}`,
      at: cal.momentOn(day, clock),
      kind: name,
      data: { channel, day },
    }))
  const once = (name: string, clock: string): Due => ({
    id: `${name}/${day}`,
    at: cal.momentOn(day, clock),
    kind: name,
    data: { day },
  })
  return [
    ...each('remind-locations', remindAt),
    once('remind-inspection', meetingRemindAt),
    ...each('inspect-locations', meetingAt),
    // At the day's close the managers' summary says it.
    ...(superviseBy === daily.closeAt ? [] : [once('note-inspections', superviseBy)]),
  ]
}
