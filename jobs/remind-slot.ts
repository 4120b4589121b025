import { z } from 'zod'
import { phraseNear } from '../messages/sign-ins.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { requiredAt } from '../policy/sign-in/result.ts'
import { slotName, slotOf } from '../policy/sign-in/slot.ts'
import { notice } from './job.ts'

/** 09:20: the sign-in is near, at the gate of the place laid down for the day (S0-KA-21). */
export const remindSlot = notice({
  name: 'remind-slot',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `签到提醒 ${id.split('/')[1]} ${id.split('/')[3]}`,
  run({ id }, scene) {
    const slot = slotOf(scene, id)
    const group = slot && channelGroup(scene, slot.channel)
    if (!slot || !group || scene.now > slot.at || requiredAt(scene, slot).length === 0)
      return { cancel: `nobody to remind of ${id}` }
    const text = phraseNear(slotName(slot), scene.cal.clockOf(slot.deadline), '今天指定单位的门口')
    return { done: { facts: [], say: [{ to: { group: group.id }, text }] } }
  },
})
