import { expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { startChecking } from '../../../bot/live/checking.ts'
import { unsaidOn } from '../../../bot/live/unsaid.ts'
import { loadPack } from '../../../bot/packs.ts'
import { HOUR } from '../../../policy/calendar.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import type { Cause } from '../../../store/contract.ts'
import { memoryStore } from '../../../store/memory.ts'
import { smallTeam } from '../../support/chat.ts'
import { loopPlatform } from '../../support/loop-platform.ts'

test('what is wrong with a platform is said at the terminal, and all that was found is recorded', async () => {
  const { platform } = loopPlatform()
  platform.check = async () => [
    { tone: 'bad', text: '缺权限 im:message.group_msg' },
    { tone: 'warn', text: '时钟慢了8秒' },
    { tone: 'good', text: '长连接正常' },
  ]
  const store = memoryStore()
  const [said, causes]: [string[], Cause[]] = [[], []]
  const checking = startChecking({
    platforms: [platform],
    photos: { check: async () => [{ tone: 'good', text: '看了3张' }] },
    store,
    submit: async (cause) => {
      causes.push(cause)
      return { key: cause.key, duplicate: false, decision: { facts: [], say: [] }, posts: [] }
    },
    now: () => 1_000,
    say: (line) => said.push(line),
    onFault: () => expect.fail('a fault'),
  })
  await checking.close()
  expect(said).toEqual(['⚠ 回路:缺权限 im:message.group_msg'])
  expect(causes).toMatchObject([
    { kind: 'told', facts: [{ kind: 'platformChecked', platform: 'loop', findings: { length: 3 } }] },
    { kind: 'told', facts: [{ kind: 'platformChecked', platform: 'photos', findings: { length: 1 } }] },
  ])
})

test('a message of which nobody knows whether it left is listed, without its phones', async () => {
  const { platform } = loopPlatform()
  const store = memoryStore()
  const { at, facts } = founding(worldFile.parse(smallTeam), loadPack('yundi'), 'loop')
  const told: Cause = { kind: 'told', key: 'told/world', at, facts }
  await store.transact([told], () => [
    { facts, say: [{ to: { group: 'ka' }, text: '张三 拟罚款20元,电话13800001234\n第二行' }] },
  ])
  expect((await unsaidOn([platform], store, at))(platform)).toEqual([])
  await store.markPosts([1], 'unsure')
  expect((await unsaidOn([platform], store, at))(platform)).toEqual([
    {
      tone: 'warn',
      text: '4月12日 08:00:00给大客户群的消息可能没有发出,不会重发:「张三 拟罚款20元,电话138****1234」。群里没有的,请人工转告',
    },
  ])
  expect((await unsaidOn([platform], store, at + 25 * HOUR))(platform)).toEqual([])
})
