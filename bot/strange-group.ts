import { commands } from '../commands/all.ts'
import { bindGroup } from '../commands/bind-group.ts'
import { type Command, refuse } from '../commands/command.ts'
import { enableGroup } from '../commands/onboarding/enable-group.ts'
import { parse } from '../commands/parse.ts'
import { startPack } from '../commands/rulebook/start-pack.ts'
import { notYours } from '../messages/errors.ts'
import { alreadyInForce, bindThisGroup } from '../messages/onboarding/start.ts'
import { type Decision, nothing, type Post } from '../policy/decision.ts'
import type { Message } from '../policy/message.ts'
import { boundIn, roomOf } from '../policy/onboarding/rooms.ts'
import { roleNames, who } from '../policy/people.ts'
import { isCalled } from '../policy/rulebook/packs.ts'
import type { Scene, Situation } from '../policy/situation.ts'
import { situationOf } from './situation.ts'

/** What may be said in a group that is bound to nothing yet. */
const settingUp: readonly Command[] = [bindGroup, enableGroup, startPack]

/** In a group that it does not know the bot is silent, but for 绑定群, 启用 and 启用规则 by those who may. */
export function inStrangeGroup(scene: Scene, message: Message): Decision {
  const { world } = scene
  const { platform, chatId } = message
  const senderId = world.identities[`${platform}/${message.senderId}`]
  if (!senderId || chatId === null || world.chats[`${platform}/${chatId}`]) return nothing
  const alone = situationOf(scene, { ...message, chatId: null })
  if (!alone) return nothing
  const parsed = parse(alone.message.text, commands)
  if (parsed.kind !== 'command' || !settingUp.includes(parsed.command)) return nothing
  const { command, word, rest } = parsed
  const { role } = who(world, senderId, alone.at)
  if (command.who !== 'all' && !command.who.includes(role)) {
    const may = command.who.map((one) => roleNames[one]).join('、')
    return refuse(alone, notYours(word, may))
  }
  return command === startPack
    ? startHere(alone, rest, { platform, chatId })
    : bindHere(alone, command, rest, { platform, chatId })
}

type Chat = { platform: string; chatId: string }

/** Binds the group, or says privately why not: one that stays unbound has no address of its own. */
function bindHere(alone: Situation, command: Command, rest: string, { platform, chatId }: Chat): Decision {
  const { world, sender, message } = alone
  const room = roomOf(world, { platform, chatId })
  const group = {
    id: freeId(alone, platform, chatId),
    name: room?.name ?? '',
    purpose: '',
    platform,
    chatId,
    memberIds: [...new Set([...(room ? boundIn(world, room) : []), sender.id])],
  }
  const { facts, say } = command.answer(rest, { ...alone, message: { ...message, chatId }, group })
  if (facts.some((fact) => fact.kind === 'groupBound' && fact.group.id === group.id)) return { facts, say }
  const isHere = (post: Post) => 'group' in post.to && post.to.group === group.id
  const to = { person: sender.id }
  return { facts, say: say.map((post) => (isHere(post) ? { ...post, to } : post)) }
}

/** The rulebook belongs to the house; whoever starts it in a new group is told there what the group still needs. */
function startHere(alone: Situation, rest: string, { platform, chatId }: Chat): Decision {
  const to = { outside: { platform, chatId } }
  const hint = bindThisGroup(alone.policy.channels.map(({ name }) => name))
  const { policy, packs, world, message } = alone
  const isInForce = packs.known().some((one) => one.id === policy.id && isCalled(one, rest))
  if (isInForce && !world.onboarding.awaiting)
    return {
      facts: [],
      say: [{ to, text: `${alreadyInForce(policy.title)}\n${hint}`, replyTo: message.key }],
    }
  const { facts, say } = startPack.answer(rest, alone)
  const [post, ...others] = say
  if (!post) return { facts, say }
  const inPrivate = post.tone === 'refusal' && facts.length === 0
  const here: Post = inPrivate
    ? { ...post, text: `${post.text}\n${hint}` }
    : { ...post, to, text: `${post.text}\n${hint}` }
  return { facts, say: [here, ...others] }
}

const freeId = ({ world }: Scene, platform: string, chatId: string): string =>
  world.groups[chatId] ? `${platform}/${chatId}` : chatId
