import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import * as lark from '@larksuiteoapi/node-sdk'
import { expect, onTestFinished, test } from 'vitest'
import { type LarkSim, samplePng } from './index.ts'
import { clientOf, failureOf, say, spyLogger, textIn } from './support/sdk.ts'
import { openWorld } from './support/world.ts'

/**
 * How the client of the SDK 1.74 behaves, for which the bot makes up. When a newer SDK fails one of these, the bot's
 * own way around it can go.
 */
async function open() {
  const world = await openWorld({ rate: { enabled: false } })
  return { ...world, id: world.chat.chat_id, client: clientOf(world.sim) }
}

const tokensOf = ({ calls }: LarkSim) => calls.filter(({ api }) => api === 'auth.tenant_access_token').length

test('a token that holds no more is kept and used again', async () => {
  const { sim, id, client } = await open()
  await say(client, id)
  sim.revokeTokens()
  for (let n = 0; n < 3; n += 1) expect((await failureOf(say(client, id))).response.data.code).toBe(99991663)
  expect(tokensOf(sim)).toBe(1)
})

test('a cache of our own can drop the token', async () => {
  const { sim, id } = await open()
  const cache = new lark.DefaultCache()
  const client = clientOf(sim, { cache })
  await say(client, id)
  sim.revokeTokens()
  await cache.set(lark.CTenantAccessToken, '', 1, { namespace: sim.app.appId })
  expect((await say(client, id)).code).toBe(0)
})

test('each of several first calls fetches a token', async () => {
  const { sim, client } = await open()
  const ask = () => client.request({ method: 'GET', url: '/open-apis/bot/v3/info' })
  await Promise.all(Array.from({ length: 6 }, ask))
  expect(tokensOf(sim)).toBe(6)
})

test('the default cache is one for the process, by app id only: two domains share a token', async () => {
  const app = { appId: 'cli_00000000000000aa', appSecret: 's' }
  const [one, other] = [await openWorld({ app }), await openWorld({ app })]
  await say(clientOf(one.sim, { cache: undefined }), one.chat.chat_id)
  const client = clientOf(other.sim, { cache: undefined })
  expect((await failureOf(say(client, other.chat.chat_id))).response.data.code).toBe(99991663)
})

test('there is no timeout', async () => {
  const { sim, id, client } = await open()
  expect(lark.defaultHttpInstance.defaults.timeout).toBe(0)
  await say(client, id)
  sim.faults.add({ api: 'im.message.create', effect: 'hang' })
  const call = say(client, id).then(
    () => 'answered',
    () => 'failed',
  )
  expect(await Promise.race([call, sleep(200, 'waiting')])).toBe('waiting')
})

test('a refusal for too many calls is not tried again', async () => {
  const { sim, id, client } = await open()
  sim.faults.add({ api: 'im.message.create', effect: 'rate_limit', reset: 1 })
  expect((await failureOf(say(client, id))).response.status).toBe(429)
  expect(sim.calls.filter(({ api }) => api === 'im.message.create')).toHaveLength(1)
})

test('a code in an answer with status 200 is no error, and an upload hides it', async () => {
  const { sim, id, client } = await open()
  sim.faults.add({ api: 'im.message.create', effect: 'error', status: 200, code: 230013 })
  expect((await say(client, id)).code).toBe(230013)
  sim.faults.add({ api: 'im.image.create', effect: 'error', status: 200, code: 234006 })
  expect(await client.im.image.create({ data: { image_type: 'message', image: samplePng() } })).toBeNull()
})

test('an iterator swallows errors: the list ends early', async () => {
  const { sim, id, client } = await open()
  sim.addMembers(
    id,
    Array.from({ length: 45 }, () => sim.addUser().open_id),
  )
  sim.faults.add({ api: 'im.chatMembers.get', effect: 'rate_limit', after: 1 })
  const pages = await client.im.chatMembers.getWithIterator({
    path: { chat_id: id },
    params: { page_size: 20 },
  })
  let seen = 0
  for await (const page of pages) seen += page?.items?.length ?? 0
  expect(seen).toBe(20)
})

test('a file written from a download that breaks off is never done', async () => {
  const { sim, id, ann, client } = await open()
  const { message_id, image_key } = sim.sendImage(id, ann, samplePng('t', 300_000))
  sim.faults.add({ api: 'im.messageResource.get', effect: 'truncate' })
  const photo = await client.im.messageResource.get({
    path: { message_id, file_key: image_key },
    params: { type: 'image' },
  })
  const folder = mkdtempSync(path.join(tmpdir(), 'lark-sim-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const writing = photo.writeFile(path.join(folder, 'x')).then(
    () => 'done',
    () => 'failed',
  )
  expect(await Promise.race([writing, sleep(300, 'waiting')])).toBe('waiting')
})

test('what a failed download says is a stream that nobody has read', async () => {
  const { sim, id, ann, client } = await open()
  const { message_id } = sim.sendImage(id, ann, samplePng())
  const path = { message_id, file_key: 'img_other' }
  const { response } = await failureOf(client.im.messageResource.get({ path, params: { type: 'image' } }))
  expect([response.status, response.data.code]).toEqual([400, undefined])
  const said = await textIn(response.data as unknown as AsyncIterable<Buffer>)
  expect(JSON.parse(said).code).toBe(234003)
})

const inWords = (said: unknown) => inspect(said, { depth: 6, maxStringLength: null })

test("a failed token call logs the app's secret, a failed message its text; a logger gets one list", async () => {
  const { sim, id } = await open()
  const { lines, logger } = spyLogger()
  const client = clientOf(sim, { logger })
  sim.faults.add({ api: 'auth.tenant_access_token', effect: 'error', status: 500 })
  await failureOf(say(client, id))
  expect(inWords(lines)).toContain(sim.app.appSecret)
  sim.faults.add({ api: 'im.message.create', effect: 'error', status: 500 })
  await failureOf(say(client, id, 'private words'))
  expect(inWords(lines)).toContain('private words')
  expect(lines.map(([, ...said]) => [said.length, Array.isArray(said[0])])).toContainEqual([1, true])
})

test('a plain request logs the token', async () => {
  const { sim } = await open()
  const { lines, logger } = spyLogger()
  const client = clientOf(sim, { logger })
  sim.faults.add({ api: 'bot.info', effect: 'error', status: 500 })
  await failureOf(client.request({ method: 'GET', url: '/open-apis/bot/v3/info' }))
  expect(inWords(lines)).toMatch(/Bearer t-[0-9a-f]{42}/)
})

test('the level fatal counts as info', async () => {
  const { sim } = await open()
  const { lines, logger } = spyLogger()
  clientOf(sim, { logger, loggerLevel: lark.LoggerLevel.fatal })
  expect(lines[0]).toEqual(['info', ['client ready']])
})
