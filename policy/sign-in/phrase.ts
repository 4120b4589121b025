import type { Clock, Day } from '../calendar.ts'
import { drawOrder } from '../draw.ts'
import type { Scene } from '../situation.ts'
import { tidyText } from '../text.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/**
 * The phrase of a slot. One that was laid down stands; others are drawn from the seed, each different on one day, so
 * that a late sign-in shows by its phrase which slot it was meant for.
 */
export function phraseOf({ world, cal, policyOn }: Ground, day: Day, clock: Clock): string {
  const laidDown = world.phrases[`${day} ${clock}`]
  if (laidDown) return laidDown
  const { phrases, slots } = policyOn(cal.momentOn(day, '00:00')).signIns
  const clocks = [...new Set(slots.map(({ at }) => at))].sort()
  const taken = new Set(clocks.map((other) => world.phrases[`${day} ${other}`]))
  const free = drawOrder(world.seed, `phrase/${day}`, phrases).filter((phrase) => !taken.has(phrase))
  return free[clocks.filter((other) => !world.phrases[`${day} ${other}`]).indexOf(clock) % free.length]!
}

/** Has he said this phrase: alone, or as the first word? Spaces, quotes and punctuation do not matter. */
export function saysPhrase(said: string, phrase: string, how: 'alone' | 'first' = 'first'): boolean {
  const wanted = bare(phrase)
  return bare(said) === wanted || (how === 'first' && bare(tidyText(said).split(' ')[0] ?? '') === wanted)
}

const bare = (text: string) => tidyText(text).replace(/[\s\p{P}\p{S}]/gu, '')
