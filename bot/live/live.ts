import type { Moment } from '../../policy/calendar.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { sceneAt } from '../../policy/situation.ts'
import type { Cause, Decide } from '../../store/contract.ts'
import type { PostgresStore } from '../../store/postgres/store.ts'
import { startEngine } from '../engine.ts'
import { packsWith } from '../packs.ts'
import { startForgetting } from '../photos/forgetting.ts'
import type { HousePhotos } from '../photos/house-photos.ts'
import type { Platform } from '../platforms/platform.ts'
import { issueAdminCode } from './admin-code.ts'
import { alerting } from './alerting.ts'
import { startChecking } from './checking.ts'
import { type Delivery, startDelivery, takeUpHalfSent } from './delivery.ts'
import { type HouseOptions, openHouse } from './house.ts'
import { inletOf } from './inlet.ts'
import { startReader } from './reader.ts'

export type LiveOptions = {
  store: PostgresStore
  decide: Decide
  pack: Pack
  platforms: readonly Platform[]
  saveDemo: HouseOptions['saveDemo']
  photos: HousePhotos
  /** With this code the first admin binds himself; without it one is made. */
  adminCode?: string
  now?: () => Moment
  /** A line for the person at the terminal. */
  say: (line: string) => void
  onFault: (code: string, cause: Cause | null, error: unknown) => void
}

/** The house of real people: its platforms, what comes in through them, and what leaves. */
export async function startLive(options: LiveOptions) {
  const { store, decide, pack, platforms, photos, now = Date.now, say, onFault } = options
  let delivery: Delivery | undefined
  let forgetting: ReturnType<typeof startForgetting> | undefined
  const engine = startEngine({
    store,
    decide,
    onFault,
    onCommitted(committed) {
      delivery?.wake()
      forgetting?.onCommitted(committed)
    },
  })
  const { submit } = engine
  const { id: house, demo } = await openHouse({
    store,
    pack,
    submit,
    now: now(),
    saveDemo: options.saveDemo,
  })
  if (demo) say(`沙盒里演示的内容已存到 ${demo},数据库已腾给真实的团队。`)

  const unsure = await takeUpHalfSent(store, platforms)
  if (unsure.length > 0) say(`有${unsure.length}条消息在上次停止时可能没有发出,不会重发:见「自检」。`)
  const out = startDelivery({ store, platforms, house, pictureOf: photos.pictureOf, onFault })
  delivery = out
  const alert = alerting({ store, platforms, now, say, onFault })
  const inlets = platforms.map((platform) => ({
    platform,
    inlet: inletOf({
      platform,
      store,
      submit,
      look: photos.look,
      hold: out.hold,
      alert: (text) => void alert(platform, text).catch((error) => onFault('ALERT', null, error)),
      now,
      onFault,
    }),
  }))

  const reader = startReader({ store, platforms, submit, now, onFault })
  for (const { platform, inlet } of inlets) {
    await inlet.arriving.resume()
    await platform.start(inlet)
    say(`${platform.title}已连接。`)
  }
  await reader.beat()
  forgetting = startForgetting({
    photos,
    scene: async () => sceneAt(await store.world(), packsWith(pack), now()),
    onFault,
  })
  const checking = startChecking({ platforms, photos, store, submit, now, say, onFault })
  const code = await issueAdminCode(await store.world(), submit, { given: options.adminCode, now: now() })
  if (code) say(`还没有管理员:请私聊机器人发「绑定管理员 ${code}」。`)

  /** Resolves when all that came in is handled. */
  async function handled() {
    for (const { inlet } of inlets) await inlet.arriving.idle()
    await engine.idle()
  }

  return {
    submit,
    handled,
    /** Resolves when all that came in is handled and all that can be sent has left. */
    async idle() {
      await handled()
      await out.idle()
    },
    async close() {
      for (const { platform, inlet } of inlets) {
        await platform.stop()
        inlet.arriving.close()
      }
      await reader.close()
      await checking.close()
      await forgetting?.close()
      await engine.idle()
      await out.close()
    },
  }
}

export type Live = Awaited<ReturnType<typeof startLive>>
