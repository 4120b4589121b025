import { vi } from 'vitest'
import { type LarkOptions, larkPlatform } from '../../../../bot/platforms/lark/lark.ts'
import type { Incoming, Inlet, Pressed } from '../../../../bot/platforms/platform.ts'
import type { ChatEvent } from '../../../../policy/chat-event.ts'
import { createLarkSim, type SimOptions } from '../../../lark-sim/index.ts'

/** What a platform has handed in, in its order. */
export type Heard = {
  messages: Incoming[]
  recalls: string[]
  chats: { key: string; event: ChatEvent }[]
  presses: Parameters<Inlet['press']>[0][]
}

/** An inlet that records, and answers as it is told; a message resolves when `whenDurable` does. */
export function recordingInlet() {
  const heard: Heard = { messages: [], recalls: [], chats: [], presses: [] }
  const ways = {
    answer: async (): Promise<Pressed> => ({ toast: { tone: 'good', text: '收到。' } }),
    whenDurable: async () => {},
    /** In which the house believes the bot to be. */
    groups: [] as string[],
  }
  const inlet: Inlet = {
    now: Date.now,
    async message(incoming) {
      heard.messages.push(incoming)
      await ways.whenDurable()
      return null
    },
    async press(press) {
      heard.presses.push(press)
      return ways.answer()
    },
    async recall(key) {
      heard.recalls.push(key)
    },
    async chat(key, event) {
      heard.chats.push({ key, event })
    },
    async offline() {},
    async mute() {},
    groups: async () => ways.groups,
    alert() {},
    personOf: async () => null,
  }
  return { heard, ways, inlet }
}

export const FAST = { pingInterval: 1, reconnectInterval: 1, reconnectNonce: 0 }
const quick = { connectMs: 2_000, handshakeMs: 500, lookMs: 30, againLeastMs: 50, againMostMs: 200 }

export type LogLine = { level: string; about: object; text: string }

/** A simulated platform with a group of three people, and the bot on it. */
export async function staged({
  sim: simOptions = {},
  ...options
}: Partial<LarkOptions> & { sim?: SimOptions; start?: boolean } = {}) {
  const mode = options.mode ?? 'ws'
  const sim = await createLarkSim({
    ...simOptions,
    ws: { ...FAST, ...simOptions.ws },
    delivery: { mode, ...simOptions.delivery },
  })
  const [ann, ben, cyd] = ['安安', '本本', '曦曦'].map((name) => sim.addUser({ name }).open_id) as [
    string,
    string,
    string,
  ]
  const group = sim.addChat({ name: '外场一组', members: [ann, ben, cyd], silent: true }).chat_id
  const lines: LogLine[] = []
  const write = (level: string) => (about: object, text: string) => void lines.push({ level, about, text })
  const platform = larkPlatform({
    appId: sim.app.appId,
    appSecret: sim.app.appSecret,
    domain: sim.url,
    mode,
    host: '127.0.0.1',
    port: 0,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    timeoutMs: 2_000,
    timings: quick,
    ...options,
  })
  const { heard, ways, inlet } = recordingInlet()
  if (options.start !== false) await platform.start(inlet)
  if (options.start !== false)
    await vi.waitUntil(() => sim.calls.some(firstCatchUp), { timeout: 8_000, interval: 10 })
  if (mode === 'webhook') sim.cfg.webhook.url = `http://127.0.0.1:${platform.port()}/lark`

  return {
    sim,
    platform,
    inlet,
    heard,
    ways,
    lines,
    group,
    ann,
    ben,
    cyd,
    /** Waits until it holds. @throws Error when it does not */
    until: <T>(probe: () => T | null | undefined | false) =>
      vi.waitUntil(probe, { timeout: 8_000, interval: 10 }) as Promise<T>,
    texts: () => heard.messages.map(({ text }) => text),
    async close() {
      await platform.stop()
      await sim.close()
    },
  }
}

export type StagedLark = Awaited<ReturnType<typeof staged>>

const firstCatchUp = ({ api, status }: { api: string; status: number }) =>
  api === 'im.message.list' && status > 0
