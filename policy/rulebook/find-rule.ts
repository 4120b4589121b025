import type { Policy } from '../policy.ts'

/** The id of a rule however it is written: `ka16`, `KA-16` and `S0-KA-16` are one. null when there is none. */
export function ruleNamed({ rules }: Pick<Policy, 'rules'>, said: string): string | null {
  const wanted = bare(said)
  const is = (id: string) => bare(id) === wanted || bare(id.slice(id.indexOf('-') + 1)) === wanted
  return wanted ? (Object.keys(rules).find(is) ?? null) : null
}

const bare = (id: string) => id.toUpperCase().replace(/[^A-Z0-9]/g, '')
