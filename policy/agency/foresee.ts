import { evolve } from '../evolve.ts'
import type { Fact } from '../facts.ts'
import type { Scene } from '../situation.ts'

/**
 * The scene as it will be when these facts of today's stores and brokers are in, for what the answer says of the week.
 * What they change is copied first; the world itself stays as it is.
 */
export function foreseen<S extends Scene>(scene: S, facts: readonly Fact[]): S {
  const { world } = scene
  const days = new Set(facts.flatMap((fact) => ('day' in fact ? [fact.day] : [])))
  const brokerIds = new Set(facts.flatMap((fact) => ('brokerId' in fact ? [fact.brokerId] : [])))
  const { pitches, brokers } = world.agency
  const ahead = {
    ...world,
    metrics: {
      ...world.metrics,
      days: { ...world.metrics.days, ...copied(world.metrics.days, days) },
      said: { ...world.metrics.said },
    },
    agency: {
      pitches: { ...pitches, ...copied(pitches, days) },
      brokers: { ...brokers, ...copied(brokers, brokerIds) },
    },
  }
  for (const fact of facts) evolve(ahead, fact)
  return { ...scene, world: ahead }
}

const copied = <T>(record: Record<string, T>, keys: Iterable<string>): Record<string, T> =>
  Object.fromEntries(
    [...keys].filter((key) => key in record).map((key) => [key, structuredClone(record[key]!)]),
  )
