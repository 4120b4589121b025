import { refuse } from '../refuse.ts'
import type { SimChat, SimMessage } from '../world/types.ts'
import type { World } from '../world/world.ts'

export const SEND = ['im:message', 'im:message:send_as_bot', 'im:message:send']
export const READ = ['im:message', 'im:message:readonly', 'im:message.history:readonly']
export const CHANGE = [...SEND, 'im:message:update']

/** @throws LarkError 99992354 when there is no such message */
export function neededMessage(world: World, id: string): SimMessage {
  const message = world.messages.get(id)
  if (!message) throw refuse.messageId(id)
  return message
}

export const chatOf = (world: World, { chat_id }: SimMessage): SimChat => world.chats.get(chat_id)!

/** @throws LarkError 232009, 230002 when the bot cannot speak or read there */
export function checkInChat({ dissolved, botIn }: SimChat) {
  if (dissolved) throw refuse.dissolved()
  if (!botIn) throw refuse.outOfChat()
}

/** @throws LarkError 230012 when somebody else sent it */
export function checkOwn({ sender }: SimMessage) {
  if (sender.sender_type !== 'app') throw refuse.notSender()
}

/** @throws LarkError 230011 */
export function checkStands({ deleted }: SimMessage) {
  if (deleted) throw refuse.recalled()
}
