import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attack, encryptBody } from '../../../lark-sim/index.ts'
import { type StagedLark, staged } from './staged.ts'

const encryptKey = 'k3y'
const verificationToken = 'a token of verification'

const message = (id: string) => ({
  sender: { sender_id: { open_id: 'ou_1' }, sender_type: 'user' },
  message: {
    message_id: id,
    create_time: '1',
    chat_id: 'oc_1',
    chat_type: 'group',
    message_type: 'text',
    content: '{"text":"假的"}',
  },
})

describe('the webhook with a key', () => {
  let lark: StagedLark
  let url: string
  beforeAll(async () => {
    lark = await staged({
      mode: 'webhook',
      encryptKey,
      verificationToken,
      sim: { app: { encryptKey, verificationToken } },
    })
    url = lark.sim.cfg.webhook.url!
  })
  afterAll(() => lark.close())

  /** Posts what the platform would have signed at this moment. */
  async function post(
    body: string,
    more: { timestamp?: string; nonce?: string; key?: string; path?: string } = {},
  ) {
    const {
      timestamp = String(Math.floor(Date.now() / 1_000)),
      nonce = String(Math.random()),
      key = encryptKey,
    } = more
    const answer = await fetch(new URL(more.path ?? '/lark', url), {
      method: 'POST',
      body,
      headers: {
        'x-lark-request-timestamp': timestamp,
        'x-lark-request-nonce': nonce,
        'x-lark-signature': createHash('sha256')
          .update(timestamp + nonce + key + body)
          .digest('hex'),
      },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const sealed = (payload: object) =>
    JSON.stringify({ encrypt: encryptBody(JSON.stringify(payload), encryptKey) })
  const envelope = (event: object, header: object = {}) => ({
    schema: '2.0',
    header: {
      event_id: 'e1',
      event_type: 'im.message.receive_v1',
      app_id: lark.sim.app.appId,
      token: verificationToken,
      ...header,
    },
    event,
  })

  test('answers the challenge with which it is registered', async () => {
    expect(await lark.sim.delivery.verifyUrl(url)).toMatchObject({ ok: true, status: 200 })
  })

  test.each([
    'bad_signature',
    'no_signature',
    'wrong_key',
    'plaintext',
    'wrong_token',
    'wrong_app',
    'old_timestamp',
    'garbage',
    'empty',
  ] as const)('an attack by %s is refused, and tells nothing', async (kind) => {
    expect(await attack(lark.sim, { kind, event: message(`om_${kind}`) })).toMatchObject({
      status: 401,
      body: '{}',
    })
    expect(lark.texts()).not.toContain('假的')
  })

  test('the same push a second time is refused', async () => {
    const before = lark.heard.messages.length
    expect(await attack(lark.sim, { kind: 'replay', event: message('om_replay') })).toMatchObject({
      status: 401,
      body: '{}',
    })
    expect(lark.heard.messages.length - before).toBe(1)
  })

  test('the same push is let in again when it could not be kept', async () => {
    lark.ways.whenDurable = async () => Promise.reject(new Error('the database is away'))
    const body = sealed(envelope(message('om_again')))
    const stamp = { nonce: 'n', timestamp: String(Math.floor(Date.now() / 1_000)) }
    expect(await post(body, stamp)).toEqual({ status: 500, text: '{}' })
    lark.ways.whenDurable = async () => {}
    expect((await post(body, stamp)).status).toBe(200)
    expect((await post(body, stamp)).status).toBe(401)
  })

  test.each([
    { what: 'a minute old', ageS: 60, status: 200 },
    { what: 'nine minutes old', ageS: 540, status: 200 },
    { what: 'eleven minutes old', ageS: 660, status: 401 },
    { what: 'from the future, as our clock is slow', ageS: -7_200, status: 200 },
  ])('a push that is $what → $status', async ({ ageS, status }) => {
    const timestamp = String(Math.floor(Date.now() / 1_000) - ageS)
    expect((await post(sealed(envelope(message(`om_age_${ageS}`))), { timestamp })).status).toBe(status)
  })

  test('a push whose nonce lends its digits to the time is still the same push', async () => {
    const body = sealed(envelope(message('om_shifted')))
    const seconds = Math.floor(Date.now() / 1_000)
    expect((await post(body, { timestamp: `${seconds}`, nonce: '123456x' })).status).toBe(200)
    for (const cut of [1, 2, 3, 4]) {
      const [lent, nonce] = ['123456x'.slice(0, cut), '123456x'.slice(cut)]
      expect((await post(body, { timestamp: `${seconds}${lent}`, nonce })).status).toBe(401)
    }
  })

  test.each([
    { what: 'a timestamp that is none', more: { timestamp: 'yesterday' } },
    { what: 'an empty nonce', more: { nonce: '' } },
    { what: 'another key', more: { key: 'other' } },
  ])('$what is refused', async ({ more }) => {
    expect((await post(sealed(envelope(message('om_x'))), more)).status).toBe(401)
  })

  test.each([
    { what: 'no event in it', payload: {} },
    { what: 'a list', payload: [] },
    { what: 'an event without a token', payload: { schema: '2.0', header: { event_type: 'x' } } },
    {
      what: 'a challenge with a wrong token',
      payload: { type: 'url_verification', token: 'x', challenge: 'c' },
    },
    { what: 'a challenge that is none', payload: { type: 'url_verification', token: verificationToken } },
  ])('a push with $what is refused', async ({ payload }) => {
    expect((await post(sealed(payload))).status).toBe(401)
  })

  test('an event of an unknown kind is acknowledged', async () => {
    expect(await post(sealed(envelope({}, { event_type: 'calendar.changed_v9', event_id: 'e9' })))).toEqual({
      status: 200,
      text: '{}',
    })
  })

  test('any path will do, and only a POST', async () => {
    expect((await post(sealed(envelope(message('om_path'))), { path: '/anything?x=1' })).status).toBe(200)
    expect((await fetch(url)).status).toBe(405)
  })

  test('what is far too large is not read', async () => {
    const answer = await fetch(url, { method: 'POST', body: 'x'.repeat(3 << 20) }).then(
      ({ status }) => status,
      () => 413,
    )
    expect(answer).toBe(413)
  })

  test('nothing of all this was left unhandled, and nothing secret was logged', () => {
    const all = JSON.stringify(lark.lines)
    expect(all).toContain('a push was refused')
    expect(all).not.toContain(verificationToken)
    expect(all).not.toContain('假的')
  })
})

describe('the webhook with only a verification token', () => {
  let lark: StagedLark
  beforeAll(async () => {
    lark = await staged({ mode: 'webhook', verificationToken, sim: { app: { verificationToken } } })
  })
  afterAll(() => lark.close())

  test('hears what bears it, and nothing else', async () => {
    lark.sim.sendText(lark.group, lark.ann, '签到')
    await lark.until(() => lark.texts().includes('签到'))
    for (const kind of ['wrong_token', 'wrong_app', 'garbage', 'empty'] as const)
      expect(await attack(lark.sim, { kind, event: message('om_x') })).toMatchObject({ status: 401 })
    expect(await lark.sim.delivery.verifyUrl(lark.sim.cfg.webhook.url!)).toMatchObject({ ok: true })
    expect(lark.texts()).toEqual(['签到'])
  })
})

test('a port that is taken is told at the start', async () => {
  const lark = await staged({ mode: 'webhook', verificationToken })
  const second = await staged({
    mode: 'webhook',
    verificationToken,
    start: false,
    port: lark.platform.port()!,
  })
  await expect(second.platform.start(second.inlet)).rejects.toThrow('EADDRINUSE')
  await second.close()
  await lark.close()
})

test('where the platform cannot be reached, nothing is heard either', async () => {
  const lark = await staged({ mode: 'webhook', verificationToken, probeEveryMs: 20 })
  expect(lark.platform.reading()).toBe(true)
  const { id } = lark.sim.faults.add({ api: 'bot.info', effect: 'error', status: 503, times: -1 })
  await lark.until(() => !lark.platform.reading())
  lark.sim.faults.remove(id)
  await lark.until(() => lark.platform.reading())
  await lark.close()
})
