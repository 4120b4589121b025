import type { Evolvers } from '../facts.ts'

export type MetricState = Record<string, never>

export type MetricFact = never

export const emptyMetrics = (): MetricState => ({})

export const metricEvolvers: Evolvers<MetricFact> = {}
