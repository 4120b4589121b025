import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import type { Platform } from './platform.ts'

/** The real platforms that the environment names, in the order in which somebody on several of them is written to. */
export function platformsOf(_env: Env, _log: Logger): Platform[] {
  return []
}
