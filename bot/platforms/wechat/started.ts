import type { Puppet } from 'wechaty-puppet'
import { gatewayNeedsName, gatewayRefuses } from '../../../messages/wechat.ts'
import { within } from './within.ts'

/** The gateway will never let us in like this: only a person can mend it. Its message says how. */
export class Fatal extends Error {}

/**
 * Starts a client. That it has started tells nothing (it does so with nobody at the other end); this only tells what went
 * wrong at once.
 * @throws Fatal for what waiting cannot mend, Error for the rest
 */
export async function started(puppet: Puppet, ms: number, lost: Promise<string>): Promise<void> {
  // Its start waits for seconds after it has told by an event that it failed.
  const refused = new Promise<never>((_, reject) => {
    puppet.on('error', ({ gerror }) => {
      const said = String(gerror)
      if (fatalIn(said) || /UNAVAILABLE/.test(said)) reject(fatalIn(said) ?? new Error(reasonOf(said)))
    })
  })
  refused.catch(() => {}) // it may come after the start
  const gone = lost.then((reason) => Promise.reject(new Error(reason)))
  try {
    await Promise.race([within(puppet.start(), ms, 'connecting to the gateway'), refused, gone])
  } catch (error) {
    throw fatalIn((error as Error).message) ?? error
  }
}

function fatalIn(said: string): Fatal | null {
  if (/UNAUTHENTICATED|Invalid Wechaty TOKEN/i.test(said)) return new Fatal(gatewayRefuses())
  return /requires a SNI/.test(said) ? new Fatal(gatewayNeedsName()) : null
}

/** An error of the puppet comes as JSON. */
function reasonOf(said: string): string {
  try {
    return String(JSON.parse(said).message)
  } catch {
    return said
  }
}
