import * as say from '../../messages/onboarding/binding.ts'
import { platformMeant } from '../../messages/onboarding/platforms.ts'
import { HOUR } from '../../policy/calendar.ts'
import type { Fact } from '../../policy/facts.ts'
import { unbinding } from '../../policy/onboarding/bindings.ts'
import { codeFrom, hashOf } from '../../policy/onboarding/secret.ts'
import { isAdminOnly, isLastAdmin } from '../../policy/onboarding/who-runs.ts'
import { accountsOf, privatelyTo } from '../../policy/org/identities.ts'
import { maskPhones } from '../../policy/text.ts'
import { command, refuse, reply } from '../command.ts'
import { personNamed } from './person-named.ts'

const CODE_LASTS_MS = 24 * HOUR

/** 绑定, by somebody who is bound: it says as whom, and changes nothing. Strangers are heard in `hear-stranger.ts`. */
export const bind = command<string>({
  words: ['绑定'],
  usage: '绑定 <姓名或绑定码>',
  about: '新账号第一次用时说明自己是谁,由主管确认',
  example: '绑定 张三',
  who: 'all',
  rules: ['G18'],
  read: (rest) => ({ input: rest }),
  decide: (said, situation) => refuse(situation, say.boundAlready(situation.sender.name, maskPhones(said))),
})

/** 绑定码: binds whoever sends it, once; also for somebody with a new account. */
export const bindCode = command<string>({
  words: ['绑定码'],
  usage: '绑定码 <姓名>',
  about: '给某人一个绑定码:他用新账号私聊发「绑定 码」就绑定,24小时内有效',
  example: '绑定码 张三',
  who: ['manager', 'director', 'gm', 'admin'],
  where: 'private',
  rules: ['G18'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { world, sender, at, cal, message } = situation
    const found = personNamed(situation, '绑定码', said)
    if ('refusal' in found) return refuse(situation, found.refusal)
    const { person } = found
    if (person.id !== sender.id && isAdminOnly(person, sender))
      return refuse(situation, say.onlyAdminFor(person.name))
    const code = codeFrom(world.seed, message.key)
    const until = at + CODE_LASTS_MS
    const replaces = accountsOf(world, person.id).length > 0
    return {
      ...reply(situation, say.bindCodeGiven(person.name, code, cal.dateClockOf(until), replaces)),
      facts: [{ kind: 'bindCodeIssued', hash: hashOf(code), personId: person.id, by: sender.id, at, until }],
    }
  },
})

/** 解绑: an account that is not his any more. What it said until now stays his. */
export const unbind = command<string>({
  words: ['解绑'],
  usage: '解绑 <姓名> [飞书或微信]',
  about: '把某人的账号解绑,例如换了账号、丢了手机',
  example: '解绑 张三',
  who: ['admin'],
  rules: ['G18'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { world, sender, at } = situation
    const found = personNamed(situation, '解绑', said)
    if ('refusal' in found) return refuse(situation, found.refusal)
    const { id, name } = found.person
    const accounts = accountsOf(world, id)
    const platforms = [...new Set(accounts.map(({ platform }) => platform))]
    if (platforms.length === 0) return refuse(situation, say.notBound(name))
    const meant = found.rest
      ? platformMeant(found.rest, platforms)
      : platforms.length === 1
        ? platforms[0]!
        : null
    if (meant === null) return refuse(situation, say.unbindWhich(name, platforms))
    const going = accounts.filter(({ platform }) => platform === meant)
    if (going.length === accounts.length && isLastAdmin(world, id, at))
      return refuse(situation, say.lastAdminStays())
    const facts = going.flatMap((account): Fact[] => unbinding(world, account, id, at))
    return {
      facts,
      say: [
        ...(id === sender.id ? [] : reply(situation, say.unbound(name, [meant])).say),
        ...going.map((account) => ({ to: privatelyTo(account), text: say.wasUnbound(name, sender.name) })),
      ],
    }
  },
})
