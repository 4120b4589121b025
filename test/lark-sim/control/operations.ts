import type { Json } from '../json.ts'
import type { LarkSim } from '../sim.ts'
import { acts } from './acts.ts'
import { breaks } from './breaks.ts'
import { setUp } from './set-up.ts'
import { views } from './views.ts'

/** One thing that can be asked for over HTTP; nothing answered means done. */
export type Operation = (sim: LarkSim, body: Json, query: URLSearchParams) => unknown

/** All of them, by method and path. */
export const operations: Record<string, Operation> = { ...setUp, ...acts, ...views, ...breaks }
