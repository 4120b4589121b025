import { expect, test } from 'vitest'
import { chat, smallTeam } from '../support/chat.ts'

const at = '2021-04-14T10:00:00'

test('试算 tells a manager privately what a change would have meant, and writes nothing', async () => {
  const { say, world } = await chat()
  await say('2021-04-12T18:30:30', '何二', '我的')
  const before = JSON.stringify((await world()).ledger)
  const posts = await say('2021-04-12T18:31:00', '郑经理', '试算 S0-KA-16 30元 最近3天')
  const [here, privately] = posts
  expect(here?.to).toEqual({ group: 'ka' })
  expect(here?.text).toBe('郑经理,试算结果已私下发给您。')
  expect(privately?.to).toEqual({ person: '郑经理' })
  expect(privately?.text).toContain('20元 → 30元')
  expect(privately?.text).toContain('9:30密语签到(S0-KA-16):−60元 → −90元(−30元)')
  expect(privately?.text).toContain('张三:−110元 → −120元(−10元)')
  expect(JSON.stringify((await world()).ledger) === before).toBe(true)
})

test.each([
  ['试算', '请写要试的改动'],
  ['试算 最近30天', '请写要试的改动'],
  ['试算 主管连带 按次 最近300天', '最多试算最近92天'],
  ['试算 主管连带 按人', '现在就是'],
  ['试算 没有这个 3', '没有「没有这个」这个参数'],
  ['试算 S0-KA-16 很多', '什么都没有改'],
])('%s is answered with what to send', async (text, hint) => {
  const { say } = await chat()
  const [post] = await say(at, '郑经理', text, { privately: true })
  expect(post?.tone).toBe('refusal')
  expect(post?.text).toContain(hint)
})

test('only managers may ask', async () => {
  const { say } = await chat()
  const [post] = await say(at, '何二', '试算 主管连带 按次')
  expect(post?.tone).toBe('refusal')
})

test('where nothing was judged there is no difference', async () => {
  const { say } = await chat({ ...smallTeam, start: '2021-04-14T09:00:00' })
  const [post] = await say('2021-04-14T09:10:00', '郑经理', '试算 主管连带 按次', { privately: true })
  expect(post?.text).toContain('金额没有变化')
})
