import { expect } from 'vitest'
import { larkClient } from '../../../../bot/platforms/lark/client.ts'
import { larkSender } from '../../../../bot/platforms/lark/send.ts'
import type { Outgoing, SendFailed } from '../../../../bot/platforms/platform.ts'
import { createLarkSim, type SimOptions } from '../../../lark-sim/index.ts'

/** A team of two in a group, and a sender that speaks to the simulator through the real SDK. */
export async function openSender(options: SimOptions = {}) {
  const sim = await createLarkSim(options)
  const ann = sim.addUser({ name: '安' })
  const bo = sim.addUser({ name: '波' })
  const chat = sim.addChat({ name: '云堤 大客户', members: [ann.open_id, bo.open_id] })
  const said: string[] = []
  const write = (_: object, text: string) => void said.push(text)
  const log = { debug: write, info: write, warn: write, error: write }
  const { appId, appSecret } = sim.app
  const client = larkClient({ appId, appSecret, domain: sim.url, log, timeoutMs: 2_000 })
  const clock = { aheadMs: 0 }
  const restart = () => larkSender({ client, now: () => Date.now() + clock.aheadMs, log })
  const sender = restart()
  let count = 0
  const to = { chat: chat.chat_id as string }
  const message = (more: Partial<Outgoing> = {}): Outgoing => ({
    uuid: `cg-test-${++count}`,
    attempt: 0,
    since: sim.now(),
    to,
    text: '你好',
    mentions: [],
    asked: false,
    ...more,
  })
  /** What people see, oldest first: no uploads, no repeats. */
  const seen = () => sim.sent({ kind: ['message', 'reply', 'card_update'] })
  /** Time passes for everybody. */
  const pass = (ms: number) => {
    sim.advance(ms)
    clock.aheadMs += ms
  }
  const clean = () => expect(sim.lints).toEqual([])
  return { sim, ann, bo, chat, sender, restart, message, seen, pass, clean, said, close: () => sim.close() }
}

/** With what sending fails; that it does not is a failure of the test. */
export const failure = (sending: Promise<unknown>) =>
  sending.then(
    () => expect.fail('it was sent'),
    (error: SendFailed) => error,
  )
