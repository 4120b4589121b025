import { servicePuppets } from '../../bot/platforms/wechat/puppet.ts'
import type { LoginNews } from '../../bot/platforms/wechat/session.ts'
import { type WechatOptions, wechatPlatform } from '../../bot/platforms/wechat/wechat.ts'
import { type Gateway, openGateway, TOKEN } from './gateway.ts'
import { boundless } from './in-process.ts'
import { recordingInlet } from './recording-inlet.ts'

/** Quick enough for a test, in the proportions of the real ones. */
export const quick = {
  loginWithinMs: 8_000,
  connectWithinMs: 8_000,
  pingEveryMs: 200,
  firstSignMs: 700,
  deafAfterMs: 900,
  backOffMs: () => 100,
}

/** The platform over a real gateway's gRPC. */
export async function overGateway(gateway: Gateway, options: Partial<WechatOptions> = {}) {
  const house = recordingInlet()
  const [faults, news]: [unknown[], LoginNews[]] = [[], []]
  const platform = wechatPlatform({
    puppetOf: servicePuppets({ endpoint: gateway.endpoint, token: TOKEN, noTls: false }),
    limits: boundless,
    settleMs: 50,
    times: quick,
    downloads: { openMs: 500, bytesMs: 1_000, pauseMs: 10 },
    onFault: (error) => faults.push(error),
    onLogin: (one) => news.push(one),
    ...options,
  })
  return { ...house, platform, faults, news, start: () => platform.start(house.inlet) }
}

/** A gateway that is logged in, and the platform that reads it. */
export async function connected(options: Partial<WechatOptions> = {}, members = 30) {
  const gateway = await openGateway({ members })
  await gateway.login()
  const stage = await overGateway(gateway, options)
  await stage.start()
  return { ...stage, gateway }
}
