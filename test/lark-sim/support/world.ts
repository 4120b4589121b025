import { onTestFinished, vi } from 'vitest'
import { createLarkSim, type LarkSim, type SimOptions } from '../index.ts'
import { rawApi } from './raw-api.ts'

/** A simulator for one test, with a group of three people and the bot in it. */
export async function openWorld(options: SimOptions = {}) {
  const sim = await createLarkSim({
    ...options,
    ws: { pingInterval: 1, reconnectInterval: 0.1, reconnectNonce: 0, ...options.ws },
  })
  onTestFinished(() => sim.close())
  const person = (name: string) => sim.addUser({ name, email: `${name.toLowerCase()}@x.test` })
  const users = [person('Ann'), person('Ben'), person('Cyd')] as const
  const chat = sim.addChat({ name: 'Field team', members: users.map(({ open_id }) => open_id), silent: true })
  return { sim, users, chat, ann: users[0].open_id, ben: users[1].open_id, api: rawApi(sim) }
}

export type OpenWorld = Awaited<ReturnType<typeof openWorld>>

/** What a probe finds, as soon as it finds something. @throws Error when it finds nothing for five seconds */
export const until = <T>(probe: () => T | null | undefined | false): Promise<T> =>
  vi.waitUntil(probe, { timeout: 5000, interval: 5 }) as Promise<T>

/** Speaks to the control surface. @throws Error with what it answers to a mistake */
export async function control(sim: LarkSim, method: string, path: string, body?: object) {
  const answer = await fetch(`${sim.url}/_sim/${path}`, { method, body: body && JSON.stringify(body) })
  const json = await answer.json()
  if (answer.status !== 200) throw new Error(json.error)
  return json
}
