import { distance, tidyText } from '../text.ts'
import type { World } from '../world.ts'

/** A resource's name as it is compared: half width, small letters, without spaces and punctuation. */
export function resourceKey(name: string): string {
  const key = tidyText(name)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
  // Keys of plain objects: a place may be called what every object has by birth (constructor).
  return key in {} ? `${key}_` : key
}

/** The key under which a name is kept now, after merges and aliases. */
export function canonicalKey({ claims }: Pick<World, 'claims'>, key: string): string {
  let [at, steps] = [key, 0]
  while (Object.hasOwn(claims.mergedInto, at) && steps++ < 32) at = claims.mergedInto[at]!
  return at
}

/** How the resource of a key is written. */
export const resourceName = ({ claims }: Pick<World, 'claims'>, key: string): string =>
  Object.hasOwn(claims.names, key) ? claims.names[key]! : key

/** May the two be one place? One inside the other, one stroke apart, or the same but for words that companies add. */
export function isNearName(a: string, b: string): boolean {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [bare(a), bare(b)] : [bare(b), bare(a)]
  if (short.length < 2) return false
  if (short === long || (short.length >= 3 && long.includes(short))) return true
  return short.length >= 4 && distance(short, long) <= 1 && digitsOf(short) === digitsOf(long)
}

/** Known names that may be the same place as this one, by key. */
export function nearKeys(world: Pick<World, 'claims'>, key: string): string[] {
  const known = new Set(Object.keys(world.claims.names).map((name) => canonicalKey(world, name)))
  return [...known].filter((other) => isNearName(key, other))
}

const bare = (key: string) =>
  key
    .replace(/(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|公司|集团|厂区|小区|社区)$/u, '')
    .replace(/[省市县区]/gu, '')

/** 一期 and 二期, 3号院 and 5号院 are one stroke apart and two places. */
const digitsOf = (key: string) => key.replace(/[^\d零一二三四五六七八九十东南西北]/gu, '')
