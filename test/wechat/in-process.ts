import type { Outgoing } from '../../bot/platforms/platform.ts'
import { type WechatOptions, wechatPlatform } from '../../bot/platforms/wechat/wechat.ts'
import { recordingInlet } from './recording-inlet.ts'
import { type Member, ROOM, staff, testAccount } from './test-puppet.ts'

/** No pauses, so that tests do not wait for the budget. */
export const boundless = {
  gapMs: 0,
  perMinute: 1e6,
  perDay: 1e6,
  unaskedPerHour: 1e6,
  quietFrom: '24:00',
  quietUntil: '00:00',
}

/** The platform over a test account in the same process, logged in. */
export async function inProcess(
  options: Partial<WechatOptions> = {},
  {
    members = staff(30),
    people = {},
  }: { members?: Member[]; people?: Record<string, { id: string; name: string }> } = {},
) {
  const account = testAccount(members)
  const house = recordingInlet(people)
  const faults: unknown[] = []
  const platform = wechatPlatform({
    puppetOf: () => account.puppet as never,
    limits: boundless,
    settleMs: 50,
    onFault: (error) => faults.push(error),
    downloads: { openMs: 300, bytesMs: 300, pauseMs: 10 },
    ...options,
  })
  const starting = platform.start(house.inlet)
  account.puppet.once('start', account.login)
  await starting
  return { ...account, ...house, platform, faults }
}

/** A message to the test room. */
export const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  uuid: 'cg-test-1',
  attempt: 0,
  since: Date.now(),
  to: { chat: ROOM },
  text: '收到',
  mentions: [],
  asked: true,
  ...more,
})
