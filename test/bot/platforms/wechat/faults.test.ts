import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { servicePuppets } from '../../../../bot/platforms/wechat/puppet.ts'
import { freeEndpoint, type Gateway, openGateway, startGateway, TOKEN } from '../../../wechat/gateway.ts'
import { outgoing } from '../../../wechat/in-process.ts'
import { overGateway, quick } from '../../../wechat/over-gateway.ts'
import { until } from '../../../wechat/recording-inlet.ts'
import { ROOM } from '../../../wechat/test-puppet.ts'

const pem = (name: string) =>
  readFileSync(new URL(`../../../wechat/tls/${name}.pem`, import.meta.url), 'utf8')

describe('a gateway that fails', () => {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close().catch(() => {})
  })

  async function gatewayOf(options: Parameters<typeof openGateway>[0] = {}, open = openGateway) {
    const gateway = await open(options)
    closing.push(() => gateway.close())
    return gateway
  }

  async function stageOver(gateway: Gateway, options: Parameters<typeof overGateway>[1] = {}) {
    const stage = await overGateway(gateway, options)
    closing.push(() => stage.platform.stop())
    return stage
  }

  test('killed and back: it is read again, and the time between is told as a break that counts', async () => {
    const first = await gatewayOf({}, startGateway)
    await first.login()
    const stage = await stageOver(first)
    await stage.start()
    await first.close()
    await until('it is not read', () => !stage.platform.reading())
    await expect(stage.platform.send(outgoing())).rejects.toMatchObject({ what: 'later' })

    const second = await gatewayOf({ endpoint: first.endpoint })
    await second.login()
    await until('it is read again', () => stage.platform.reading(), 20_000)
    const [gap] = stage.offline
    expect(gap!.until - gap!.from).toBeGreaterThan(60_000)
    await second.say({ room: ROOM, from: 'wxid_1', text: '签到' })
    await until('a message', () => stage.messages.length === 1)
    expect(stage.news.map(({ state }) => state)).toEqual(['online', 'disconnected', 'online'])
  })

  test('a wrong token is fatal, with a sentence that says what to mend', async () => {
    const gateway = await gatewayOf()
    const stage = await stageOver(gateway, {
      puppetOf: servicePuppets({ endpoint: gateway.endpoint, token: 'insecure_wrong' }),
    })
    await expect(stage.start()).rejects.toThrow(/WECHATY_PUPPET_SERVICE_TOKEN/)
    expect(stage.platform.reading()).toBe(false)
    expect(stage.news.at(-1)?.state).toBe('refused')
  })

  test('nobody at the other end: the start comes back, not reading, and it is read once a gateway is there', async () => {
    const endpoint = await freeEndpoint()
    const stage = await stageOver({ endpoint } as Gateway, { times: { ...quick, loginWithinMs: 300 } })
    await stage.start()
    expect(stage.platform.reading()).toBe(false)
    const gateway = await gatewayOf({ endpoint })
    await gateway.login()
    await until('it is read', () => stage.platform.reading(), 20_000)
  })

  test('a gateway that is not logged in is not ready; its code reaches whoever runs the account', async () => {
    const gateway = await gatewayOf()
    const stage = await stageOver(gateway, { times: { ...quick, loginWithinMs: 500 } })
    await stage.start()
    expect(stage.platform.reading()).toBe(false)
    await gateway.tell('scan', 'http://weixin.qq.com/x/code')
    await until('the code', () => stage.news.some(({ qr }) => qr === 'http://weixin.qq.com/x/code'))
    expect(stage.alerts).toEqual([expect.stringMatching(/扫码[\s\S]*weixin\.qq\.com\/x\/code/)])
    expect((await stage.platform.check())[0]).toMatchObject({ tone: 'bad' })
    await gateway.login()
    await until('it is read', () => stage.platform.reading())
    expect((await stage.platform.check())[0]).toMatchObject({ tone: 'good' })
  })

  test('a login on the heels of a logout is not lost (wechaty’s client would refuse it)', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    const stage = await stageOver(gateway)
    await stage.start()
    await gateway.tell('logout')
    await gateway.login()
    await until('both are known', () => stage.news.length === 3)
    expect(stage.news.map(({ state }) => state)).toEqual(['online', 'loggedOut', 'online'])
    expect(stage.platform.reading()).toBe(true)
  })

  test('a logout from outside is a break until the next login', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    const stage = await stageOver(gateway)
    await stage.start()
    await gateway.tell('logout')
    await until('it is not read', () => !stage.platform.reading())
    await gateway.login()
    await until('it is read again', () => stage.platform.reading())
    expect(stage.offline).toHaveLength(1)
  })

  test('leaving neither stops the gateway nor logs it out: the next process finds it logged in', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    const before = await stageOver(gateway)
    await before.start()
    await before.platform.stop()
    const after = await stageOver(gateway)
    await after.start()
    expect(after.platform.reading()).toBe(true)
    expect(await gateway.tell('events')).not.toContain('logout')
    expect(await gateway.tell('events')).not.toContain('stop')
  })

  test('a second client of the same token hears nothing, says so, and does not disturb the first', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    const first = await stageOver(gateway)
    await first.start()
    const second = await stageOver(gateway, { times: { ...quick, loginWithinMs: 500 } })
    await second.start()
    expect(second.platform.reading()).toBe(false)
    await second.platform.stop()
    await gateway.say({ room: ROOM, from: 'wxid_1', text: '签到' })
    await until('the first hears it', () => first.messages.length === 1)
    expect(await gateway.tell('events')).not.toContain('logout')
  })

  test('a gateway that falls silent is left and found again, and the silence is a break', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    const stage = await stageOver(gateway)
    await stage.start()
    await gateway.tell('pulse', false)
    await until('it is not read', () => !stage.platform.reading())
    await gateway.tell('pulse', true)
    await until('it is read again', () => stage.platform.reading(), 20_000)
    expect(stage.offline.length).toBeGreaterThan(0)
  })

  test('a gateway without a pulse of its own is kept by our pings', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    const stage = await stageOver(gateway)
    await stage.start()
    await new Promise((resolve) => setTimeout(resolve, 3 * quick.deafAfterMs))
    expect(stage.platform.reading()).toBe(true)
    expect(stage.offline).toEqual([])
  })

  test('a name that changed without a word is known after a fresh look', async () => {
    const gateway = await gatewayOf()
    await gateway.login()
    let nights = 0
    const nightlyAt = (after: number) => (nights++ === 0 ? after + 500 : after + 86_400_000)
    const stage = await stageOver(gateway, { nightlyAt })
    await stage.start()
    await gateway.tell('rename', { id: 'wxid_1', name: '张三改名' })
    await until('the second list', () => stage.events.length === 2)
    const [, list] = stage.events
    expect(list?.what === 'membersListed' && list.members[1]?.name).toBe('张三改名')
  })

  test('a certificate of an own authority is accepted when it is named, and refused when it is not', async () => {
    const gateway = await gatewayOf({ token: 'own-token', cert: { cert: pem('cert'), key: pem('key') } })
    await gateway.login()
    const { endpoint } = gateway
    const own = { endpoint, token: 'own-token', serverName: 'wechat-gateway' }
    const stage = await stageOver(gateway, { puppetOf: servicePuppets({ ...own, caCert: pem('ca') }) })
    await stage.start()
    expect(stage.platform.reading()).toBe(true)
    await stage.platform.stop()
    const other = await stageOver(gateway, {
      puppetOf: servicePuppets(own),
      times: { ...quick, loginWithinMs: 700 },
    })
    await other.start()
    expect(other.platform.reading()).toBe(false)
  })

  test('a token without the gateway’s name asks for it', async () => {
    const stage = await stageOver({ endpoint: await freeEndpoint() } as Gateway, {
      puppetOf: servicePuppets({ endpoint: '127.0.0.1:1', token: TOKEN.replace('insecure_', '') }),
    })
    await expect(stage.start()).rejects.toThrow(/TLS_SERVER_NAME/)
  })

  test('without TLS, when both sides say so', async () => {
    const gateway = await gatewayOf({ tls: 'plain' })
    await gateway.login()
    const stage = await stageOver(gateway, {
      puppetOf: servicePuppets({ endpoint: gateway.endpoint, token: TOKEN, noTls: true }),
    })
    await stage.start()
    expect(stage.platform.reading()).toBe(true)
  })
})
