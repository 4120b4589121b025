import type { Week } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { World } from '../world.ts'
import type { Draft } from './state.ts'

/** The draft or lot of a week, if there was one. */
export const draftOf = ({ zones }: Pick<World, 'zones'>, week: Week): Draft | undefined => zones.drafts[week]

/** Squad → its zones in the order chosen, the squads in the order of the draft; squads without any are left out. */
export function zonesByUnit({ order, picks }: Pick<Draft, 'order' | 'picks'>): Map<string, number[]> {
  const mine = (unit: string) => picks.filter((pick) => pick.unit === unit).map(({ zone }) => zone)
  return new Map(order.map(({ unit }) => [unit, mine(unit)] as const).filter(([, zones]) => zones.length > 0))
}

/** Whose a zone is in a week; undefined when it is nobody's. */
export const holderOf = (world: Pick<World, 'zones'>, week: Week, zone: number): string | undefined =>
  draftOf(world, week)?.picks.find((pick) => pick.zone === zone)?.unit

/** `7区`, or its name with its number: `城东(7区)`. */
export function zoneName({ zones }: Pick<Policy, 'zones'>, zone: number): string {
  const name = zones.names?.[zone - 1]
  return name ? `${name}(${zone}区)` : `${zone}区`
}

/** `2、5-9`: numbers in a row as a range, from three on. */
export function zoneNumbers(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join('、'))).join('、')
}
