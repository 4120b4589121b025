import { ourFault } from '../messages/errors.ts'
import { MINUTE } from '../policy/calendar.ts'
import { type Decision, nothing } from '../policy/decision.ts'
import type { World } from '../policy/world.ts'
import type { Cause } from '../store/contract.ts'

/** A job that breaks is tried again this often, a minute apart, before it is given up and left to the log. */
const ATTEMPTS_MOST = 5

/** What is done instead of a decision that broke: a person is told the code, a job is tried again later. */
export function afterBreak(world: World, cause: Cause, code: string): Decision {
  if (cause.kind === 'message') return apology(world, cause, code)
  return cause.kind === 'due' ? tryAgain(cause) : nothing
}

function apology(world: World, { message }: Extract<Cause, { kind: 'message' }>, code: string): Decision {
  const person = world.identities[`${message.platform}/${message.senderId}`]
  const group = message.chatId === null ? undefined : world.chats[`${message.platform}/${message.chatId}`]
  const to = group ? { group } : person && message.chatId === null ? { person } : null
  return to
    ? { facts: [], say: [{ to, text: ourFault(code), tone: 'refusal', replyTo: message.key }] }
    : nothing
}

function tryAgain({ due, at }: Extract<Cause, { kind: 'due' }>): Decision {
  const attempts = (due.attempts ?? 0) + 1
  const done = { kind: 'dueDone', id: due.id } as const
  if (attempts >= ATTEMPTS_MOST) return { facts: [done], say: [] }
  return { facts: [done, { kind: 'dueSet', due: { ...due, attempts, at: at + MINUTE } }], say: [] }
}
