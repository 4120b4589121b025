import type { Pack } from '../../pack/schema.ts'

/** Is a rule counted in money? Points are none: where a rulebook counts in them, an amount in a clause is only quoted. */
export const inMoney = (pack: Pack, rule?: string): boolean =>
  ((rule && pack.rules[rule]?.unit) ?? pack.unit) === '元'

/** The rules under which somebody who did not do a thing may have to pay, by how the rulebook uses them. */
export function finingRules({ signIns, locations, spotChecks }: Pack): string[] {
  const checks = Object.values(spotChecks.channels)
  return [
    ...new Set([
      ...signIns.slots.map(({ rule }) => rule),
      signIns.booth.rule,
      ...Object.values(locations.channels),
      ...checks.map(({ rule }) => rule),
      ...checks.map(({ jointRule }) => jointRule),
    ]),
  ]
}
