import { expect, test } from 'vitest'
import { type HttpFault, samplePng } from './index.ts'
import { clientOf, failureOf, say } from './support/sdk.ts'
import { openWorld, until } from './support/world.ts'

async function open() {
  const world = await openWorld({ rate: { enabled: false } })
  const client = clientOf(world.sim)
  return {
    ...world,
    client,
    send: (text?: string, uuid?: string) => say(client, world.chat.chat_id, text, uuid),
  }
}

test.each<[Omit<HttpFault, 'api'>, unknown]>([
  [
    { effect: 'rate_limit', reset: 7 },
    { status: 429, data: { code: 99991400 } },
  ],
  [
    { effect: 'rate_limit', legacy: true },
    { status: 400, data: { code: 99991400 } },
  ],
  [{ effect: 'chat_limit' }, { status: 400, data: { code: 230020 } }],
  [{ effect: 'token_invalid' }, { status: 400, data: { code: 99991663 } }],
  [
    { effect: 'token_invalid', code: 99991661, status: 401 },
    { status: 401, data: { code: 99991661 } },
  ],
  [
    { effect: 'error', status: 503 },
    { status: 503, data: { code: 2200 } },
  ],
  [
    { effect: 'error', status: 400, code: 230013, msg: 'no' },
    { status: 400, data: { code: 230013, msg: 'no' } },
  ],
  [{ effect: 'malformed' }, { status: 502, data: expect.stringContaining('<html>') }],
])('%j reaches the caller, and the call is not done', async (fault, response) => {
  const { sim, send } = await open()
  sim.faults.add({ api: 'im.message.create', ...fault })
  const error = await failureOf(send())
  expect({ status: error.response.status, data: error.response.data }).toMatchObject(response as object)
  if (fault.reset) expect(error.response.headers['x-ogw-ratelimit-reset']).toBe('7')
  expect(sim.sent()).toEqual([])
  expect((await send()).code).toBe(0)
})

test('a call may be cut before it is done', async () => {
  const { sim, send } = await open()
  sim.faults.add({ api: 'im.message.create', effect: 'reset' })
  expect((await failureOf(send())).code).toBe('ECONNRESET')
  expect(sim.sent()).toEqual([])
  expect(sim.calls.at(-1)).toMatchObject({ api: 'im.message.create', status: -2, fault: 'f1' })
})

test.each(['reset_after', 'error_after'] as const)(
  'an answer is lost by %s after the call was done, and the uuid saves from sending twice',
  async (effect) => {
    const { sim, send } = await open()
    sim.faults.add({ api: 'im.message.create', effect })
    await failureOf(send('once', 'u1'))
    expect(sim.sent({ kind: 'message' })).toHaveLength(1)
    expect((await send('once', 'u1')).code).toBe(0)
    expect(sim.sent().map(({ kind }) => kind)).toEqual(['message', 'dedup'])
  },
)

test.each([
  { effect: 'hang', done: 0 },
  { effect: 'hang_after', done: 1 },
] as const)('with $effect nothing is ever answered', async ({ effect, done }) => {
  const { sim, chat, api } = await open()
  await api.call('GET', '/bot/v3/info')
  sim.faults.add({ api: 'im.message.create', effect })
  const outcomes: string[] = []
  void api.send(chat.chat_id, 'text', { text: 'x' }).then(
    () => outcomes.push('answered'),
    () => outcomes.push('cut'),
  )
  await until(() => sim.calls.at(-1)?.status === -1)
  await api.call('GET', '/bot/v3/info')
  expect(outcomes).toEqual([])
  expect(sim.sent()).toHaveLength(done)
})

test('which calls a fault meets: by name or its start, whom they are for, after some, so many', async () => {
  const { sim, send, api } = await open()
  sim.faults.add({ api: 'im.message.*', effect: 'error', after: 2 })
  sim.faults.add({ api: 'im.message.create', receive_id: 'oc_other', effect: 'error', times: -1 })
  sim.faults.add({ path: '/bot/', method: 'get', effect: 'error', times: 2 })
  const codes: number[] = []
  for (let n = 0; n < 4; n += 1)
    codes.push(
      await send().then(
        () => 200,
        (error) => error.response.status,
      ),
    )
  expect(codes).toEqual([200, 200, 500, 200])
  const who = async () => (await api.call('GET', '/bot/v3/info')).status
  expect([await who(), await who(), await who()]).toEqual([500, 500, 200])
  expect(sim.faults.rules.map(({ seen, hits }) => [seen, hits])).toEqual([
    [3, 1],
    [0, 0],
    [2, 2],
  ])
  expect(sim.faults.remove('f2')).toBe(1)
})

test('a fault of some probability meets the same calls with the same seed', async () => {
  const met = async () => {
    const { sim, api } = await open()
    sim.faults.add({ api: 'bot.info', effect: 'error', times: -1, probability: 0.5 })
    const statuses: number[] = []
    for (let n = 0; n < 20; n += 1) statuses.push((await api.call('GET', '/bot/v3/info')).status)
    return statuses
  }
  const first = await met()
  expect(new Set(first)).toEqual(new Set([200, 500]))
  expect(await met()).toEqual(first)
})

test('a revoked token fails until a new one is fetched', async () => {
  const { sim, send } = await open()
  await send()
  sim.faults.add({ api: 'im.message.create', effect: 'token_invalid', revoke: true })
  await failureOf(send())
  expect((await failureOf(send())).response.data.code).toBe(99991663)
})

test('a download that breaks off is seen by who reads the stream', async () => {
  const { sim, chat, ann, client } = await open()
  const { message_id, image_key } = sim.sendImage(chat.chat_id, ann, samplePng('t', 200_000))
  sim.faults.add({ api: 'im.messageResource.get', effect: 'truncate', fraction: 0.5 })
  const path = { message_id, file_key: image_key }
  const photo = await client.im.messageResource.get({ path, params: { type: 'image' } })
  let bytes = 0
  const reading = async () => {
    for await (const chunk of photo.getReadableStream()) bytes += chunk.length
  }
  await expect(reading()).rejects.toThrow()
  expect(bytes).toBeLessThanOrEqual(Math.ceil(samplePng('t', 200_000).length / 2))
})

test('calls and their codes are counted', async () => {
  const { sim, send, client } = await open()
  await send()
  await failureOf(say(client, 'oc_no'))
  const { perApi } = sim.stats()
  expect(perApi['im.message.create']).toEqual({ total: 2, ok: 1, error: 1, codes: { '400/230001': 1 } })
  expect(perApi['auth.tenant_access_token']?.total).toBe(1)
})
