import { type Day, daysAfter, daysBetween, type Moment } from './calendar.ts'
import type { Setting } from './org/state.ts'
import { pathsOf, putAt } from './pack/place.ts'
import type { Pack } from './pack/schema.ts'

export { pathsOf } from './pack/place.ts'

export type Phase = Pack['phases'][number] & { from: Day; to: Day }

/** The rulebook as it stands on one day: the pack, its dated changes and the house's own settings applied. */
export type Policy = Pack & {
  /** Phases with their dates; they tile the project's window. */
  calendarPhases: Phase[]
  clauseOf(rule: string): string
  titleOf(rule: string): string
  /** A rule's amount in fen, null when the rulebook gives none (G6). */
  fenOf(rule: string, which?: 'yuan' | 'jointYuan' | 'teamYuan'): number | null
  /** What a rule's amounts are counted in: 元, or 分 for points. */
  unitOf(rule: string): string
}

/** The policies of a pack, by what has changed it. */
const resolved = new WeakMap<Pack, Map<string, Policy>>()

/** The policy in force at a moment (G4). `day` is that moment's business day. The same answer is given without work twice. */
export function policyAt(pack: Pack, settings: readonly Setting[], moment: Moment, day: Day): Policy {
  const changes = pack.changes.filter((change) => change.from <= day)
  const key = `${changes.length}/${textOf(settings, moment)}`
  const known = resolved.get(pack) ?? new Map<string, Policy>()
  resolved.set(pack, known)
  let policy = known.get(key)
  if (!policy) {
    const changed = structuredClone(pack)
    for (const change of changes)
      for (const [path, value] of Object.entries(change.set)) put(changed, path, value)
    const mine = inForce(settings, moment)
    for (const { path, value } of mine) {
      put(changed, path, value)
      markOwn(changed, path)
    }
    policy = policyOf(changed)
    known.set(key, policy)
  }
  return policy
}

/** The text of a list of settings at each moment from which one holds. The list only grows. */
const texts = new WeakMap<readonly Setting[], { length: number; spans: { from: Moment; text: string }[] }>()

/** What the settings say that hold at a moment, as text. */
function textOf(settings: readonly Setting[], moment: Moment): string {
  if (settings.length === 0) return ''
  const known = texts.get(settings)
  const spans = known?.length === settings.length ? known.spans : spansOf(settings)
  return spans.findLast(({ from }) => from <= moment)?.text ?? ''
}

/** By the days from which they hold, whenever they were decided: of two for one path the later day's stands. */
const inForce = (settings: readonly Setting[], moment: Moment) =>
  settings.filter((setting) => setting.from <= moment).sort((a, b) => a.from - b.from)

function spansOf(settings: readonly Setting[]) {
  const moments = [...new Set(settings.map(({ from }) => from))].sort((a, b) => a - b)
  const spans = moments.map((from) => {
    const mine = inForce(settings, from)
    return { from, text: JSON.stringify(mine.map(({ path, value }) => [path, value])) }
  })
  texts.set(settings, { length: settings.length, spans })
  return spans
}

function put(pack: Pack, path: string, value: unknown) {
  for (const full of pathsOf(pack, path)) putAt(pack, full, value)
}

/** What the house has set is no longer the source's, nor assumed. */
function markOwn(pack: Pack, path: string) {
  const full = pathsOf(pack, path)
  for (const one of pack.switches)
    if (pathsOf(pack, one.path).some((place) => full.includes(place))) one.source = 'manager'
  const rule = /^rules\.([^.]+)\./.exec(path)?.[1]
  if (rule && pack.rules[rule]) pack.rules[rule].source = 'manager'
}

function policyOf(pack: Pack): Policy {
  let from = pack.project.startDate
  const calendarPhases = pack.phases.map((phase) => {
    const to = daysAfter(from, phase.days - 1)
    const dated = { ...phase, from, to }
    from = daysAfter(to, 1)
    return dated
  })
  return {
    ...pack,
    calendarPhases,
    clauseOf: (rule) => clauseOf(pack, rule),
    unitOf: (rule) => pack.rules[rule]?.unit ?? pack.unit,
    titleOf: (rule) => pack.rules[rule]?.title ?? rule,
    fenOf(rule, which = 'yuan') {
      const yuan = pack.rules[rule]?.[which]
      return yuan === undefined || yuan === null ? null : Math.round(yuan * 100)
    },
  }
}

/**
 * The clause's own words, and behind them what is counted otherwise than they say: another unit than money, or an amount
 * that a manager has set.
 */
function clauseOf({ rules, unit: usual, unitNote }: Pack, rule: string): string {
  const { clause = '', unit = usual, yuan, source } = rules[rule] ?? {}
  const notes = [
    ...(unitNote && unit !== '元' && clause.includes('元') ? [unitNote] : []),
    ...(source === 'manager' && typeof yuan === 'number' ? [`经理设为${yuan}${unit}`] : []),
  ]
  return notes.length > 0 ? `${clause}(${notes.join(';')})` : clause
}

/** The phase of a business day, with the day's number in the whole project (`第20/92天`); null outside its window. */
export function phaseOn(policy: Policy, day: Day): { phase: Phase; dayNumber: number; days: number } | null {
  const phase = policy.calendarPhases.find(({ from, to }) => from <= day && day <= to)
  if (!phase) return null
  const days = policy.phases.reduce((sum, { days }) => sum + days, 0)
  return { phase, dayNumber: daysBetween(policy.project.startDate, day) + 1, days }
}

/** The channel a word means (`商超` → 商超外展), or null. */
export function channelNamed(policy: Pick<Pack, 'channels'>, word: string): string | null {
  return policy.channels.find(({ name, aliases }) => name === word || aliases.includes(word))?.name ?? null
}
