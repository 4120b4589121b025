import { expect, onTestFinished, test, vi } from 'vitest'
import type { LarkError } from './lark-error.ts'
import { DEFAULTS } from './options.ts'
import { RateLimiter } from './rate-limiter.ts'
import { openWorld } from './support/world.ts'

/** A limiter with a clock that stands until moved. */
function limiting() {
  const clock = { at: 1_000_000 }
  const limiter = new RateLimiter(structuredClone(DEFAULTS.rate), () => clock.at)
  const codeOf = (call: () => void) => {
    try {
      call()
      return 0
    } catch (error) {
      return (error as LarkError).code
    }
  }
  return {
    clock,
    limiter,
    scoped: (kind: 'perChat' | 'perMessage', id: string) => codeOf(() => limiter.scoped(kind, id)),
    gateway: (api = 'im.message.create') => codeOf(() => limiter.gateway(api)),
  }
}

test('five a second to a chat; what was refused does not count', () => {
  const { clock, scoped, limiter } = limiting()
  expect(Array.from({ length: 7 }, () => scoped('perChat', 'a'))).toEqual([0, 0, 0, 0, 0, 230020, 230020])
  expect([scoped('perChat', 'b'), scoped('perMessage', 'a')]).toEqual([0, 0])
  clock.at += 999
  expect(scoped('perChat', 'a')).toBe(230020)
  clock.at += 1
  expect(Array.from({ length: 6 }, () => scoped('perChat', 'a'))).toEqual([0, 0, 0, 0, 0, 230020])
  expect(limiter.rejected).toEqual({ perChat: 4 })
})

test('fifty a second and a thousand a minute to an API, and when to come again', () => {
  const { clock, gateway, limiter } = limiting()
  for (let second = 0; second < 20; second += 1) {
    expect(Array.from({ length: 51 }, () => gateway()).filter((code) => code === 0)).toHaveLength(50)
    clock.at += 1000
  }
  expect(gateway('im.message.patch')).toBe(0)
  const refused = () => {
    try {
      limiter.gateway('im.message.create')
    } catch (error) {
      return error as LarkError
    }
  }
  expect(refused()).toMatchObject({ status: 429, code: 99991400 })
  expect(refused()?.headers).toEqual({ 'x-ogw-ratelimit-limit': '1000', 'x-ogw-ratelimit-reset': '40' })
  clock.at += 40_000
  expect(gateway()).toBe(0)
})

test('the limits hold for calls of the bot', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const { sim, api, chat, ann } = await openWorld()
  const codes = async (calls: Promise<{ status: number; code?: number }>[]) =>
    (await Promise.all(calls)).map(({ status, code }) => `${status}/${code}`).sort()
  const five = Array<string>(5).fill('200/0')
  const texts = Array.from({ length: 7 }, (_, n) => api.send(chat.chat_id, 'text', { text: `m${n}` }))
  expect(await codes(texts)).toEqual([...five, '400/230020', '400/230020'])
  expect(sim.sent()).toHaveLength(5)

  const card = { schema: '2.0', body: { elements: [] } }
  const sender = { sender_type: 'app' } as const
  const { message_id } = sim.storeMessage({ chat, msg_type: 'interactive', content: '', sender, card })
  expect(await codes(Array.from({ length: 6 }, () => api.patch(message_id, card)))).toEqual([
    ...five,
    '400/230020',
  ])

  const dm = sim.dmChat(ann).chat_id
  expect(await codes(Array.from({ length: 6 }, () => api.send(dm, 'text', { text: 'x' })))).toEqual([
    ...five,
    '400/230020',
  ])
  expect(sim.limiter.rejected).toEqual({ perChat: 2, perMessage: 1, perUser: 1 })

  sim.cfg.rate.perApi['bot.info'] = { perSecond: 3, perMinute: 1000 }
  const infos = await Promise.all(Array.from({ length: 4 }, () => api.call('GET', '/bot/v3/info')))
  const over = infos.find(({ status }) => status === 429)
  expect(over?.code).toBe(99991400)
  expect(over?.headers.get('x-ogw-ratelimit-limit')).toBe('3')
  expect(over?.headers.get('x-ogw-ratelimit-reset')).toBe('1')
})
