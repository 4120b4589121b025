import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Inlet } from '../bot/platforms/platform.ts'
import { servicePuppets } from '../bot/platforms/wechat/puppet.ts'
import { wechatPlatform } from '../bot/platforms/wechat/wechat.ts'
import { startGateway } from '../test/wechat/gateway.ts'
import { ROOM } from '../test/wechat/test-puppet.ts'

const MESSAGES = 100_000
const AT_ONCE = 500
const MB = 1024 * 1024

/** A hundred thousand messages through a real gateway's gRPC: the memory after the first tenth is that at the end. */
export async function wechatSoak() {
  const gateway = await startGateway({ members: 160 })
  await gateway.login()
  let heard = 0
  let breaks = 0
  const inlet: Inlet = {
    now: Date.now,
    async message() {
      heard += 1
      return null
    },
    press: () => Promise.reject(new Error('no buttons')),
    recall: async () => {},
    chat: async () => {},
    offline: async () => {
      breaks += 1
    },
    mute: async () => {},
    groups: async () => [],
    alert: () => {},
    personOf: async () => null,
  }
  const platform = wechatPlatform({
    puppetOf: servicePuppets({ endpoint: gateway.endpoint, token: gateway.token }),
  })
  await platform.start(inlet)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const from = Date.now()
  const heaps: number[] = []

  for (let sent = 0; sent < MESSAGES; sent += AT_ONCE) {
    await gateway.tell('burst', { count: AT_ONCE, room: ROOM, people: 160 })
    while (heard < sent + AT_ONCE) await new Promise((resolve) => setTimeout(resolve, 5))
    await gateway.tell('forget')
    if ((sent + AT_ONCE) % (MESSAGES / 10) === 0) {
      collect()
      heaps.push(process.memoryUsage().heapUsed / MB)
      console.log(`${sent + AT_ONCE} 条:堆 ${heaps.at(-1)!.toFixed(1)} MB,断线 ${breaks} 次`)
    }
  }
  const seconds = (Date.now() - from) / 1_000
  const growth = heaps.at(-1)! - heaps[0]!
  console.log(
    `${heard} 条,每秒 ${Math.round(heard / seconds)} 条;从第一个十分之一到最后,堆变化 ${growth.toFixed(1)} MB`,
  )
  await platform.stop()
  await gateway.close()
}
