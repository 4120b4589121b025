import {
  larkClockOff,
  larkConnected,
  larkDisconnected,
  larkSecretWrong,
  larkUnreachable,
  scopeMissing,
} from '../../../messages/lark.ts'
import type { Finding } from '../platform.ts'
import type { LarkClient } from './client.ts'
import { LarkError } from './lark-error.ts'
import { isScopeMissing, type Seen, scopes } from './scopes.ts'
import type { Connection } from './ws.ts'

const SECONDS_OFF_WARN = 5
const SECONDS_OFF_BAD = 60
/** Wrong id or secret, as the token's endpoint tells it. */
const secretCodes = new Set([10003, 10014, 10015])

export type Checking = {
  client: LarkClient
  mode: 'ws' | 'webhook'
  connection: Connection | null
  seen: Seen
}

/** Looks whether the platform can be reached and heard, at the clocks, and at each permission by a call that needs it. */
export async function checkLark({ client, mode, connection, seen }: Checking): Promise<Finding[]> {
  const unreachable = await reach(client)
  if (unreachable) return [unreachable]
  const missing = await Promise.all(
    scopes.map(async ({ scope, what, probe }): Promise<Finding[]> => {
      const denied = await Promise.resolve(probe(client, seen)).then(() => false, isScopeMissing)
      return denied ? [{ tone: 'bad', text: scopeMissing(scope, what) }] : []
    }),
  )
  return [...missing.flat(), ...clock(client), heard(mode, connection)]
}

async function reach({ api, call }: LarkClient): Promise<Finding | null> {
  try {
    await call('bot.info', () => api.request({ method: 'GET', url: '/open-apis/bot/v3/info' }))
    return null
  } catch (error) {
    const wrong = error instanceof LarkError && secretCodes.has(error.code)
    return {
      tone: 'bad',
      text: wrong ? larkSecretWrong() : larkUnreachable(String((error as Error).message)),
    }
  }
}

function clock(client: LarkClient): Finding[] {
  const seconds = Math.round((client.skewMs() ?? 0) / 1_000)
  if (Math.abs(seconds) < SECONDS_OFF_WARN) return []
  return [{ tone: Math.abs(seconds) < SECONDS_OFF_BAD ? 'warn' : 'bad', text: larkClockOff(seconds) }]
}

function heard(mode: Checking['mode'], connection: Connection | null): Finding {
  if (connection?.reading()) return { tone: 'good', text: larkConnected(mode) }
  return { tone: 'bad', text: larkDisconnected(connection?.reason() ?? '还没有启动') }
}
