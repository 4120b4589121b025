import { waitingToBind } from '../../messages/onboarding/binding.ts'
import { accountsOf } from '../../policy/org/identities.ts'
import { everyone } from '../../policy/people.ts'
import { maskPhones } from '../../policy/text.ts'
import { command, readNothing, reply } from '../command.ts'

/** 待绑定: who has spoken and is nobody, and who of the roster has no account. */
export const waitingList = command<null>({
  words: ['待绑定'],
  usage: '待绑定',
  about: '看谁发过言但还没有绑定,花名册里谁还没有账号',
  example: '待绑定',
  who: ['supervisor', 'manager', 'director', 'gm', 'admin'],
  where: 'private',
  rules: ['G18'],
  read: readNothing,
  decide(_, situation) {
    const { world, at, cal } = situation
    const strangers = Object.values(world.onboarding.strangers)
      .sort((a, b) => b.lastAt - a.lastAt)
      .slice(0, MOST)
      .map(({ name, platformId, groupId, lastAt, count }) => ({
        shown: maskPhones(name ?? `账号尾号${platformId.slice(-4)}`),
        where: (groupId && world.groups[groupId]?.name) || '私聊',
        when: cal.dateClockOf(lastAt),
        count,
      }))
    const unbound = everyone(world, at).filter(({ id }) => accountsOf(world, id).length === 0)
    const names = unbound.slice(0, MOST).map(({ name }) => name)
    return reply(situation, waitingToBind(strangers, names))
  },
})

const MOST = 30
