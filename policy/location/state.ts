import type { Evolvers } from '../facts.ts'

export type LocationState = Record<string, never>

export type LocationFact = never

export const emptyLocations = (): LocationState => ({})

export const locationEvolvers: Evolvers<LocationFact> = {}
