import { z } from 'zod'
import { meetingNear } from '../messages/locations.ts'
import { locationWindow } from '../policy/location/day.ts'
import { inspectors } from '../policy/location/inspectors.ts'
import { managersGroup } from '../policy/org/channel-group.ts'
import { notice } from './job.ts'

/** 18:25: the evening meeting is near; each group's supervisor goes through his people (S0-KA-20). */
export const remindInspection = notice({
  name: 'remind-inspection',
  data: z.object({ day: z.string() }),
  title: () => '晚会提醒',
  run({ day }, scene) {
    const supervisors = inspectors(scene, day)
    if (supervisors.length === 0) return { cancel: `nobody inspects on ${day}` }
    const at = scene.cal.shortClockOf(locationWindow(scene, day).until)
    const group = managersGroup(scene)
    const say = group
      ? [
          {
            to: { group: group.id },
            text: meetingNear(
              at,
              supervisors.map(({ name }) => name),
            ),
          },
        ]
      : supervisors.map(({ id }) => ({ to: { person: id }, text: meetingNear(at, []) }))
    return { done: { facts: [], say } }
  },
})
