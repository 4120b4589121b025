import http from 'node:http'
import type { AddressInfo } from 'node:net'
import * as lark from '@larksuiteoapi/node-sdk'
import { onTestFinished } from 'vitest'
import type { Json, LarkSim } from '../index.ts'
import { clientOf, dispatcherOf, silent } from './sdk.ts'

const counterCard = (n: number) => ({
  schema: '2.0',
  config: { update_multi: true },
  header: { title: { tag: 'plain_text', content: 'Counter' }, template: 'blue' },
  body: {
    elements: [
      { tag: 'markdown', content: `clicks: **${n}**` },
      {
        tag: 'table',
        page_size: 5,
        columns: [{ name: 'who', display_name: 'Who', data_type: 'text' }],
        rows: [{ who: 'you' }],
      },
      {
        tag: 'button',
        text: { tag: 'plain_text', content: '+1' },
        behaviors: [{ type: 'callback', value: { op: 'inc', n } }],
      },
    ],
  },
})

/**
 * A bot on the real SDK: it repeats texts, measures photos, and shows a card that counts presses, which it answers with
 * a new card and patches by turns. Each message is answered once, however often it comes.
 */
function echoing(sim: LarkSim) {
  const client = clientOf(sim)
  const events: Json[] = []
  const answered = new Set<string>()
  const reply = (message_id: string, text: string) =>
    client.im.message.reply({
      path: { message_id },
      data: { msg_type: 'text', content: JSON.stringify({ text }), uuid: `echo:${message_id}`.slice(0, 50) },
    })

  async function onMessage(event: Json) {
    const { message_id, chat_id, message_type, content } = event.message
    events.push(event)
    if (answered.has(message_id)) return
    answered.add(message_id)
    if (message_type === 'image') {
      const path = { message_id, file_key: JSON.parse(content).image_key }
      const photo = await client.im.messageResource.get({ path, params: { type: 'image' } })
      let bytes = 0
      for await (const chunk of photo.getReadableStream()) bytes += chunk.length
      await reply(message_id, `image ${bytes} bytes ${photo.headers['content-type']}`)
    }
    if (message_type !== 'text') return
    const { text } = JSON.parse(content)
    if (text !== 'card') await reply(message_id, `echo: ${text}`)
    else
      await client.im.message.create({
        params: { receive_id_type: 'chat_id' },
        data: { receive_id: chat_id, msg_type: 'interactive', content: JSON.stringify(counterCard(0)) },
      })
  }

  async function onPress(event: Json) {
    events.push(event)
    const n = event.action.value.n + 1
    if (n % 2) {
      const card = { type: 'raw', data: counterCard(n) }
      return { toast: { type: 'success', content: `now ${n}` }, card }
    }
    const message_id = event.context.open_message_id
    await client.im.message.patch({ path: { message_id }, data: { content: JSON.stringify(counterCard(n)) } })
    return {}
  }

  return { events, handlers: { 'im.message.receive_v1': onMessage, 'card.action.trigger': onPress } }
}

/** The bot on a long connection, once that stands. */
export async function wsBot(sim: LarkSim, { pingTimeout = 2 } = {}) {
  const { events, handlers } = echoing(sim)
  const { appId, appSecret } = sim.app
  const socket = await new Promise<lark.WSClient>((resolve, reject) => {
    const client: lark.WSClient = new lark.WSClient({
      appId,
      appSecret,
      domain: sim.url,
      logger: silent,
      handshakeTimeoutMs: 5000,
      wsConfig: { pingTimeout },
      onReady: () => resolve(client),
      onError: reject,
    })
    onTestFinished(() => client.close({ force: true }))
    void client.start({ eventDispatcher: dispatcherOf(handlers) })
  })
  return { events, socket }
}

/** The bot behind a webhook, to which the simulator then pushes. */
export async function webhookBot(sim: LarkSim) {
  const { events, handlers } = echoing(sim)
  const { encryptKey, verificationToken } = sim.app
  const dispatcher = dispatcherOf(handlers, { encryptKey, verificationToken })
  const handle = lark.adaptDefault('/webhook', dispatcher, { autoChallenge: true })
  const server = http.createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  sim.cfg.webhook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`
  return { events }
}
