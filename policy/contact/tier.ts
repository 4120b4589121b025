import type { Policy } from '../policy.ts'

export type Tier = Policy['contacts']['viewing'][number]

/** The tier that so many people reach, lower bounds inclusive; null below the lowest (S0-KA-01..05). */
export function tierOf(tiers: readonly Tier[], people: number, boundary: 'from' | 'above'): Tier | null {
  return tiers.findLast((tier) => people >= lowestOf(tier, boundary)) ?? null
}

/** The least number of people for a tier: `above` leaves out the number that a clause calls 以上. */
export const lowestOf = (tier: Tier, boundary: 'from' | 'above'): number =>
  tier.above && boundary === 'above' ? tier.from + 1 : tier.from

/** `满30人不满100人`, `满100人` */
export function tierText(tiers: readonly Tier[], tier: Tier, boundary: 'from' | 'above'): string {
  const next = tiers[tiers.indexOf(tier) + 1]
  const upTo = next ? `不满${lowestOf(next, boundary)}人` : ''
  return `满${lowestOf(tier, boundary)}人${upTo}`
}
