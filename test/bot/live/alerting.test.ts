import { expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { alerting } from '../../../bot/live/alerting.ts'
import { loadPack } from '../../../bot/packs.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { memoryStore } from '../../../store/memory.ts'
import { smallTeam } from '../../support/chat.ts'
import { loopPlatform } from '../../support/loop-platform.ts'

test('who must log an account in again hears of it on his other platform, and at the terminal', async () => {
  const [down, up, away] = [loopPlatform({}, 'wechat'), loopPlatform({}, 'lark'), loopPlatform({}, 'other')]
  away.state.reading = false
  const store = memoryStore()
  const file = worldFile.parse({
    ...smallTeam,
    people: [...smallTeam.people, { name: '王芳', role: 'admin' }],
  })
  const { at, facts } = founding(file, loadPack('yundi'), 'lark')
  await store.transact([{ kind: 'told', key: 'told/world', at, facts }], () => [{ facts, say: [] }])
  const said: string[] = []
  const tell = alerting({
    store,
    platforms: [down.platform, up.platform, away.platform],
    now: () => at,
    say: (line) => said.push(line),
    onFault: (code) => expect.fail(code),
  })
  await tell(down.platform, '微信账号在等扫码')
  expect(said).toEqual(['⚠ 微信账号在等扫码'])
  expect(up.sent).toMatchObject([{ to: { user: '王芳' }, text: '微信账号在等扫码' }])
  expect([...down.sent, ...away.sent]).toEqual([])
})
