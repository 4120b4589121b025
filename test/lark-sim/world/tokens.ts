import { ids } from '../ids.ts'
import { refuse } from '../refuse.ts'
import type { World } from './world.ts'

const LEAST_LEFT_MS = 30 * 60_000

/** The same token while it has half an hour left, then a new one; the old one stays valid to its end. */
export function issueToken(world: World): { tenant_access_token: string; expire: number } {
  const now = world.now()
  const lasting = [...world.tokens].filter(([, { revoked, exp }]) => !revoked && exp - now >= LEAST_LEFT_MS)
  const [token, { exp }] = lasting.sort(([, a], [, b]) => b.exp - a.exp)[0] ?? newToken(world)
  return { tenant_access_token: token, expire: Math.floor((exp - now) / 1000) }
}

function newToken(world: World): [string, { exp: number }] {
  const token = ids.token()
  const entry = { exp: world.now() + world.cfg.tokenTtlSec * 1000, revoked: false }
  world.tokens.set(token, entry)
  return [token, entry]
}

/** No token is valid any more. Answers how many were. */
export function revokeTokens(world: World): number {
  const valid = [...world.tokens.values()].filter(({ revoked }) => !revoked)
  for (const token of valid) token.revoked = true
  return valid.length
}

/** @throws LarkError when the header carries no token, or none that holds */
export function checkToken(world: World, authorization: string | undefined) {
  const status = world.cfg.tokenErrorStatus
  const token = /^Bearer\s+(\S.*)$/.exec(authorization ?? '')?.[1]
  if (!token) throw refuse.tokenMissing(status)
  if (!/^[tu]-/.test(token)) throw refuse.tokenFormat(status)
  const known = world.tokens.get(token)
  if (!known || known.revoked || known.exp <= world.now()) throw refuse.tokenInvalid(status)
}
