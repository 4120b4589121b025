import { LarkError } from '../lark-error.ts'
import type { Limit, Pace } from '../pace.ts'

const GATEWAY_LIMIT = 99991400
const CHAT_LIMIT = 230020
const TENANT_LIMIT = 11232

/** 50 a second and 1,000 a minute for each API of an app, by the documentation; some of it is left to reading. */
const APP: Limit = { key: 'app', most: 45, perMs: 1_000 }
const ofApi = (api: string): Limit => ({ key: `api/${api}`, most: 900, perMs: 60_000 })
/** 5 a second, shared by all bots of a chat. */
const ofPlace = (place: string): Limit => ({ key: place, most: 4, perMs: 1_000 })

/** A call and where it goes: a chat, a person, or a message that is changed. */
export type Paced = { api: string; place?: string }

export const limitsOf = ({ api, place }: Paced): Limit[] => [
  ...(place === undefined ? [] : [ofPlace(place)]),
  ofApi(api),
  APP,
]

/** Makes one call in its turn. A limit that the platform reports all the same holds up what it is about, and no more. */
export async function paced<T>(pace: Pace, where: Paced, call: () => Promise<T>): Promise<T> {
  try {
    return await pace.run(limitsOf(where), call)
  } catch (error) {
    if (error instanceof LarkError) rest(pace, where, error)
    throw error
  }
}

function rest(pace: Pace, { api, place }: Paced, { code, status, retryAfterMs = 1_000 }: LarkError) {
  if (code === CHAT_LIMIT) pace.pause(place ?? `api/${api}`, retryAfterMs)
  else if (code === TENANT_LIMIT) pace.pause('app', retryAfterMs)
  else if (code === GATEWAY_LIMIT || status === 429) pace.pause(`api/${api}`, retryAfterMs)
}
