import type { Day } from '../calendar.ts'
import type { TargetField } from '../pack/place.ts'
import { channelNamed, type Policy } from '../policy.ts'
import { nearest, readCount, tidyText } from '../text.ts'
import { readSince } from './read-since.ts'

/** What a target is counted in: how it is said, where it stands, how a number of it reads. */
export type TargetMetric = { word: string; field: TargetField; inWords(value: number | null): string }

/** What of a target was said, in any order; what is missing is undefined or null. */
export type TargetSaid = {
  channel: string | null
  /** A word that should have been a channel. */
  unknown: string | null
  near: string | null
  metric: TargetMetric | null
  /** null: no target any more. */
  value: number | null | undefined
  phase: string | null
  /** undefined: a date that there is not. */
  day: Day | null | undefined
}

const metric = (word: string, field: TargetField, unit: string): TargetMetric => ({
  word,
  field,
  inWords: (value) => (value === null ? '未设' : `${value}${unit}`),
})

const metrics: [RegExp, TargetMetric][] = [
  [/CALL客?|打电话|电话(?!组)|外呼/iu, metric('CALL', 'callsPerTeam', '组/队/天')],
  [/有效留电|留电/u, metric('留电', 'leadsPerPerson', '组/人/天')],
  [/到访|带访|来访|转访/u, metric('到访', 'visitsPerDay', '组/天')],
]

/** Reads `派单 到访 5 4月20日起 意向登记期` in any order, with or without spaces. */
export function readTarget(policy: Policy, text: string, today: Day): TargetSaid {
  const { day, rest } = readSince(tidyText(text), today)
  let left = rest
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(left)?.[0] ?? null
    if (found) left = left.replace(found, ' ')
    return found
  }
  const phase = policy.phases.find(({ name }) => take(new RegExp(`${name}|${short(name)}`)))?.name ?? null
  const named = metrics.find(([pattern]) => take(pattern))?.[1] ?? null
  const none = take(/(?:^|\s)(?:无|没有|不设|取消)(?=\s|$)/u)
  const number = take(
    /\d+(?:\.\d+)?\s*(?:组\/?人?\/?天?|个|通)?|[一二两三四五六七八九十百千]+(?:组|个|通)?(?=\s|$)/u,
  )
  const value = none ? null : number ? numberIn(number) : undefined
  const word =
    left
      .replace(/指标|[::=为]/gu, ' ')
      .trim()
      .split(/\s+/)[0] ?? ''
  const names = policy.channels.flatMap(({ name, aliases }) => [name, ...aliases])
  const channel = channelNamed(policy, word)
  return {
    channel,
    unknown: channel || !word ? null : word,
    near: channel ? null : nearest(word, names, 1),
    metric: named,
    value,
    phase,
    day,
  }
}

/** `登记期` for 意向登记期. */
const short = (phase: string) => phase.slice(-3)

function numberIn(text: string): number | undefined {
  const bare = text.replace(/\s*(?:组\/?人?\/?天?|个|通)$/u, '')
  const value = /^\d/.test(bare) ? Number(bare) : (readCount(bare) ?? undefined)
  return value !== undefined && value > 0 ? value : undefined
}
