import { everyone } from '../people.ts'
import { channelNamed } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { placeLike } from './place-like.ts'
import type { Vocabulary } from './read-list.ts'

/** A word that can only name a place, though the map does not know it: `二纺小区`. */
const placeWord =
  /.{2}(?:小区|社区|家园|花园|家属院|广场|商场|商城|超市|大厦|市场|门店|学校|中学|小学|大学|医院|厂|村|公司|单位|园区|工业园|产业园|门口)$/u

/** What words mean in this house at this moment. */
export function vocabularyOf(scene: Scene): Vocabulary {
  const { world, policy, now } = scene
  const people = everyone(world, now)
  const names = new Set(people.map(({ name }) => name))
  const teams = new Set(people.flatMap(({ team }) => team ?? []))
  const channelWords = policy.channels
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .toSorted((a, b) => b.length - a.length)

  return {
    isPerson: (word) => names.has(word),
    peopleIn: (word) => split(word, names),
    unitNamed(word) {
      const channel = channelNamed(policy, word)
      if (channel) return { channel }
      if (teams.has(word)) return { team: word }
      const start = channelWords.find((one) => word.startsWith(one) && teams.has(word.slice(one.length)))
      return start ? { channel: channelNamed(policy, start)!, team: word.slice(start.length) } : null
    },
    isPlace: (word) => placeLike(world, word).place !== null || placeWord.test(word),
  }
}

/** `张三李四` as two names; null when it is not all names. The longest name is tried first. */
function split(word: string, names: ReadonlySet<string>): string[] | null {
  if (word === '') return []
  for (let length = Math.min(word.length, 6); length >= 2; length--) {
    if (!names.has(word.slice(0, length))) continue
    const others = split(word.slice(length), names)
    if (others) return [word.slice(0, length), ...others]
  }
  return null
}
