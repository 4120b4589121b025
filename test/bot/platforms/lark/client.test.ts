import { afterEach, describe, expect, test } from 'vitest'
import { larkClient } from '../../../../bot/platforms/lark/client.ts'
import { LarkError } from '../../../../bot/platforms/lark/lark-error.ts'
import { hide } from '../../../../bot/platforms/lark/redact.ts'
import { createLarkSim, samplePng } from '../../../lark-sim/index.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

/** A client on a platform of its own; `say` posts a text. */
async function client({ timeoutMs = 2_000 } = {}) {
  const sim = await createLarkSim({ rate: { enabled: false } })
  open.push(sim)
  const ann = sim.addUser({ name: '安安' }).open_id
  const group = sim.addChat({ name: '一组', members: [ann], silent: true }).chat_id
  const lines: string[] = []
  const write = (about: object, text: string) => void lines.push(`${JSON.stringify(about)} ${text}`)
  const lark = larkClient({
    appId: sim.app.appId,
    appSecret: sim.app.appSecret,
    domain: sim.url,
    log: { debug: write, info: write, warn: write, error: write },
    timeoutMs,
  })
  const say = (text = '私下的话') =>
    lark.call('im.message.create', () =>
      lark.api.im.message.create({
        params: { receive_id_type: 'chat_id' },
        data: { receive_id: group, msg_type: 'text', content: JSON.stringify({ text }) },
      }),
    )
  const tokens = () =>
    sim.calls.filter(({ api }: { api: string }) => api === 'auth.tenant_access_token').length
  const failure = (work: Promise<unknown>): Promise<LarkError> =>
    work.then(
      () => Promise.reject(new Error('it did not fail')),
      (error) => error,
    )
  return { sim, lark, say, tokens, failure, lines, group, ann }
}

describe('the client of Lark', () => {
  test('calls at the same time share one request for the token', async () => {
    const { say, tokens } = await client()
    await Promise.all(Array.from({ length: 6 }, () => say()))
    expect(tokens()).toBe(1)
  })

  test('a token that is revoked in flight is replaced, and the calls succeed', async () => {
    const { sim, say, tokens } = await client()
    await say()
    sim.revokeTokens()
    await Promise.all(Array.from({ length: 6 }, () => say()))
    expect(tokens()).toBe(2)
  })

  test('a token that is refused again is an error, after one more try', async () => {
    const { sim, say, failure, tokens } = await client()
    sim.faults.add({ api: 'im.message.create', effect: 'token_invalid', times: -1 })
    expect(await failure(say())).toMatchObject({ kind: 'token', code: 99991663 })
    expect(tokens()).toBe(2)
  })

  test.each([
    {
      fault: { effect: 'rate_limit', reset: 5 } as const,
      error: { kind: 'later', code: 99991400, retryAfterMs: 5_000 },
    },
    {
      fault: { effect: 'rate_limit', reset: 2, legacy: true } as const,
      error: { kind: 'later', retryAfterMs: 2_000 },
    },
    { fault: { effect: 'chat_limit' } as const, error: { kind: 'later', code: 230020 } },
    { fault: { effect: 'error', status: 500 } as const, error: { kind: 'unsure', status: 500 } },
    {
      fault: { effect: 'error', status: 200, code: 230013 } as const,
      error: { kind: 'never', code: 230013, status: 200 },
    },
    {
      fault: { effect: 'error', status: 400, code: 99991672 } as const,
      error: { kind: 'never', code: 99991672 },
    },
    {
      fault: {
        effect: 'error',
        status: 400,
        code: 230099,
        msg: 'ErrCode: 11310; card action is lock',
      } as const,
      error: { kind: 'later' },
    },
    {
      fault: { effect: 'error', status: 400, code: 230099, msg: 'ErrCode: 200861; bad tag' } as const,
      error: { kind: 'never' },
    },
    { fault: { effect: 'malformed' } as const, error: { kind: 'unsure', status: 502, code: 0 } },
    { fault: { effect: 'reset' } as const, error: { kind: 'unsure', status: 0 } },
    { fault: { effect: 'reset_after' } as const, error: { kind: 'unsure', status: 0 } },
  ])('$fault.effect $fault.code → $error.kind', async ({ fault, error }) => {
    const { sim, say, failure } = await client()
    sim.faults.add({ api: 'im.message.create', ...fault })
    const met = await failure(say())
    expect(met).toBeInstanceOf(LarkError)
    expect(met).toMatchObject(error)
    expect(met.message).toMatch(/^im\.message\.create: /)
  })

  test('an answer that never comes is an error', async () => {
    const { sim, say, failure } = await client({ timeoutMs: 100 })
    sim.faults.add({ api: 'im.message.create', effect: 'hang' })
    expect(await failure(say())).toMatchObject({ kind: 'unsure', status: 0 })
  })

  test('a platform that cannot be reached has done nothing', async () => {
    const { sim, say, failure } = await client()
    await sim.close()
    expect(await failure(say())).toMatchObject({ kind: 'later' })
  })

  test('without a token nothing was done', async () => {
    const { sim, say, failure } = await client()
    sim.faults.add({ api: 'auth.tenant_access_token', effect: 'error', status: 500 })
    expect(await failure(say())).toMatchObject({ kind: 'later' })
    await say()
  })

  test('an upload is taken for a file, and its error is not hidden', async () => {
    const { sim, lark, failure } = await client()
    const upload = () =>
      lark.call('im.image.create', () =>
        lark.api.im.image.create({ data: { image_type: 'message', image: samplePng() } }),
      )
    expect(await upload()).toMatchObject({ image_key: expect.stringMatching(/^img_/) })
    const file = { file_type: 'stream' as const, file_name: '台账.csv', file: Buffer.from('日期') }
    expect(await lark.call('im.file.create', () => lark.api.im.file.create({ data: file }))).toHaveProperty(
      'file_key',
    )
    sim.faults.add({ api: 'im.image.create', effect: 'error', status: 200, code: 234006 })
    expect(await failure(upload())).toMatchObject({ code: 234006, kind: 'never' })
  })

  test('nothing secret and nothing said gets into the log', async () => {
    const { sim, say, lark, failure, lines } = await client()
    sim.faults.add({ api: 'auth.tenant_access_token', effect: 'error', status: 500 })
    await failure(say())
    sim.faults.add({ api: 'im.message.create', effect: 'error', status: 500, times: 2 })
    await failure(say())
    await failure(lark.call('x', () => lark.api.request({ method: 'GET', url: '/open-apis/nowhere/v1' })))
    lark.sdkLogger.error([
      'connect failed',
      { config: { data: '私下的话' } },
      new Error(`secret=${sim.app.appSecret}`),
    ])
    lark.sdkLogger.info('debugging 私下的话')
    const all = lines.join('\n')
    expect(all).toContain('connect failed')
    expect(all).not.toContain('私下的话')
    expect(all).not.toContain(sim.app.appSecret)
    expect(all).not.toMatch(/Bearer|t-\w{10}/)
  })

  test('tokens and tickets are hidden wherever they stand', () => {
    expect(hide('Bearer t-g1044abcdefghijkl at ws://h/?ticket=abc-1&x=1 s3cret', ['s3cret'])).toBe(
      'Bearer … at ws://h/?…&x=1 …',
    )
  })

  test('the two clocks are compared whenever the platform answers', async () => {
    const { lark, say } = await client()
    expect(lark.skewMs()).toBeNull()
    await say()
    expect(lark.skewMs()).toEqual(expect.any(Number))
  })
})
