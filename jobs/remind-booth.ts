import { z } from 'zod'
import { boothReminder } from '../messages/booths.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { boothOf, boothRequired } from '../policy/sign-in/booth.ts'
import { job } from './job.ts'

/** 09:00: photos are due by 09:30 (S0-EX-08), with the checklist of materials (S0-EX-01). */
export const remindBooth = job({
  name: 'remind-booth',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `展位签到提醒 ${id.split('/')[1]}`,
  run({ id }, scene) {
    const booth = boothOf(scene, id)
    const group = booth && channelGroup(scene, booth.channel)
    if (!booth || !group || scene.now > booth.deadline || boothRequired(scene, booth).length === 0)
      return { cancel: `nobody to remind of ${id}` }
    const text = boothReminder(scene.cal.clockOf(booth.deadline))
    return { done: { facts: [], say: [{ to: { group: group.id }, text }] } }
  },
})
