import * as say from '../../messages/onboarding/admin.ts'
import type { Moment } from '../../policy/calendar.ts'
import type { Decision, Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import { binding } from '../../policy/onboarding/bindings.ts'
import { readName } from '../../policy/onboarding/read-roster.ts'
import { freeId } from '../../policy/onboarding/roster-plan.ts'
import { codeFrom, hashOf } from '../../policy/onboarding/secret.ts'
import { isLastTry } from '../../policy/onboarding/tries.ts'
import { admins } from '../../policy/onboarding/who-runs.ts'
import { accountOn, holderOf, type Identity, identityKey, privatelyTo } from '../../policy/org/identities.ts'
import { everyone, nameOf, postingAt, roleNames } from '../../policy/people.ts'
import type { Scene } from '../../policy/situation.ts'
import { command, readNothing, refuse, reply } from '../command.ts'
import { senderAccount } from './account.ts'

/** 绑定管理员, by somebody who is bound: he keeps his account and name, and is an admin from now on. */
export const bindAdmin = command<string>({
  words: ['绑定管理员'],
  usage: '绑定管理员 <码>',
  about: '用启动窗口里显示的码成为管理员',
  example: '绑定管理员 12345678',
  who: 'all',
  where: 'private',
  rules: ['G18'],
  read: (rest) => (rest ? { input: rest } : { hint: say.adminNeedsCode() }),
  decide: (said, situation) =>
    claimAdmin(situation, senderAccount(situation.message), said, situation.at, undefined),
})

/** A further code for a further admin. */
export const newAdminCode = command<null>({
  words: ['新管理员码'],
  usage: '新管理员码',
  about: '要一个码,让另一位也成为管理员;只能用一次',
  example: '新管理员码',
  who: ['admin'],
  where: 'private',
  rules: ['G18'],
  read: readNothing,
  decide(_, situation) {
    const { world, at, sender, message } = situation
    const code = codeFrom(world.seed, message.key)
    return {
      ...reply(situation, say.newAdminCode(code)),
      facts: [{ kind: 'adminCodeIssued', hash: hashOf(code), at, by: sender.id }],
    }
  },
})

/** 我叫: the name of an admin whom the bot could only call by his role so far. */
export const callMe = command<string>({
  words: ['我叫'],
  usage: '我叫 <姓名>',
  about: '管理员刚绑定时告诉机器人自己的姓名',
  example: '我叫 王芳',
  who: ['admin'],
  where: 'private',
  rules: [],
  read: (rest) => {
    const name = readName(rest)
    return name ? { input: name } : { hint: say.callHow() }
  },
  decide(name, situation) {
    const { world, sender, at, message } = situation
    if (!world.onboarding.unnamed.includes(sender.id))
      return refuse(situation, say.calledAlready(sender.name))
    const [bearer, another] = everyone(world, at).filter((one) => one.name === name && one.id !== sender.id)
    if (!bearer)
      return {
        ...reply(situation, say.calledNow(name)),
        facts: [{ kind: 'personRenamed', personId: sender.id, name, at }],
      }
    const account = senderAccount(message)
    if (another || accountOn(world, account.platform, bearer.id))
      return refuse(situation, say.nameTaken(name))
    // The roster has him already: his account goes to that person, and the makeshift one is closed.
    const facts: Fact[] = [
      { kind: 'personUnbound', ...account, personId: sender.id, at },
      ...binding(world, account, bearer.id, at),
      {
        kind: 'personPosted',
        personId: bearer.id,
        posting: { ...postingAt(world.people[bearer.id]!, at), role: 'admin', from: at },
      },
      { kind: 'personLeft', personId: sender.id, at },
    ]
    return { facts, say: [{ to: { person: bearer.id }, text: say.calledNow(name), replyTo: message.key }] }
  },
})

/** The right code makes an account's holder an admin; whoever holds none becomes a person of the house by it. */
export function claimAdmin(
  scene: Scene,
  account: Identity,
  said: string,
  at: Moment,
  shown: string | undefined,
): Decision {
  const { world } = scene
  const { code, name } = readCode(said)
  const to = privatelyTo(account)
  const answer = (text: string, tone?: 'refusal'): Post => ({ to, text, ...(tone && { tone }) })
  if (!code) return { facts: [], say: [answer(say.adminNeedsCode(), 'refusal')] }
  if (world.onboarding.adminCode !== hashOf(code)) {
    const identity = identityKey(account)
    const isLast = isLastTry(world.onboarding, identity, at)
    return { facts: [{ kind: 'codeTried', identity, at }], say: [answer(say.wrongCode(isLast), 'refusal')] }
  }
  const others = admins(world, at)
  const called = name ?? readName(shown ?? '') ?? undefined
  const made = promoted(scene, account, called, at)
  const unnamed = made.isNew && called === undefined
  return {
    facts: [...made.facts, { kind: 'adminBound', personId: made.id, at, unnamed }],
    say: [
      answer(say.adminBound(made.name, unnamed, others.length === 0)),
      ...others
        .filter(({ id }) => id !== made.id)
        .map(({ id }) => ({ to: { person: id }, text: say.adminJoined(made.name) })),
    ],
  }
}

/** `12345678 王芳` */
function readCode(said: string): { code: string; name: string | null } {
  const [code = '', ...rest] = said.split(' ')
  return { code, name: readName(rest.join(' ')) }
}

function promoted({ world }: Scene, account: Identity, called: string | undefined, at: Moment) {
  const holder = holderOf(world, account)
  const bearers = called ? everyone(world, at).filter(({ name }) => name === called) : []
  const known =
    holder ??
    (bearers.length === 1 && !accountOn(world, account.platform, bearers[0]!.id) ? bearers[0]!.id : undefined)
  if (known) {
    const posting = { ...postingAt(world.people[known]!, at), role: 'admin' as const, from: at }
    const facts: Fact[] = [
      { kind: 'personPosted', personId: known, posting },
      ...(holder ? [] : binding(world, account, known, at)),
    ]
    return { id: known, name: nameOf(world, known), isNew: false, facts }
  }
  const names = new Set(Object.values(world.people).map((one) => one.name))
  let name = called ?? roleNames.admin
  for (let count = 2; names.has(name); count++) name = `${called ?? roleNames.admin}${count}`
  const id = freeId(name, new Set(Object.keys(world.people)))
  const facts: Fact[] = [
    { kind: 'personJoined', person: { id, name, postings: [{ from: at, role: 'admin' }], joinedAt: at } },
    ...binding(world, account, id, at),
  ]
  return { id, name, isNew: true, facts }
}
