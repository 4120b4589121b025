import { commands } from '../commands/all.ts'
import { bindGroup } from '../commands/bind-group.ts'
import { refuse } from '../commands/command.ts'
import { parse } from '../commands/parse.ts'
import { notYours } from '../messages/errors.ts'
import { type Decision, nothing } from '../policy/decision.ts'
import type { Message } from '../policy/message.ts'
import { roleNames, who } from '../policy/people.ts'
import type { Scene, Situation } from '../policy/situation.ts'
import { situationOf } from './situation.ts'

/** In a group that it does not know the bot is silent, but for 绑定群 by those who may bind it. */
export function inStrangeGroup(scene: Scene, message: Message): Decision {
  const { world } = scene
  const { platform, chatId } = message
  const senderId = world.identities[`${platform}/${message.senderId}`]
  if (!senderId || chatId === null || world.chats[`${platform}/${chatId}`]) return nothing
  const alone = situationOf(scene, { ...message, chatId: null })
  if (!alone) return nothing
  const parsed = parse(alone.message.text, commands)
  if (parsed.kind !== 'command' || parsed.command !== bindGroup) return nothing
  const group = {
    id: freeId(scene, platform, chatId),
    name: '',
    purpose: '',
    platform,
    chatId,
    memberIds: [senderId],
  }
  const situation: Situation = { ...alone, message: { ...alone.message, chatId }, group }
  const { role } = who(world, senderId, situation.at)
  if (bindGroup.who !== 'all' && !bindGroup.who.includes(role)) {
    const may = bindGroup.who.map((one) => roleNames[one]).join('、')
    return refuse({ ...situation, group: undefined }, notYours(parsed.word, may))
  }
  const { facts, say } = bindGroup.answer(parsed.rest, situation)
  // A group that stays unbound has no address: whoever asked is answered in private.
  const to = { person: senderId }
  return facts.length > 0 ? { facts, say } : { facts, say: say.map((post) => ({ ...post, to })) }
}

const freeId = ({ world }: Scene, platform: string, chatId: string): string =>
  world.groups[chatId] ? `${platform}/${chatId}` : chatId
