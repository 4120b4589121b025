import { expect, test } from 'vitest'
import { startChecking } from '../../../bot/live/checking.ts'
import type { Cause } from '../../../store/contract.ts'
import { loopPlatform } from '../../support/loop-platform.ts'

test('what is wrong with a platform is said at the terminal, and all that was found is recorded', async () => {
  const { platform } = loopPlatform()
  platform.check = async () => [
    { tone: 'bad', text: '缺权限 im:message.group_msg' },
    { tone: 'warn', text: '时钟慢了8秒' },
    { tone: 'good', text: '长连接正常' },
  ]
  const [said, causes]: [string[], Cause[]] = [[], []]
  const checking = startChecking({
    platforms: [platform],
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
  ])
})
