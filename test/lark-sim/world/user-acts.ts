import type { EventRecord } from '../push/event-record.ts'
import type { LarkSim } from '../sim.ts'
import { idsOf, needUser } from './people.ts'
import type { SimMessage } from './types.ts'

/** A message is taken back, by its owner or somebody with the right. @throws Error when there is none */
export function recall(
  sim: LarkSim,
  messageId: string,
  by: string,
  recallType = 'message_owner',
): EventRecord {
  const message = needMessage(sim, messageId)
  message.deleted = true
  message.deletedBy = by
  const { chat_id, message_id } = message
  const event = { message_id, chat_id, recall_time: String(sim.now()), recall_type: recallType }
  return sim.delivery.emit('im.message.recalled_v1', event, { chat_id, message_id })
}

/** A reaction is set, or taken off again. @throws Error when there is no such message or person */
export function react(
  sim: LarkSim,
  messageId: string,
  openId: string,
  emoji: string,
  deleted = false,
): EventRecord {
  const { chat_id, message_id } = needMessage(sim, messageId)
  const event = {
    message_id,
    reaction_type: { emoji_type: emoji },
    operator_type: 'user',
    user_id: idsOf(sim, needUser(sim, openId)),
    action_time: String(sim.now()),
  }
  const type = `im.message.reaction.${deleted ? 'deleted' : 'created'}_v1`
  return sim.delivery.emit(type, event, { chat_id, message_id })
}

function needMessage(sim: LarkSim, id: string): SimMessage {
  const message = sim.messages.get(id)
  if (!message) throw new Error(`no such message ${id}`)
  return message
}
