import type { Evolvers } from '../facts.ts'

export type ClaimState = Record<string, never>

export type ClaimFact = never

export const emptyClaims = (): ClaimState => ({})

export const claimEvolvers: Evolvers<ClaimFact> = {}
