import { deciding } from '../../bot/decide.ts'
import { founding } from '../../bot/found.ts'
import { startLive } from '../../bot/live/live.ts'
import { loadPack } from '../../bot/packs.ts'
import type { HousePhotos } from '../../bot/photos/house-photos.ts'
import { type LarkOptions, larkPlatform } from '../../bot/platforms/lark/lark.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Photo } from '../../policy/message.ts'
import type { WorldFile } from '../../policy/transcript.ts'
import { postgresStore } from '../../store/postgres/store.ts'
import { createLarkSim, type SimOptions } from '../lark-sim/index.ts'
import { blindPhotos } from './blind-photos.ts'
import { cal } from './chat.ts'
import { freshDatabase } from './database.ts'

/** With it the first admin binds himself. */
export const ADMIN_CODE = 'the-admin-code'

export type LiveLarkOptions = {
  /** Who is in the house, and in which groups; everybody has an account of the same name on the platform. */
  file: WorldFile
  mode?: 'ws' | 'webhook'
  sim?: SimOptions
  lark?: Partial<LarkOptions>
  /** What is seen in a photo; nothing unless stated. */
  look?: (bytes: Buffer) => Promise<Photo>
  /** Instead, the real thing. */
  photos?: HousePhotos
}

/**
 * A house on the simulated platform: the real SDK, PostgreSQL, the whole path, at the time at which the file begins. The
 * bot and the platform have the same clock, which is moved by hand.
 */
export async function liveLark(options: LiveLarkOptions) {
  const { file, mode = 'ws', sim: simOptions, lark } = options
  const database = await freshDatabase()
  const store = postgresStore({ url: database.url, ledgerKey: 'a key that is long enough' })
  const sim = await createLarkSim({
    ...simOptions,
    delivery: { mode, ...simOptions?.delivery },
    ws: { pingInterval: 1, reconnectInterval: 1, reconnectNonce: 0, ...simOptions?.ws },
  })
  sim.advance(cal.read(file.start) - Date.now())
  const users = new Map(file.people.map(({ name }) => [name, sim.addUser({ name }).open_id]))
  const chats = new Map(
    file.groups.map(({ id, name, people }) => [
      id,
      sim.addChat({ name, members: people.map((person) => users.get(person)!), silent: true }).chat_id,
    ]),
  )
  const faults: string[] = []
  const onFault = (code: string, _cause: unknown, error: unknown) => void faults.push(`${code} ${error}`)
  const quiet = () => undefined
  const platform = larkPlatform({
    appId: sim.app.appId,
    appSecret: sim.app.appSecret,
    domain: sim.url,
    mode,
    verificationToken: sim.app.verificationToken,
    encryptKey: sim.app.encryptKey || undefined,
    host: '127.0.0.1',
    port: 0,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    now: () => sim.now(),
    ...lark,
  })
  const house = await startLive({
    store,
    decide: deciding(loadPack),
    pack: loadPack('yundi'),
    platforms: [platform],
    saveDemo: async () => '',
    adminCode: ADMIN_CODE,
    photos: options.photos ?? blindPhotos(options.look),
    now: () => sim.now(),
    say: quiet,
    onFault,
  })
  await house.submit({ kind: 'told', key: 'told/people', at: sim.now(), facts: movedIn(file, users, chats) })
  if (mode === 'webhook') sim.cfg.webhook.url = `http://127.0.0.1:${platform.port()}/`

  async function handled() {
    await sim.waitFor(() => !sim.delivery.log.some(({ state }) => onItsWay.has(state)), 10_000)
    await house.handled()
  }

  return {
    sim,
    store,
    house,
    platform,
    faults,
    user: (name: string) => users.get(name)!,
    chat: (id: string) => chats.get(id)!,
    /** Resolves when all that was said is handled. */
    handled,
    /** Resolves when all that was said is handled and all answers have left. */
    async settle() {
      await handled()
      await house.idle()
    },
    async close() {
      await house.close()
      await sim.close()
      await store.close()
      await database.drop()
    },
  }
}

export type LiveLark = Awaited<ReturnType<typeof liveLark>>

const onItsWay = new Set<string>(['pending', 'in_flight', 'retry_wait'])

/** All that a file tells of a house, by the platform's own ids. */
function movedIn(file: WorldFile, users: Map<string, string>, chats: Map<string, string>): Fact[] {
  const { facts } = founding(file, loadPack('yundi'), 'lark')
  return facts.flatMap((fact) => {
    if (fact.kind === 'worldFounded') return []
    if (fact.kind === 'personBound') return { ...fact, platformId: users.get(fact.personId)! }
    if (fact.kind === 'groupBound')
      return { ...fact, group: { ...fact.group, chatId: chats.get(fact.group.id)! } }
    return fact
  })
}
