import { deciding } from '../../bot/decide.ts'
import { loadPack, packsWith } from '../../bot/packs.ts'
import type { Decision, Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Message } from '../../policy/message.ts'
import type { Role } from '../../policy/people.ts'
import type { World } from '../../policy/world.ts'
import { cal } from './chat.ts'

/** One person of every role, named by it; the supervisor leads 员工, the manager both. */
export const roles: Record<string, Role> = {
  S: 'staff',
  L: 'supervisor',
  M: 'manager',
  D: 'director',
  G: 'gm',
  K: 'desk',
  F: 'finance',
  C: 'clerk',
  A: 'admin',
}

const above: Partial<Record<Role, Role>> = {
  staff: 'supervisor',
  supervisor: 'manager',
  manager: 'director',
  director: 'gm',
  desk: 'manager',
  finance: 'manager',
  clerk: 'manager',
}

export const houseOfRoles = {
  pack: 'yundi',
  start: '2021-04-12T08:00:00',
  randomChecks: false,
  people: Object.values(roles).map((role) => ({
    name: role,
    role,
    ...(role === 'staff' || role === 'supervisor' ? { team: '一组', channel: '大客户' } : {}),
    ...(above[role] && { leader: above[role] }),
  })),
  groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: Object.values(roles) }],
}

const pack = loadPack('yundi')
const decide = deciding(packsWith(pack).of)

/** What a message would lead to in a world that stays as it is: the facts and posts of its first decisions. */
export function wouldLeadTo(world: World, message: Partial<Message> & Pick<Message, 'senderId' | 'text'>) {
  const at = cal.read('2021-04-12T10:00:00')
  const whole: Message = {
    key: `test/${message.senderId}/${message.text}`,
    platform: 'test',
    chatId: 'ka',
    sentAt: at,
    arrivedAt: at,
    photos: [],
    ...message,
  }
  const [facts, say]: [Fact[], Post[]] = [[], []]
  const decisions: Iterable<Decision> = decide(world, { kind: 'message', key: whole.key, at, message: whole })
  for (const decision of decisions) {
    facts.push(...decision.facts)
    say.push(...decision.say)
  }
  return { facts, say }
}
