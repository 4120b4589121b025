import type { Evolvers } from '../facts.ts'

export type SignInState = Record<string, never>

export type SignInFact = never

export const emptySignIns = (): SignInState => ({})

export const signInEvolvers: Evolvers<SignInFact> = {}
