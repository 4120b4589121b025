import * as lark from '@larksuiteoapi/node-sdk'
import { expect, onTestFinished, test } from 'vitest'
import { type Json, samplePng } from './index.ts'
import { clientOf, failureOf, silent } from './support/sdk.ts'
import { openWorld, until } from './support/world.ts'

/** Why the bot does not use the SDK's LarkChannel. */
async function open() {
  const world = await openWorld()
  const { sim } = world
  const channel = lark.createLarkChannel({
    appId: sim.app.appId,
    appSecret: sim.app.appSecret,
    domain: sim.url,
    cache: new lark.DefaultCache(),
    logger: silent,
    policy: { requireMention: false },
  })
  await channel.connect()
  onTestFinished(() => channel.disconnect())
  await until(() => sim.ws.conns.size === 1)
  const heard: Json[] = []
  channel.on('message', async (message) => void heard.push(message))
  return { ...world, id: world.chat.chat_id, channel, heard }
}

test('photos of two people within 600 ms become one message of the second, and the first photo is lost', async () => {
  const { sim, id, ann, ben, heard } = await open()
  const first = sim.sendImage(id, ann, samplePng('a'))
  const second = sim.sendImage(id, ben, samplePng('b'))
  await until(() => heard.length > 0)
  expect(heard).toMatchObject([{ senderId: ben, messageId: second.message_id }])
  expect(heard[0].resources.map(({ fileKey }: Json) => fileKey)).toEqual([first.image_key, second.image_key])
  const path = { message_id: second.message_id, file_key: first.image_key }
  const failure = await failureOf(clientOf(sim).im.messageResource.get({ path, params: { type: 'image' } }))
  expect(failure.response.status).toBe(400)
})

test('a message is acknowledged before it is handled, so that a crash loses it', async () => {
  const { sim, id, ann, heard, channel } = await open()
  let crashed = false
  channel.on('message', async () => {
    crashed = true
    throw new Error('crash')
  })
  sim.sendText(id, ann, 'x')
  await until(() => sim.delivery.log[0]?.state === 'acked')
  expect([heard.length, crashed]).toEqual([0, false])
  await until(() => crashed)
  expect(sim.delivery.log[0]?.attempts).toHaveLength(1)
})

test('a second press of a button is dropped, and so are what a form holds and every answer', async () => {
  const { sim, chat, ann, ben, channel } = await open()
  const presses: Json[] = []
  channel.on('cardAction', async (press): Promise<Json> => {
    presses.push(press)
    return { toast: { type: 'info', content: 'hi' } }
  })
  const submit = {
    tag: 'button',
    name: 'b',
    form_action_type: 'submit',
    text: { tag: 'plain_text', content: 'go' },
    behaviors: [{ type: 'callback', value: { k: 1 } }],
  }
  const form = { tag: 'form', name: 'f', elements: [{ tag: 'input', name: 'i' }, submit] }
  const card = { schema: '2.0', body: { elements: [form] } }
  const sender = { sender_type: 'app' } as const
  const { message_id } = sim.storeMessage({ chat, msg_type: 'interactive', content: '', sender, card })
  const first = await sim.click(message_id, ann, { text: 'go', form: { i: 'one' } })
  await sim.click(message_id, ann, { text: 'go', form: { i: 'two' } })
  await sim.click(message_id, ben, { text: 'go', form: { i: 'three' } })
  await until(() => presses.length > 1)
  expect(presses.map(({ operator }) => operator.openId)).toEqual([ann, ben])
  expect([presses[0].action.form_value, first.toast]).toEqual([undefined, undefined])
})

test("people's photos cannot be got, and messages older than half an hour are dropped", async () => {
  const { sim, id, ann, channel, heard } = await open()
  sim.sendText(id, ann, 'late redelivery', { create_time: Date.now() - 31 * 60_000 })
  const { image_key } = sim.sendImage(id, ann, samplePng())
  await expect(channel.downloadResource(image_key, 'image')).rejects.toThrow()
  await until(() => heard.length > 0)
  expect(heard).toMatchObject([{ rawContentType: 'image', content: expect.not.stringContaining('late') }])
})

test('a lost answer makes a second message, and too many calls are taken for a missing permission', async () => {
  const { sim, id, channel } = await open()
  sim.faults.add({ api: 'im.message.create', effect: 'error_after', status: 504 })
  await channel.send(id, { text: 'penalty notice' })
  expect(sim.sent({ kind: 'message' })).toHaveLength(2)
  sim.faults.add({ api: 'im.message.create', effect: 'rate_limit' })
  await expect(channel.send(id, { text: 'x' })).rejects.toMatchObject({ code: 'permission_denied' })
})
