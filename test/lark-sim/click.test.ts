import { expect, test } from 'vitest'
import type { Json, SimOptions } from './index.ts'
import { dispatcherOf, socketOf } from './support/sdk.ts'
import { openWorld, until } from './support/world.ts'

const label = (content: string) => ({ tag: 'plain_text', content })
const button = (name: string, more: object = {}) => ({
  tag: 'button',
  name,
  text: label(name),
  behaviors: [{ type: 'callback', value: { press: name } }],
  ...more,
})
const card = {
  schema: '2.0',
  body: {
    elements: [
      button('go', { element_id: 'el_go' }),
      button('off', { disabled: true }),
      {
        tag: 'button',
        text: label('link'),
        behaviors: [{ type: 'open_url', default_url: 'https://x.test' }],
      },
      { tag: 'select_static', name: 'pick', options: [{ text: label('1'), value: 'one' }] },
      {
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'input', name: 'why', required: true, max_length: 3 },
          { tag: 'input', name: 'more' },
          button('send', { form_action_type: 'submit' }),
          { tag: 'button', name: 'clear', text: label('clear'), form_action_type: 'reset' },
        ],
      },
    ],
  },
}

/** A card in the group, and a bot that answers presses with what it is told. */
async function open(options: SimOptions = {}) {
  const world = await openWorld(options)
  const { sim, chat } = world
  const pressed: Json[] = []
  const ways: { answer: (event: Json) => unknown } = { answer: () => ({}) }
  const onPress = async (event: Json) => {
    pressed.push(event)
    return ways.answer(event)
  }
  await socketOf(sim, { 'card.action.trigger': onPress }).ready
  await until(() => sim.ws.conns.size === 1)
  const sender = { sender_type: 'app' } as const
  const message = sim.storeMessage({ chat, msg_type: 'interactive', content: '', sender, card })
  return { ...world, pressed, ways, message, key: message.message_id }
}

test('an element is found by any of its marks or its place', async () => {
  const { sim, ann, key, pressed, chat } = await open()
  for (const sought of [
    { text: 'go' },
    { name: 'go' },
    { element_id: 'el_go' },
    { value: { press: 'go' } },
    { index: 0 },
  ])
    expect(await sim.click(key, ann, sought)).toMatchObject({ ok: true, code: 0, warnings: [] })
  expect(pressed).toHaveLength(5)
  expect(pressed[0]).toMatchObject({
    operator: { open_id: ann, tenant_key: sim.app.tenantKey },
    token: expect.stringMatching(/^c-/),
    host: 'im_message',
    context: { open_message_id: key, open_chat_id: chat.chat_id },
    action: { tag: 'button', name: 'go', value: { press: 'go' }, timezone: 'Asia/Shanghai' },
  })
  await sim.click(key, ann, { name: 'pick', option: 'one' })
  expect(pressed.at(-1).action).toMatchObject({ tag: 'select_static', option: 'one' })
  expect(sim.lints).toEqual([])
})

test.each([
  { what: 'what is not there', sought: { text: 'nope' }, code: -1 },
  { what: 'a link', sought: { text: 'link' }, code: -1 },
  { what: 'a reset button', sought: { text: 'clear' }, code: -1 },
  { what: 'a disabled button', sought: { name: 'off' }, code: -2 },
  { what: 'a form with an empty field', sought: { name: 'send', form: { why: '' } }, code: -4 },
  { what: 'a form with a long field', sought: { name: 'send', form: { why: 'long' } }, code: -5 },
])('the client itself stops a press of $what', async ({ sought, code }) => {
  const { sim, ann, key, pressed } = await open()
  expect(await sim.click(key, ann, sought)).toMatchObject({ ok: false, code })
  expect(pressed).toEqual([])
})

test('the client stops a press of a recalled card, but not when forced', async () => {
  const { sim, ann, key, pressed } = await open()
  sim.recall(key, ann)
  expect(await sim.click(key, ann, { name: 'go' })).toMatchObject({ ok: false, code: -3 })
  expect(await sim.click(key, ann, { name: 'go' }, { force: true })).toMatchObject({ ok: true })
  expect(await sim.click(key, ann, { name: 'off' }, { force: true })).toMatchObject({ ok: true })
  expect(pressed).toHaveLength(2)
})

test('a form sends all its fields', async () => {
  const { sim, ann, key, pressed } = await open()
  await sim.click(key, ann, { name: 'send', form: { why: 'ill' } })
  expect(pressed[0].action).toMatchObject({ tag: 'button', form_value: { why: 'ill', more: '' } })
})

test.each<[what: string, answer: unknown, code: number]>([
  ['a toast', { toast: { type: 'info', content: 'hi' } }, 0],
  ['an unknown kind of toast', { toast: { type: 'loud', content: 'hi' } }, 200672],
  ['a toast that is no text', { toast: { content: 7 } }, 200672],
  ['a list', [], 200672],
  ['a card of an unknown type', { card: { type: 'flat', data: {} } }, 200673],
  ['a card without data', { card: { type: 'raw' } }, 200673],
  ['a card that breaks the rules', { card: { type: 'raw', data: { schema: '2.0' } } }, 200673],
  ['a card', { card: { type: 'raw', data: { schema: '2.0', body: { elements: [] } } } }, 0],
])('an answer with %s: %i', async (_, answer, code) => {
  const { sim, ann, key, ways, message } = await open()
  ways.answer = () => answer
  expect(await sim.click(key, ann, { name: 'go' })).toMatchObject({ ok: code === 0, code })
  const changed = code === 0 && typeof answer === 'object' && answer !== null && 'card' in answer
  expect(message.card !== card).toBe(changed)
})

test('an answer without a body, or with a bare text, is remarked upon', async () => {
  const { sim, ann, key, ways } = await open()
  ways.answer = () => undefined
  expect((await sim.click(key, ann, { name: 'go' })).warnings).toEqual([expect.stringContaining('return {}')])
  ways.answer = () => 'done'
  expect((await sim.click(key, ann, { name: 'go' })).warnings).toEqual([
    expect.stringContaining('bare string: done'),
  ])
  expect(sim.lints.map(({ where }) => where)).toEqual(['callback', 'callback'])
})

test('a bot that fails, is gone, or is not asked', async () => {
  const { sim, ann, key, ways, pressed } = await open()
  ways.answer = () => Promise.reject(new Error('boom'))
  expect(await sim.click(key, ann, { name: 'go' })).toMatchObject({ ok: false, code: 200671 })
  sim.delivery.addRule({ effect: 'drop', event_type: 'card.action.trigger' })
  expect(await sim.click(key, ann, { name: 'go' })).toMatchObject({ ok: false, code: 200341 })
  expect(pressed).toHaveLength(1)
  ways.answer = () => {
    sim.ws.endpointFaults = [{ status: 503, raw: 'away', times: -1 }]
    sim.ws.disrupt('terminate')
    return {}
  }
  expect(await sim.click(key, ann, { name: 'go' })).toMatchObject({ ok: false, code: 200341 })
  await until(() => sim.ws.conns.size === 0)
  expect(await sim.click(key, ann, { name: 'go' })).toMatchObject({ ok: false, code: 200340 })
})

test('a press may arrive twice, and never again', async () => {
  const { sim, ann, key, pressed } = await open({ delivery: { retryScheduleMs: [1, 1] } })
  sim.delivery.addRule({ effect: 'duplicate', event_type: 'card.action.trigger' })
  await sim.click(key, ann, { name: 'go' })
  await until(() => pressed.length === 2)
  expect(pressed[0].event_id).toBe(pressed[1].event_id)
  expect(sim.delivery.log.at(-1)).toMatchObject({ callback: true, state: 'acked', attempts: [{ n: 0 }] })
})

test('a card patched during its callback is refused when the platform is strict, and remarked upon otherwise', async () => {
  const { sim, api, ann, key, ways } = await open()
  const codes: unknown[] = []
  ways.answer = async () => {
    codes.push((await api.patch(key, card)).code)
    return {}
  }
  await sim.click(key, ann, { name: 'go' })
  sim.cfg.strict.cardActionLock = true
  await sim.click(key, ann, { name: 'go' })
  expect(codes).toEqual([0, 230099])
  expect(sim.lints).toMatchObject([{ where: 'patch', text: expect.stringContaining('unanswered') }])
  expect((await api.patch(key, card)).code).toBe(0)
})

test("with a press's token the card is changed twice within half an hour, after the answer", async () => {
  const { sim, api, ann, key, ways, message } = await open()
  const next = { schema: '2.0', body: { elements: [{ tag: 'markdown', content: 'later' }] } }
  const update = (token: unknown, given: object = next) =>
    api.call('POST', '/interactive/v1/card/update', { token, card: { ...given, open_ids: [ann] } })
  let early: unknown
  ways.answer = async ({ token }) => {
    early = (await update(token)).code
    return {}
  }
  const { token } = await sim.click(key, ann, { name: 'go' })
  expect(early).toBe(100003)
  expect(await update('c-x')).toMatchObject({ status: 200, code: 100001 })
  expect((await update(token, { schema: '2.0' })).code).toBe(230099)
  expect((await update(token)).code).toBe(0)
  expect(message.text).toBe('later')
  expect(sim.sent({ kind: 'card_update' })).toMatchObject([{ how: 'delayed', only: [ann] }])
  expect((await update(token)).code).toBe(0)
  expect((await update(token)).code).toBe(100004)
})

test('a token of a press ends after half an hour', async () => {
  const { sim, api, ann, key } = await open()
  const { token } = await sim.click(key, ann, { name: 'go' })
  sim.advance(30 * 60_000 + 1)
  const body = { token, card: { schema: '2.0', body: { elements: [] } } }
  expect((await api.call('POST', '/interactive/v1/card/update', body)).code).toBe(100002)
})

test('the SDK answers an unknown event with a bare text', async () => {
  const event = { schema: '2.0', header: { event_type: 'nope' }, event: {} }
  expect(await dispatcherOf().invoke(event, { needCheck: false })).toBe('no nope event handle')
})
