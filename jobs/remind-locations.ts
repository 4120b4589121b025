import { z } from 'zod'
import { locationReminder } from '../messages/locations.ts'
import { locationDays, locationWindow } from '../policy/location/day.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { notice } from './job.ts'

/** 17:00: who has fewer check-ins than the rulebook asks for can still mend it (S0-KA-18). */
export const remindLocations = notice({
  name: 'remind-locations',
  data: z.object({ channel: z.string(), day: z.string() }),
  title: ({ channel }) => `定位提醒 ${channel}`,
  run({ channel, day }, scene) {
    const { until } = locationWindow(scene, day)
    const { perDay } = scene.policyOn(until).locations
    const days = locationDays(scene, channel, day)
    const group = channelGroup(scene, channel)
    if (!group || days.length === 0 || scene.now > until) return { cancel: `nobody to remind in ${channel}` }
    const short = days.filter(({ result, counted }) => result !== 'excused' && counted < perDay)
    if (short.length === 0) return { cancel: `everybody in ${channel} has enough` }
    const text = locationReminder(
      channel,
      short.map(({ person, counted }) => ({ name: person.name, counted })),
      perDay,
      scene.cal.shortClockOf(until),
    )
    const mentions = short.map(({ person }) => person.id)
    return { done: { facts: [], say: [{ to: { group: group.id }, text, mentions }] } }
  },
})
