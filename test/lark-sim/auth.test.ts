import { expect, test } from 'vitest'
import { tenantToken } from './support/raw-api.ts'
import { openWorld } from './support/world.ts'

const MINUTE_MS = 60_000

test('the token endpoint answers 200 also when it says no', async () => {
  const { sim, api } = await openWorld()
  const ask = (body: object) =>
    api.call('POST', '/auth/v3/tenant_access_token/internal', body, { token: null })
  const { appId: app_id, appSecret: app_secret } = sim.app
  expect(await ask({})).toMatchObject({ status: 200, code: 10003 })
  expect(await ask({ app_id: 'cli_0000000000000000', app_secret })).toMatchObject({
    status: 200,
    code: 10014,
  })
  expect(await ask({ app_id, app_secret: 'x' })).toMatchObject({ status: 200, code: 10014 })
  expect(await ask({ app_id, app_secret })).toMatchObject({
    code: 0,
    tenant_access_token: expect.stringMatching(/^t-/),
    expire: 7200,
  })
})

test('a token is given out again until it has half an hour left, and holds to its end', async () => {
  const { sim, api } = await openWorld()
  const first = await tenantToken(sim)
  const who = (token: string | null) => api.call('GET', '/bot/v3/info', undefined, { token })
  sim.advance(89 * MINUTE_MS)
  expect(await tenantToken(sim)).toBe(first)
  sim.advance(2 * MINUTE_MS)
  const second = await tenantToken(sim)
  expect(second).not.toBe(first)
  expect(await who(first)).toMatchObject({ code: 0, bot: { open_id: sim.app.botOpenId } })
  sim.advance(30 * MINUTE_MS)
  expect(await who(first)).toMatchObject({ status: 400, code: 99991663 })
  expect(await who(second)).toMatchObject({ code: 0 })
  expect(await who(null)).toMatchObject({ status: 400, code: 99991661 })
  expect(await who('abc')).toMatchObject({ status: 400, code: 99991671 })
  sim.cfg.tokenErrorStatus = 401
  expect(sim.revokeTokens()).toBe(2)
  expect(await who(second)).toMatchObject({ status: 401, code: 99991663 })
})

test('a missing scope is named', async () => {
  const { sim, api, chat } = await openWorld()
  sim.app.scopes.delete('im:message')
  expect((await api.send(chat.chat_id, 'text', { text: 'x' })).code).toBe(0)
  sim.app.scopes.delete('im:message:send_as_bot')
  const lacking = await api.send(chat.chat_id, 'text', { text: 'x' })
  expect(lacking).toMatchObject({ status: 400, code: 99991672 })
  expect(lacking.msg).toContain('[im:message, im:message:send_as_bot, im:message:send]')
  expect(lacking.error.permission_violations).toContainEqual({
    type: 'action_scope_required',
    subject: 'im:message',
  })
})

test('a bot that is switched off can do nothing with messages', async () => {
  const { sim, api, chat } = await openWorld()
  sim.app.botEnabled = false
  expect((await api.send(chat.chat_id, 'text', { text: 'x' })).code).toBe(230006)
  expect((await api.call('GET', '/bot/v3/info')).code).toBe(0)
})

test('what is not simulated is not found, and remarked upon', async () => {
  const { sim, api } = await openWorld()
  expect((await api.call('GET', '/im/v1/pins')).status).toBe(404)
  expect(sim.lints).toMatchObject([
    { where: 'http', text: expect.stringContaining('GET /open-apis/im/v1/pins') },
  ])
})
