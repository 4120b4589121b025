import type { ChatEvent } from '../../policy/chat-event.ts'
import { type Decision, nothing } from '../../policy/decision.ts'
import type { Scene } from '../../policy/situation.ts'

/** A chat has changed: the bot came or went, members came or went, it has another name. */
export function hearChat(scene: Scene, event: ChatEvent): Decision {
  const groupId = scene.world.chats[`${event.platform}/${event.chatId}`]
  if (groupId === undefined) return nothing
  return nothing
}
