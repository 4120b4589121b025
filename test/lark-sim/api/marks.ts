import { ids } from '../ids.ts'
import { refuse } from '../refuse.ts'
import { findUser } from '../world/people.ts'
import { objectOf, pageOf, userIdType } from './fields.ts'
import { chatOf, checkInChat, checkOwn, checkStands, neededMessage } from './reach.ts'
import { route } from './route.ts'

const REACT = ['im:message', 'im:message.reactions:write_only']
const URGENT_MOST = 200

/** Urgent messages and reactions. */
export const marks = [
  route(
    'PATCH',
    '/im/v1/messages/:message_id/urgent_app',
    'im.message.urgentApp',
    ['im:message.urgent'],
    ({ sim, params, query, json }) => {
      const message = neededMessage(sim, params.message_id)
      const chat = chatOf(sim, message)
      userIdType(query, 'user_id_type')
      const users = objectOf(json).user_id_list
      if (!Array.isArray(users) || users.length === 0 || users.length > URGENT_MOST)
        throw refuse.field('user_id_list', `the length must be in [1,${URGENT_MOST}]`)
      checkOwn(message)
      checkStands(message)
      checkInChat(chat)
      const invalid = users.filter((id) => !chat.members.has(findUser(sim, id)?.open_id ?? ''))
      sim.record('urgent', { chat_id: chat.chat_id, message_id: message.message_id, users, invalid })
      return { data: { invalid_user_id_list: invalid } }
    },
  ),

  route(
    'POST',
    '/im/v1/messages/:message_id/reactions',
    'im.messageReaction.create',
    REACT,
    ({ sim, params, json }) => {
      const message = neededMessage(sim, params.message_id)
      const emoji = objectOf(json).reaction_type?.emoji_type
      if (typeof emoji !== 'string' || !/^[A-Za-z0-9_]+$/.test(emoji)) throw refuse.reactionType()
      checkStands(message)
      checkInChat(chatOf(sim, message))
      const reaction = {
        reaction_id: ids.reaction(),
        operator: { operator_id: sim.app.appId, operator_type: 'app' },
        action_time: String(sim.now()),
        reaction_type: { emoji_type: emoji },
      }
      message.reactions.push(reaction)
      const { chat_id, message_id } = message
      sim.record('reaction', { chat_id, message_id, emoji, reaction_id: reaction.reaction_id })
      return { data: reaction }
    },
  ),

  route(
    'GET',
    '/im/v1/messages/:message_id/reactions',
    'im.messageReaction.list',
    ['im:message', 'im:message.reactions:read'],
    ({ sim, params, query }) => ({
      data: pageOf(query, neededMessage(sim, params.message_id).reactions, 50),
    }),
  ),

  route(
    'DELETE',
    '/im/v1/messages/:message_id/reactions/:reaction_id',
    'im.messageReaction.delete',
    REACT,
    ({ sim, params }) => {
      const message = neededMessage(sim, params.message_id)
      const reaction = message.reactions.find(({ reaction_id }) => reaction_id === params.reaction_id)
      if (!reaction) throw refuse.param('invalid reaction_id')
      message.reactions = message.reactions.filter((one) => one !== reaction)
      const { chat_id, message_id } = message
      sim.record('unreaction', { chat_id, message_id, emoji: reaction.reaction_type.emoji_type })
      return { data: reaction }
    },
  ),
]
