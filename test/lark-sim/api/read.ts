import { refuse } from '../refuse.ts'
import type { LarkSim } from '../sim.ts'
import { messageView } from '../world/messages.ts'
import type { SimMessage } from '../world/types.ts'
import { pageOf } from './fields.ts'
import { chatOf, checkInChat, neededMessage, READ } from './reach.ts'
import { route } from './route.ts'

const MOST = 50
const GROUP = 'im:message.group_msg'

/** Messages read one by one, by chat, and what they carry. */
export const reading = [
  route('GET', '/im/v1/messages/:message_id', 'im.message.get', READ, ({ sim, params }) => {
    const message = neededMessage(sim, params.message_id)
    checkInChat(chatOf(sim, message))
    if (message.deleted) throw refuse.deleted()
    return { data: { items: [messageView(message)] } }
  }),

  route('GET', '/im/v1/messages', 'im.message.list', READ, ({ sim, query }) => {
    const type = query.get('container_id_type')
    const id = query.get('container_id')
    if (!type || !id) throw refuse.field(type ? 'container_id' : 'container_id_type', 'is required')
    const { from, to } = spanOf(query)
    const found = messagesIn(sim, type, id).filter(({ create_time: at }) => at >= from && at <= to)
    if (query.get('sort_type') === 'ByCreateTimeDesc') found.reverse()
    const page = pageOf(query, found, MOST)
    return { data: { ...page, items: page.items.map(messageView) } }
  }),

  route(
    'GET',
    '/im/v1/messages/:message_id/resources/:file_key',
    'im.messageResource.get',
    READ,
    ({ sim, params: { message_id, file_key }, query }) => {
      const type = query.get('type')
      const message = sim.messages.get(message_id)
      if ((type !== 'image' && type !== 'file') || !message) throw refuse.resource.param()
      if (!chatOf(sim, message).botIn) throw refuse.resource.notInChat()
      if (['interactive', 'merge_forward'].includes(message.msg_type)) throw refuse.resource.unsupported()
      if (message.deleted || !message.resources.includes(file_key)) throw refuse.resource.notInMessage()
      const found = (type === 'image' ? sim.images : sim.files).get(file_key)
      if (!found) throw refuse.resource.param()
      return { binary: found.data, mime: found.mime, name: found.name ?? file_key }
    },
  ),
]

/** Times of the query are in seconds, and the last second counts whole. */
const spanOf = (query: URLSearchParams) => ({
  from: Number(query.get('start_time') ?? 0) * 1000,
  to: query.get('end_time') ? Number(query.get('end_time')) * 1000 + 999 : Number.POSITIVE_INFINITY,
})

function messagesIn(sim: LarkSim, type: string, id: string): SimMessage[] {
  const all = [...sim.messages.values()]
  if (type === 'thread') return all.filter(({ thread_id }) => thread_id === id)
  if (type !== 'chat') throw refuse.param('invalid container_id_type')
  const chat = sim.chats.get(id)
  if (!chat) throw refuse.param('invalid container_id')
  checkInChat(chat)
  if (chat.type === 'group' && !sim.app.scopes.has(GROUP)) throw refuse.scope([GROUP])
  return all.filter(({ chat_id }) => chat_id === id)
}
