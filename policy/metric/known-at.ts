import type { Day, Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import type { MetricState } from './state.ts'

/**
 * The scene as far as numbers of these days go, with nothing in it that was said after `until` (inclusive, by the
 * time it was sent). What is taken in by it is a copy; the world itself stays as it is.
 */
export function numbersUntil(scene: Scene, days: readonly Day[], until: Moment): Scene {
  const { world } = scene
  const metrics = { ...world.metrics, days: { ...world.metrics.days } }
  for (const day of days) metrics.days[day] = saidBy(world.metrics.days[day] ?? {}, until)
  const recalled = Object.fromEntries(Object.entries(world.recalled).filter(([, at]) => at <= until))
  return { ...scene, world: { ...world, metrics, recalled } }
}

function saidBy(people: MetricState['days'][Day], until: Moment): MetricState['days'][Day] {
  return Object.fromEntries(
    Object.entries(people).map(([personId, said]) => [
      personId,
      Object.fromEntries(
        Object.entries(said).map(([metric, changes]) => [metric, changes.filter(({ at }) => at <= until)]),
      ),
    ]),
  )
}
