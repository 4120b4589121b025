import { z } from 'zod'
import { phrasesOfDay } from '../messages/sign-ins.ts'
import type { Post } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { isAbsent } from '../policy/leave/absent.ts'
import { everyone } from '../policy/people.ts'
import { phraseOf } from '../policy/sign-in/phrase.ts'
import { requiredAt } from '../policy/sign-in/result.ts'
import { type Slot, slotName, slotsOn } from '../policy/sign-in/slot.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/** 08:30: the day's phrases are laid down, and each supervisor of a channel that signs in gets them with the day's list. */
export const drawPhrases = job({
  name: 'draw-phrases',
  data: z.object({ day: z.string() }),
  title: () => '抽取今天的密语',
  run({ day }, scene) {
    const slots = slotsOn(scene, day).filter((slot) => requiredAt(scene, slot).length > 0)
    if (slots.length === 0) return { cancel: `nobody signs in on ${day}` }
    const clocks = [...new Set(slots.map(({ clock }) => clock))]
    const facts = clocks
      .filter((clock) => !scene.world.phrases[`${day} ${clock}`])
      .map((slot): Fact => ({ kind: 'phraseSet', day, slot, phrase: phraseOf(scene, day, slot) }))
    const channels = [...new Set(slots.map(({ channel }) => channel))]
    const say = channels.flatMap((channel) =>
      morningFor(
        scene,
        channel,
        slots.filter((slot) => slot.channel === channel),
      ),
    )
    return { done: { facts, say } }
  },
})

function morningFor(scene: Scene, channel: string, slots: Slot[]): Post[] {
  const { world, now } = scene
  const [first] = slots
  const required = requiredAt(scene, first!)
  const away = required.filter(({ id }) => isAbsent(world, id, first!.at)).map(({ name }) => name)
  const phrases = slots.map((slot) => ({
    slot: slotName(slot),
    phrase: phraseOf(scene, slot.day, slot.clock),
  }))
  const text = phrasesOfDay(channel, phrases, { required: required.length - away.length, away })
  return everyone(world, now)
    .filter((person) => person.role === 'supervisor' && person.channel === channel)
    .map(({ id }) => ({ to: { person: id }, text }))
}
