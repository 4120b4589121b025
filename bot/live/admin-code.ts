import { randomInt } from 'node:crypto'
import type { Moment } from '../../policy/calendar.ts'
import { hashOf } from '../../policy/onboarding/secret.ts'
import type { World } from '../../policy/world.ts'
import type { Cause, Committed } from '../../store/contract.ts'

/** Letters and digits that nobody mistakes for one another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/**
 * While nobody is admin, whoever sends this code privately becomes it: the given one, or a new one at every start, as
 * only its hash is kept. Answers the code to show at the terminal; null when there is an admin.
 */
export async function issueAdminCode(
  world: World,
  submit: (cause: Cause) => Promise<Committed>,
  { given, now }: { given?: string; now: Moment },
): Promise<string | null> {
  const admin = Object.values(world.people).some(
    ({ postings, leftAt }) => postings.at(-1)?.role === 'admin' && leftAt === undefined,
  )
  if (admin) return null
  const code = given ?? Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  const hash = hashOf(code)
  if (world.onboarding.adminCode !== hash) {
    const facts = [{ kind: 'adminCodeIssued' as const, hash, at: now }]
    await submit({ kind: 'told', key: `told/admin-code/${now}`, at: now, facts })
  }
  return code
}
