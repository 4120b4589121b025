import { alreadyInForce, enableHow, otherPackInForce } from '../../messages/onboarding/start.ts'
import { type Decision, nothing } from '../../policy/decision.ts'
import { isCalled } from '../../policy/rulebook/packs.ts'
import type { Situation } from '../../policy/situation.ts'
import { bindGroup } from '../bind-group.ts'
import { command, refuse, reply } from '../command.ts'
import { beginRulebook } from './begin-rulebook.ts'

/** 启用 云堤 大客户: the rulebook, if none is in force yet, and this group's purpose in one go. */
export const enableGroup = command<string>({
  words: ['启用'],
  usage: '启用 <规则> <渠道>',
  about: '在新群里一次说明用哪套规则、本群是哪个渠道',
  example: '启用 云堤 大客户',
  who: ['manager', 'admin'],
  where: 'group',
  rules: ['S0-KA-14', 'G17'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { packs, policy, world } = situation
    const words = said.split(' ').filter(Boolean)
    const packWord = words.find((word) => packs.known().some((one) => isCalled(one, word)))
    const purpose = words.filter((word) => word !== packWord).join('')
    const found = packs.known().find((one) => packWord && isCalled(one, packWord))
    if (!purpose || (!found && world.onboarding.awaiting) || (found && !('pack' in found)))
      return packWord && !purpose && found && 'pack' in found
        ? onlyPack(situation, found.pack)
        : refuse(
            situation,
            enableHow(
              titles(situation),
              policy.channels.map(({ name }) => name),
            ),
          )
    if (found && !world.onboarding.awaiting && found.id !== policy.id)
      return refuse(situation, otherPackInForce(policy.title, packWord!))
    const bound = bindGroup.answer(purpose, found ? asBegun(situation) : situation)
    const isBound = bound.facts.some(({ kind }) => kind === 'groupBound')
    const begun =
      found && isBound && world.onboarding.awaiting ? beginRulebook(situation, found.pack) : nothing
    return merged(bound, begun)
  },
})

/** 启用 云堤, without a purpose. */
function onlyPack(situation: Situation, pack: Parameters<typeof beginRulebook>[1]): Decision {
  if (situation.world.onboarding.awaiting) return beginRulebook(situation, pack)
  return situation.policy.id === pack.id
    ? reply(situation, alreadyInForce(pack.title))
    : refuse(situation, otherPackInForce(situation.policy.title, pack.id))
}

/** As it will be once this message is handled. */
const asBegun = (situation: Situation): Situation => ({
  ...situation,
  world: { ...situation.world, onboarding: { ...situation.world.onboarding, awaiting: false } },
})

/** The two answers as one, for it was one message. */
function merged(first: Decision, second: Decision): Decision {
  const [post, ...rest] = first.say
  const text = [post?.text, ...second.say.map((one) => one.text)].filter(Boolean).join('\n')
  return { facts: [...second.facts, ...first.facts], say: post ? [{ ...post, text }, ...rest] : second.say }
}

const titles = ({ packs }: Situation) =>
  packs.known().flatMap((one) => ('pack' in one ? [one.names[0] ?? one.id] : []))
