import type { Evolvers } from '../facts.ts'

export type AwayState = Record<string, never>

export type AwayFact = never

export const emptyAway = (): AwayState => ({})

export const awayEvolvers: Evolvers<AwayFact> = {}
