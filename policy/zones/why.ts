import type { Moment, Week } from '../calendar.ts'
import type { Placed } from '../metric/rank.ts'
import type { TeamWeek } from '../metric/team-week.ts'
import { teamWeek } from '../metric/week.ts'
import type { Scene } from '../situation.ts'
import { lotQuestion } from './draw.ts'
import { lotOf } from './lots.ts'
import { orderQuestion } from './order.ts'
import type { Draft, Missed, Standing, ZonePick } from './state.ts'

/** Why the zones of a week are whose they are, as plain data for 为什么 战区. */
export type DraftExplained = {
  week: Week
  kind: Draft['kind']
  startedAt: Moment
  /** Who had the lot drawn, by name; undefined when the schedule did. */
  by?: string
  reason?: string
  /** Of a rank draft: the week that was ranked, and the last moment whose numbers counted. */
  ranked?: { week: Week; until: Moment }
  seed: string
  /** What the lots are asked under: a lot is the first 12 hex digits of SHA-256 over `seed/question/name`. */
  question: string
  /** Who chose when, with rates; `lot` is what the seed gave him (it decides only where nothing else does). */
  order: (Standing & { lot: string })[]
  picks: ZonePick[]
  missed: Missed[]
  replaced: Draft['replaced']
}

/**
 * S0-ZN-03, S0-ZN-04: how a week's zones were given: order, rates, which comparison decided between equals, seed and
 * lots, silences, every choice. null when there was no lot or draft for that week.
 */
export function explainDraft({ world }: Pick<Scene, 'world'>, week: Week): DraftExplained | null {
  const draft = world.zones.drafts[week]
  if (!draft) return null
  const { kind, startedAt, by, reason, ranked, seed, order, picks, missed, replaced } = draft
  const question = kind === 'lot' ? lotQuestion(week) : orderQuestion(week)
  return {
    ...{ week, kind, startedAt, by: by && (world.people[by]?.name ?? by), reason, ranked, seed, question },
    order: order.map((one) => ({ ...one, lot: lotOf(seed, question, one.unit) })),
    ...{ picks, missed, replaced },
  }
}

/** One squad's place in a week, and what put it behind the one before it and ahead of the one after it. */
export type RankExplained = {
  week: Week
  until?: Moment
  own: Placed<TeamWeek>
  above: Placed<TeamWeek> | null
  below: Placed<TeamWeek> | null
  of: number
}

/**
 * G12: why a squad holds its place in an ISO week, as plain data for 为什么 排名; `until` is the moment up to which
 * numbers count (all that is known, without it). null when it has no target in that week or does not exist.
 */
export function explainRank(
  scene: Scene,
  { week, unit, channel, until }: { week: Week; unit: string; channel?: string; until?: Moment },
): RankExplained | null {
  const order = teamWeek(scene, { week, channel, until })
  const index = order.findIndex(({ name }) => name === unit)
  if (index < 0) return null
  return {
    ...{ week, until, own: order[index]!, of: order.length },
    ...{ above: order[index - 1] ?? null, below: order[index + 1] ?? null },
  }
}
