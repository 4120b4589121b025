import type { Scene } from '../situation.ts'
import type { Request } from './state.ts'

/** Requests that nobody has decided yet, oldest first. */
export const openRequests = ({ world }: Pick<Scene, 'world'>): Request[] =>
  Object.values(world.requests).filter(({ state }) => state === 'open')
