import { join } from 'node:path'
import pino from 'pino'
import { lintInShort } from '../messages/lint.ts'
import { lintPack } from '../policy/lint/pack.ts'
import { packIdsIn } from '../policy/rulebook/packs.ts'
import { sampleDay } from '../prisma/seed/sample-day.ts'
import { seedWorld } from '../prisma/seed/world.ts'
import { memoryStore } from '../store/memory.ts'
import { postgresStore } from '../store/postgres/store.ts'
import { startAlarms } from './alarms.ts'
import { deciding } from './decide.ts'
import { startEngine } from './engine.ts'
import { readEnv } from './env.ts'
import { ledgerKey } from './ledger-key.ts'
import { isLive } from './live/house.ts'
import { startLive } from './live/live.ts'
import { saveDemo } from './live/save-demo.ts'
import { BadPack, loadPack } from './packs.ts'
import { openHousePhotos } from './photos/house-photos.ts'
import { platformsOf } from './platforms/all.ts'
import type { Platform } from './platforms/platform.ts'
import { startSandbox } from './platforms/sandbox/server.ts'
import { armed, closeLess } from './shared-store.ts'
import { whenOurs } from './standby.ts'

const part = process.argv[2] ?? 'all'
const env = readEnv()
const log = pino({ level: env.LOG_LEVEL }, pino.destination({ sync: true }))
const say = (line: string) => process.stdout.write(`${line}\n`)

const stops: (() => Promise<unknown>)[] = []
let stopping = false
async function stop(code = 0) {
  if (stopping) return
  stopping = true
  for (const one of stops.reverse()) await one().catch((error) => log.error({ error }, 'stopping'))
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())

try {
  await start()
} catch (error) {
  say(
    error instanceof BadPack
      ? `规则包有错,没有启动:\n${error.message}`
      : `没有启动:${(error as Error).message}`,
  )
  log.debug({ error })
  await stop(1)
}

async function start() {
  const pack = loadPack('yundi') // a broken rulebook never starts
  say(lintInShort(pack.title, lintPack(pack)))
  const store = postgresStore({ url: env.DATABASE_URL, ledgerKey: ledgerKey(env) })
  stops.push(() => store.close())
  for (const packId of packIdsIn(await store.world())) loadPack(packId) // nor one that this house has chosen

  const decide = deciding(loadPack)
  const onFault = (code: string, cause: { key: string } | null, error: unknown) =>
    log.error({ code, cause: cause?.key, error: error instanceof Error ? error.stack : error }, 'fault')
  const alarms = await startAlarms({
    store,
    engine: startEngine({ store, decide, onFault }),
    redisUrl: env.REDIS_URL,
    databaseUrl: env.DATABASE_URL,
    work: part !== 'bot',
    onError: (error) => log.warn({ error: String(error) }, 'alarm clock'),
  })
  stops.push(() => alarms.close())
  say(`闹钟用 BullMQ(${alarms.kind === 'redis' ? 'Redis' : 'PostgreSQL'})。`)

  const platforms = platformsOf(env, log)
  const live = platforms.length > 0
  if (part !== 'jobs' && live) await startHouse(platforms)
  if (part !== 'jobs' && env.SANDBOX === 'on') await openSandboxBeside(live || (await isLive(store)))
  else say(part === 'jobs' ? '查岗已就绪:定时任务在运行。' : '查岗已就绪。')

  /** The house of real people: one process at a time reads its platforms. */
  async function startHouse(platforms: readonly Platform[]) {
    await onlyOne('platform/live', platforms.map(({ title }) => title).join('、'))
    const shared = { ...store, ...armed(store, alarms.arm) }
    const photos = await openHousePhotos(join(env.DATA_DIR, 'photos'), onFault)
    stops.push(() => photos.close())
    const house = await startLive({
      store: shared,
      decide,
      pack,
      platforms,
      saveDemo: () => saveDemo(store, env.DATA_DIR, Date.now()),
      photos,
      adminCode: env.ADMIN_CODE,
      say,
      onFault,
    })
    stops.push(() => house.close())
  }

  /** The sandbox: in the house's own store as long as no real people live in it, and beside it otherwise. */
  async function openSandboxBeside(live: boolean) {
    if (!live) await onlyOne('platform/sandbox', '沙盒')
    const shared = closeLess(armed(store, alarms.arm))
    const dataDir = live ? join(env.DATA_DIR, 'beside') : env.DATA_DIR
    const photos = await openHousePhotos(join(dataDir, 'sandbox', 'seen'), onFault)
    stops.push(() => photos.close())
    const sandbox = await startSandbox({
      openStore: async () => (live ? memoryStore() : shared),
      async freshStore() {
        if (live) return memoryStore()
        await store.wipe()
        return shared
      },
      decide,
      packOf: loadPack,
      seed: () => seedWorld({}),
      sampleDay,
      onFault,
      host: env.HOST,
      port: env.PORT,
      password: env.SANDBOX_PASSWORD,
      dataDir,
      look: photos.look,
    })
    stops.push(() => sandbox.close())
    say(`查岗已就绪:用浏览器打开 ${sandbox.url}${live ? '(沙盒,与真实的群互不相干)' : ''}`)
  }

  async function onlyOne(name: string, title: string) {
    const lease = await whenOurs(store, name, () =>
      say(`另一个进程正在服务${title},本进程待命,它停了就接手。`),
    )
    lease.lost.then(() => stop(1))
    stops.push(() => lease.release())
  }
}
