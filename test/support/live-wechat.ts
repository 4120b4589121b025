import { deciding } from '../../bot/decide.ts'
import { foundedPeople } from '../../bot/founded-people.ts'
import { startLive } from '../../bot/live/live.ts'
import { loadPack } from '../../bot/packs.ts'
import { type PuppetOf, servicePuppets } from '../../bot/platforms/wechat/puppet.ts'
import { type WechatOptions, wechatPlatform } from '../../bot/platforms/wechat/wechat.ts'
import { dueCause, dueUntil } from '../../bot/run-due.ts'
import type { Moment } from '../../policy/calendar.ts'
import type { Fact } from '../../policy/facts.ts'
import type { WorldFile } from '../../policy/transcript.ts'
import { postgresStore } from '../../store/postgres/store.ts'
import { type Gateway, gatewayOf, openGateway, startGateway, TOKEN } from '../wechat/gateway.ts'
import { boundless } from '../wechat/in-process.ts'
import { ordersOf } from '../wechat/orders.ts'
import { quick } from '../wechat/over-gateway.ts'
import { type Member, type Room, testAccount } from '../wechat/test-puppet.ts'
import { blindPhotos } from './blind-photos.ts'
import { cal } from './chat.ts'
import { freshDatabase } from './database.ts'
import { jumpReading } from './jump-reading.ts'

/** Over the account itself, over gRPC, or over gRPC to a process that can be killed. */
export type Over = 'account' | 'gateway' | 'process'

/** A house on WeChat: PostgreSQL and the whole path, at the time at which the file begins; everybody is in the account's rooms. */
export async function liveWechat(file: WorldFile, over: Over, more: Partial<WechatOptions> = {}) {
  const database = await freshDatabase()
  const store = postgresStore({ url: database.url, ledgerKey: 'a key that is long enough' })
  const members: Member[] = file.people.map(({ name }, index) => ({ id: `wxid_${index}`, name }))
  const user = (name: string) => members.find((one) => one.name === name)!.id
  const chat = (id: string) => `${id}@chatroom`
  const rooms: Room[] = file.groups.map(({ id, name, people }) => ({
    id: chat(id),
    topic: name,
    members: people.map(user),
  }))
  const stage = await staged(over, members, rooms)
  let shift = cal.read(file.start) - Date.now()
  const now = () => Date.now() + shift
  const faults: string[] = []
  const platform = wechatPlatform({
    puppetOf: stage.puppetOf,
    now,
    limits: boundless,
    settleMs: 50,
    times: quick,
    downloads: { openMs: 500, bytesMs: 1_000, pauseMs: 10 },
    ...more,
  })
  const starting = startLive({
    store,
    decide: deciding(loadPack),
    pack: loadPack('yundi'),
    platforms: [platform],
    saveDemo: async () => '',
    photos: blindPhotos(),
    now,
    say: () => {},
    onFault: (code, _cause, error) => void faults.push(`${code} ${error}`),
  })
  await stage.login()
  const house = await starting
  const facts = movedIn(file, user, chat)
  await house.submit({ kind: 'told', key: 'told/people', at: now(), facts })

  return {
    store,
    house,
    platform,
    faults,
    user,
    chat,
    now,
    members,
    rooms,
    gateway: stage.gateway,
    /** Sets the clock, and runs what is due by then. What is not read meanwhile is missed. */
    async runTo(moment: Moment) {
      if (moment < now()) throw new Error('the clock goes forward only')
      const jump = () => {
        shift = moment - Date.now()
      }
      if (platform.reading()) await jumpReading(store, moment, jump)
      else jump()
      for (;;) {
        const [due] = dueUntil(await store.world(), moment)
        if (!due) return
        await house.submit(dueCause(due, due.at))
      }
    },
    async close() {
      await house.close()
      await stage.gateway.close()
      await store.close()
      await database.drop()
    },
  }
}

async function staged(
  over: Over,
  members: Member[],
  rooms: Room[],
): Promise<{ gateway: Gateway; puppetOf: PuppetOf; login(): Promise<unknown> }> {
  if (over === 'account') {
    const account = testAccount(members, rooms)
    const gateway = gatewayOf({ endpoint: '', token: '' }, ordersOf(account), async () => {})
    const started = new Promise<void>((resolve) => account.puppet.once('start', () => resolve()))
    return {
      gateway,
      puppetOf: () => account.puppet as never,
      login: () => started.then(() => gateway.login()),
    }
  }
  const gateway = await (over === 'process' ? startGateway : openGateway)({ members, rooms })
  const puppetOf = servicePuppets({ endpoint: gateway.endpoint, token: TOKEN })
  return { gateway, puppetOf, login: () => gateway.login() }
}

/** The people and groups of a file, by WeChat's own ids. */
function movedIn(file: WorldFile, user: (name: string) => string, chat: (id: string) => string): Fact[] {
  return foundedPeople(file, loadPack('yundi'), 'wechat').map((fact) => {
    if (fact.kind === 'personBound') return { ...fact, platformId: user(fact.personId) }
    if (fact.kind === 'groupBound') return { ...fact, group: { ...fact.group, chatId: chat(fact.group.id) } }
    return fact
  })
}
