import { randomUUID } from 'node:crypto'
import type { Moment } from '../../policy/calendar.ts'
import { keepers } from '../../policy/onboarding/who-runs.ts'
import type { Store } from '../../store/contract.ts'
import type { Platform } from '../platforms/platform.ts'
import { platformIdOf } from './address.ts'

export type AlertingOptions = {
  store: Pick<Store, 'world'>
  platforms: readonly Platform[]
  now: () => Moment
  /** A line for the person at the terminal. */
  say: (line: string) => void
  onFault: (code: string, cause: null, error: unknown) => void
}

/**
 * What a platform cannot say for itself, because it is the one that is down: at the terminal, and privately to whoever looks after
 * the house, on each other platform where he is known. It is of this moment only, so it is not kept to be sent later.
 */
export function alerting({ store, platforms, now, say, onFault }: AlertingOptions) {
  return async (from: Platform, text: string): Promise<void> => {
    say(`⚠ ${text}`)
    const world = await store.world()
    const others = platforms.filter((platform) => platform !== from && platform.reading())
    for (const { id } of keepers(world, now())) {
      for (const platform of others) {
        const user = platformIdOf(world, platform.name, id)
        if (user === null) continue
        const uuid = `cg-alert-${randomUUID().slice(0, 24)}`
        await platform
          .send({ uuid, attempt: 0, since: now(), to: { user }, text, mentions: [], asked: false })
          .catch((error) => onFault('ALERT', null, error))
      }
    }
  }
}
