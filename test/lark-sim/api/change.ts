import { isV2 } from '../card/walk.ts'
import { builtOutbound } from '../content/outbound.ts'
import { refuse } from '../refuse.ts'
import { messageView, setCard } from '../world/messages.ts'
import { recall } from '../world/user-acts.ts'
import { neededText, objectOf } from './fields.ts'
import { CHANGE, chatOf, checkInChat, checkOwn, checkStands, neededMessage, SEND } from './reach.ts'
import { route } from './route.ts'

const DAY_MS = 86_400_000
const EDITABLE = ['text', 'post']

/** Cards patched, texts edited, messages taken back. */
export const changing = [
  route('PATCH', '/im/v1/messages/:message_id', 'im.message.patch', CHANGE, ({ sim, params, json }) => {
    const message = neededMessage(sim, params.message_id)
    const chat = chatOf(sim, message)
    const content = neededText(objectOf(json), 'content')
    checkStands(message)
    if (message.msg_type !== 'interactive') throw refuse.notACard()
    checkOwn(message)
    checkInChat(chat)
    if (sim.now() - message.create_time > sim.cfg.limits.updateDays * DAY_MS) throw refuse.tooOld()
    if (message.inCallback > 0 && sim.cfg.strict.cardActionLock)
      throw refuse.card(11310, 'card action is lock')
    if (message.inCallback > 0)
      sim.lint(
        'patch',
        'message patched while its card callback is unanswered: ' +
          'the platform may refuse it (card action is lock) or roll it back',
      )
    const { card } = builtOutbound('interactive', content, { world: sim, chat })
    sim.limiter.scoped('perMessage', message.message_id)
    if (isV2(card) !== isV2(message.card)) sim.lint('patch', 'card schema changed between versions')
    setCard(sim, message, card, 'patch', { bytes: Buffer.byteLength(content) })
    return { data: {} }
  }),

  route('PUT', '/im/v1/messages/:message_id', 'im.message.update', CHANGE, ({ sim, params, json }) => {
    const message = neededMessage(sim, params.message_id)
    const chat = chatOf(sim, message)
    const body = objectOf(json)
    const msg_type = neededText(body, 'msg_type')
    const content = neededText(body, 'content')
    checkStands(message)
    if (!EDITABLE.includes(message.msg_type) || !EDITABLE.includes(msg_type))
      throw refuse.param('only text and post can be edited')
    checkOwn(message)
    checkInChat(chat)
    if (message.edits >= sim.cfg.limits.editTimes) throw refuse.editTimes()
    const built = builtOutbound(msg_type, content, { world: sim, chat })
    sim.limiter.scoped('perMessage', message.message_id)
    message.history.push({ ts: sim.now(), how: 'edit', content: message.content, text: message.text })
    const { text, stored, mentions } = built
    const update_time = sim.now()
    const edits = message.edits + 1
    Object.assign(message, { msg_type, content: stored, text, mentions, updated: true, update_time, edits })
    const { chat_id, message_id } = message
    sim.record('edit', { chat_id, message_id, msg_type, content: built.content, text })
    return { data: messageView(message) }
  }),

  route(
    'DELETE',
    '/im/v1/messages/:message_id',
    'im.message.delete',
    [...SEND, 'im:message:recall'],
    ({ sim, params }) => {
      const message = neededMessage(sim, params.message_id)
      checkStands(message)
      if (message.sender.sender_type !== 'app') throw refuse.recallDenied()
      sim.record('recall', { chat_id: message.chat_id, message_id: message.message_id })
      recall(sim, message.message_id, sim.app.botOpenId)
      return { data: {} }
    },
  ),
]
