import type { Evolvers } from '../facts.ts'

export type SpotCheckState = Record<string, never>

export type SpotCheckFact = never

export const emptySpotChecks = (): SpotCheckState => ({})

export const spotCheckEvolvers: Evolvers<SpotCheckFact> = {}
