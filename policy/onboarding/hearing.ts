import type { Moment } from '../calendar.ts'
import type { World } from '../world.ts'

type Ground = Pick<World, 'onboarding'>

/** From now on somebody can be heard: he has an account. */
export function hearingBegins({ onboarding }: Ground, personId: string, at: Moment): void {
  const spans = onboarding.heard[personId] ?? []
  if (spans.at(-1) && spans.at(-1)!.to === undefined) return
  onboarding.heard[personId] = [...spans, { from: at }]
}

/** From now on nothing that somebody says can be known to be his: he has no account any more. */
export function hearingEnds({ onboarding }: Ground, personId: string, at: Moment): void {
  const spans = onboarding.heard[personId]
  if (!spans) return
  onboarding.heard[personId] = spans.map((span) => (span.to === undefined ? { ...span, to: at } : span))
}

/** Has he an account by which the bot can know him? Whoever was there at the founding has. */
export function canBeHeard(
  { people, onboarding }: Pick<World, 'people' | 'onboarding'>,
  personId: string,
): boolean {
  if (people[personId]?.joinedAt === undefined) return true
  const last = onboarding.heard[personId]?.at(-1)
  return last !== undefined && last.to === undefined
}
