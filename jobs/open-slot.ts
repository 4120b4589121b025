import { z } from 'zod'
import { phrasePublished } from '../messages/sign-ins.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { phraseOf } from '../policy/sign-in/phrase.ts'
import { requiredAt } from '../policy/sign-in/result.ts'
import { slotName, slotOf } from '../policy/sign-in/slot.ts'
import { notice } from './job.ts'

/** The slot's time: its phrase is published in the channel's group. */
export const openSlot = notice({
  name: 'open-slot',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `公布密语 ${id.split('/')[1]} ${id.split('/')[3]}`,
  run({ id }, scene) {
    const slot = slotOf(scene, id)
    const group = slot && channelGroup(scene, slot.channel)
    if (!slot || !group || scene.now > slot.deadline || requiredAt(scene, slot).length === 0)
      return { cancel: `nobody to tell the phrase of ${id}` }
    const phrase = phraseOf(scene, slot.day, slot.clock)
    const text = phrasePublished(slotName(slot), phrase, scene.cal.clockOf(slot.deadline))
    return { done: { facts: [], say: [{ to: { group: group.id }, text }] } }
  },
})
