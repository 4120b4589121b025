import { needUser } from '../world/people.ts'
import type { Operation } from './operations.ts'

const SECTIONS = ['delivery', 'ws', 'webhook', 'rate', 'limits', 'strict'] as const
const PLAIN = ['tokenTtlSec', 'tokenErrorStatus'] as const
const APP = ['encryptKey', 'verificationToken', 'botEnabled', 'subscribed', 'botName'] as const

/** The app and its settings, the clock, people and chats. */
export const setUp: Record<string, Operation> = {
  'GET app': ({ app, url }) => ({
    app_id: app.appId,
    app_secret: app.appSecret,
    domain: url,
    verification_token: app.verificationToken,
    encrypt_key: app.encryptKey,
    bot_open_id: app.botOpenId,
    tenant_key: app.tenantKey,
  }),
  'POST reset': (sim) => sim.reset(),
  'POST config': ({ cfg, app }, body) => {
    for (const name of SECTIONS) Object.assign(cfg[name], body[name])
    for (const name of PLAIN) if (body[name] !== undefined) cfg[name] = body[name]
    if (body.app?.scopes) app.scopes = new Set(body.app.scopes)
    for (const name of APP) if (body.app?.[name] !== undefined) Object.assign(app, { [name]: body.app[name] })
    return { cfg }
  },
  'POST time/advance': (sim, { ms }) => ({ now: sim.advance(ms) }),
  'POST tokens/revoke': (sim) => ({ revoked: sim.revokeTokens() }),

  'POST users': (sim, body) => sim.addUser(body),
  'POST users/update': (sim, body) => Object.assign(needUser(sim, body.open_id), body),
  'POST chats': (sim, body) => sim.addChat(body),
  'POST chats/members/add': (sim, { chat_id, users, by }) => sim.addMembers(chat_id, users, by),
  'POST chats/members/remove': (sim, { chat_id, users, by, withdrawn }) =>
    sim.removeMembers(chat_id, users, by, withdrawn ? 'im.chat.member.user.withdrawn_v1' : undefined),
  'POST chats/bot/add': (sim, { chat_id, by }) => sim.addBot(chat_id, by),
  'POST chats/bot/remove': (sim, { chat_id, by }) => sim.removeBot(chat_id, by),
  'POST chats/rename': (sim, { chat_id, name, by }) => sim.renameChat(chat_id, name, by),
  'POST chats/dissolve': (sim, { chat_id, by }) => sim.dissolve(chat_id, by),
}
