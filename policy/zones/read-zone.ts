import type { Policy } from '../policy.ts'
import { readCount, tidyText } from '../text.ts'

/** `7`, `七`, `7区`, `第7战区`, `7号`, or the zone's name as its number; null when it is none of these. Out of range is a number too. */
export function readZone({ zones }: Pick<Policy, 'zones'>, word: string): number | null {
  const said = tidyText(word)
  const named =
    zones.names?.findIndex((name) => name === said || `${name}区` === said || name === `${said}区`) ?? -1
  if (named >= 0) return named + 1
  // 五组 is a squad, not five.
  if (/[组队]$/.test(said)) return null
  const bare = said.replace(/^(?:第|战区)/, '').replace(/(?:号战区|战区|号区|区|号)$/, '')
  return readCount(bare)
}

/** What somebody wrote after 选战区: a zone, and perhaps the squad he chooses for. */
export type ZoneSaid = { zone: number; said: string; unit?: string }

/** Reads both, in any order. null: nothing, or more than one zone; `unknown`: a word that is neither. */
export function readChoice(
  policy: Pick<Policy, 'zones'>,
  units: readonly string[],
  rest: string,
): ZoneSaid | { unknown: string } | null {
  let unit: string | undefined
  let found: { zone: number; said: string } | null = null
  const words = tidyText(rest)
    .split(/[\s,、。!]+/)
    .filter((word) => word && !/^@/.test(word) && !/^(?:我|我们|选|要|给|替|吧|了)$/.test(word))
  for (const word of words) {
    const named = units.find(
      (one) => word === one || word === `${one}选` || word === `替${one}` || word === `给${one}`,
    )
    const zone = named ? null : readZone(policy, word)
    if (named) unit = named
    else if (zone === null) return { unknown: word }
    else if (found) return null
    else found = { zone, said: word }
  }
  return found && { ...found, unit }
}
