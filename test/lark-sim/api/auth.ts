import { issueToken } from '../world/tokens.ts'
import { route } from './route.ts'

/** Tokens, and who the bot is. The token's errors come with HTTP 200. */
export const auth = [
  route(
    'POST',
    '/auth/v3/tenant_access_token/internal',
    'auth.tenant_access_token',
    [],
    ({ sim, json }) => {
      const { app_id: id, app_secret: secret } = json ?? {}
      if (typeof id !== 'string' || typeof secret !== 'string' || !/^cli_/.test(id))
        return { raw: { code: 10003, msg: 'invalid param', data: {} } }
      if (id !== sim.app.appId) return { raw: { code: 10014, msg: 'app id not exists' } }
      if (secret !== sim.app.appSecret) return { raw: { code: 10014, msg: 'app secret invalid' } }
      return { raw: { code: 0, msg: 'ok', ...issueToken(sim) } }
    },
    true,
  ),

  route('GET', '/bot/v3/info', 'bot.info', [], ({ sim }) => {
    const bot = {
      activate_status: 2,
      app_name: sim.app.botName,
      avatar_url: 'https://sim.invalid/bot.png',
      ip_white_list: [],
      open_id: sim.app.botOpenId,
    }
    return { raw: { code: 0, msg: 'ok', bot } }
  }),
]
