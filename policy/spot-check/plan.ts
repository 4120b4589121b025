import { type Day, MINUTE, type Moment, SECOND } from '../calendar.ts'
import type { DayPlanner } from '../day-plan.ts'
import { drawInt } from '../draw.ts'
import type { Group } from '../org/state.ts'
import { channelNamed } from '../policy.ts'
import type { Due } from '../schedule/state.ts'
import type { Scene } from '../situation.ts'

/** How often a day's moments are drawn anew before fewer of them are taken. */
const DRAWS_MOST = 200

/** S0-EX-10: the day's drawn checks; S0-EX-21, S0-SH-18: the reminder where none was run. */
export const planSpotChecks: DayPlanner = (day, scene) =>
  checkedGroups(scene).flatMap((group): Due[] => [
    ...(scene.world.randomChecks ? momentsOf(day, group, scene) : []).map((at, index) => ({
      id: `random-check/${group.id}/${day}/${index + 1}`,
      at,
      kind: 'random-check',
      data: { groupId: group.id },
    })),
    {
      id: `remind-to-check/${group.id}/${day}`,
      at: scene.cal.momentOn(day, scene.policyOn(scene.cal.momentOn(day, '00:00')).spotChecks.remindAt),
      kind: 'remind-to-check',
      data: { groupId: group.id, day },
    },
  ])

/** Is this moment inside one of the day's windows for drawn checks, both ends included? */
export const inWindow = (scene: Pick<Scene, 'cal' | 'policy'>, at: Moment): boolean =>
  windowsOf(scene.cal.dayOf(at), scene).some(({ from, to }) => from <= at && at <= to)

/**
 * The moments at which a group is asked on a day, in whole seconds and in order: as many as are drawn, inside the windows,
 * no two nearer than the gap. From seed, group and day alone, so that the draw can be shown again.
 */
export function momentsOf(
  day: Day,
  group: Pick<Group, 'id'>,
  scene: Pick<Scene, 'world' | 'cal' | 'policyOn'>,
): Moment[] {
  const { seed } = scene.world
  const policy = scene.policyOn(scene.cal.momentOn(day, '00:00'))
  const { perDay, gapMin } = policy.spotChecks.random
  const windows = windowsOf(day, { cal: scene.cal, policy })
  const length = windows.reduce((sum, { from, to }) => sum + (to - from) / SECOND + 1, 0)
  if (length === 0) return []
  const question = `random-checks/${group.id}/${day}`
  const count = drawInt(seed, `${question}/count`, ...perDay)
  for (let left = count; left > 0; left--) {
    for (let round = 0; round < DRAWS_MOST; round++) {
      const moments = Array.from({ length: left }, (_, index) =>
        along(windows, drawInt(seed, `${question}/${left}/${round}/${index}`, 0, length - 1)),
      ).sort((a, b) => a - b)
      if (moments.every((at, index) => index === 0 || at - moments[index - 1]! >= gapMin * MINUTE))
        return moments
    }
  }
  return []
}

function windowsOf(day: Day, { cal, policy }: Pick<Scene, 'cal' | 'policy'>) {
  return policy.spotChecks.random.windows.map(([from, to]) => ({
    from: cal.momentOn(day, from),
    to: cal.momentOn(day, to),
  }))
}

/** The moment that many seconds into the windows, laid end to end. */
function along(windows: { from: Moment; to: Moment }[], seconds: number): Moment {
  let left = seconds
  for (const { from, to } of windows) {
    const held = (to - from) / SECOND + 1
    if (left < held) return from + left * SECOND
    left -= held
  }
  throw new Error(`${seconds} s lie outside the windows`)
}

/** The groups bound to a channel that is checked at random. */
const checkedGroups = ({ world, policy }: Scene): Group[] =>
  Object.values(world.groups).filter(({ purpose }) =>
    policy.spotChecks.random.channels.includes(channelNamed(policy, purpose) ?? ''),
  )
