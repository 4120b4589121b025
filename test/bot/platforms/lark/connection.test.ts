import { afterEach, describe, expect, test } from 'vitest'
import { type StagedLark, staged } from './staged.ts'

const open: StagedLark[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function opened(options: Parameters<typeof staged>[0] = {}) {
  const lark = await staged(options)
  open.push(lark)
  return lark
}

const soon = { retryScheduleMs: [200, 400, 800, 1_600] }

describe('the long connection', () => {
  test('is read from the start until the stop', async () => {
    const lark = await opened()
    expect(lark.platform.reading()).toBe(true)
    await lark.platform.stop()
    expect(lark.platform.reading()).toBe(false)
    await lark.until(() => lark.sim.ws.conns.size === 0)
  })

  test('comes back when it is cut, and what was said meanwhile comes too', async () => {
    const lark = await opened({ sim: { delivery: soon } })
    lark.sim.ws.endpointFaults.push({ times: 2, status: 503 })
    lark.sim.ws.disrupt('terminate')
    await lark.until(() => !lark.platform.reading())
    lark.sim.sendText(lark.group, lark.ann, '断线时说的')
    await lark.until(() => lark.platform.reading() && lark.texts().includes('断线时说的'))
    expect(lark.sim.ws.stats.handshakes).toBe(2)
  })

  test('that has died without a word is noticed and replaced', async () => {
    const lark = await opened({ sim: { delivery: { ...soon, ackTimeoutMs: 300 } } })
    lark.sim.ws.disrupt('freeze')
    lark.sim.sendText(lark.group, lark.ann, '听得到吗')
    await lark.until(() => lark.texts().includes('听得到吗'))
    expect(lark.sim.ws.stats.handshakes).toBe(2)
  })

  test('that does not answer pings is replaced', async () => {
    const lark = await opened()
    lark.sim.ws.disrupt('mute_pong')
    await lark.until(() => lark.sim.ws.stats.handshakes === 2 && lark.platform.reading())
  })

  test('broken frames do no harm', async () => {
    const lark = await opened()
    for (const how of ['garbage', 'bad_json', 'bad_fragment'] as const) lark.sim.ws.disrupt(how)
    lark.sim.sendText(lark.group, lark.ann, '还在')
    await lark.until(() => lark.texts().includes('还在'))
    expect(lark.sim.ws.stats.handshakes).toBe(1)
  })

  test.each([1, 403, 514, 1000040350, 1000040343])(
    'is tried again after the endpoint has answered %i',
    async (code) => {
      const lark = await opened({ start: false })
      lark.sim.ws.endpointFaults.push({ times: 2, code, msg: 'not now' })
      await lark.platform.start(lark.inlet)
      expect(lark.platform.reading()).toBe(true)
      expect(lark.sim.ws.stats.endpoint).toBe(3)
    },
  )

  test('is tried again after a handshake that was refused, cut or never answered', async () => {
    const lark = await opened({ start: false })
    lark.sim.ws.handshakeFaults.push(
      { times: 1, status: 403 },
      { times: 1, effect: 'reset' },
      { times: 1, effect: 'hang' },
    )
    await lark.platform.start(lark.inlet)
    expect(lark.platform.reading()).toBe(true)
  })

  test('is not begun with an app id that is none', async () => {
    const lark = await opened({ start: false, appId: 'cli_short' })
    await expect(lark.platform.start(lark.inlet)).rejects.toThrow('LARK_APP_ID')
  })

  test('a message is acknowledged only when it is durable', async () => {
    const lark = await opened()
    let durable = () => {}
    lark.ways.whenDurable = () =>
      new Promise((resolve) => {
        durable = resolve
      })
    const { event_id } = lark.sim.sendText(lark.group, lark.ann, '签到')
    const state = () => lark.sim.delivery.log.find((one) => one.event_id === event_id)!.state
    await lark.until(() => lark.heard.messages.length === 1)
    expect(state()).not.toBe('acked')
    durable()
    await lark.until(() => state() === 'acked')
  })

  test('long messages come in pieces, in any order', async () => {
    const lark = await opened()
    lark.sim.delivery.addRule({ effect: 'fragment', bytes: 100, order: 'reverse' })
    lark.sim.sendText(lark.group, lark.ann, '长'.repeat(500))
    await lark.until(() => lark.texts().includes('长'.repeat(500)))
  })
})
