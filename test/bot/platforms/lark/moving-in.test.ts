import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldFile } from '../../../../policy/transcript/world-file.ts'
import type { OutEntry } from '../../../lark-sim/index.ts'
import { ADMIN_CODE, type LiveLark, liveLark } from '../../../support/live-lark.ts'

const empty = worldFile.parse({ pack: 'yundi', start: '2021-04-12T08:00:00', people: [], groups: [] })
const roster = [
  '姓名,角色,组,渠道,上级,手机,工号',
  '王芳,经理,,,,13900000001,1',
  '何二,主管,一组,大客户,王芳,13900000002,2',
  '张三,员工,一组,大客户,何二,13900000003,3',
  '李四,员工,一组,大客户,何二,,4',
].join('\n')

let live: LiveLark
let [admin, leader, zhang, li, group] = ['', '', '', '', '']
beforeAll(async () => {
  live = await liveLark({ file: empty, sim: { rate: { enabled: false } } })
  const join = (name: string) => live.sim.addUser({ name }).open_id
  admin = join('Fang')
  leader = join('何二')
  zhang = join('张三')
  li = join('李四(一部)')
})
afterAll(() => live.close())

let seen = 0
/** What the bot has said or changed since this was last asked. */
async function news() {
  await live.settle()
  const all = live.sim.sent({ kind: ['message', 'reply', 'card_update'] })
  const fresh = all.slice(seen)
  seen = all.length
  return fresh.map(({ chat_id, text, card }) => ({ chat: chat_id, text: text || JSON.stringify(card) }))
}
const say = (who: string, text: string, chat = 'dm') => live.sim.sendText(chat, who, text)
/** The newest card with that button, once it is there. */
const cardWith = (label: string) =>
  live.sim.waitFor(() =>
    live.sim
      .sent({ kind: ['message', 'reply'] })
      .findLast(({ card }) => JSON.stringify(card ?? '').includes(`"${label}"`)),
  ) as Promise<OutEntry>
const words = async () => (await news()).map(({ text }) => text).join('\n')
const world = () => live.store.world()

test('the first admin binds himself with the code from the terminal', async () => {
  say(admin, `绑定管理员 ${ADMIN_CODE}`)
  expect(await words()).toContain('✅ 已绑定,您是管理员')
})

test('the roster is previewed from a dropped file, and nothing is written before he confirms', async () => {
  live.sim.sendFile('dm', admin, '花名册.csv', Buffer.from(`${roster}\n赵六,飞行员,,,,,`))
  expect(await words()).toMatch(/第6行/)
  expect(Object.keys((await world()).people)).toHaveLength(1)
  live.sim.sendFile('dm', admin, '花名册.csv', Buffer.from(roster))
  expect(await words()).toContain('新加入4人')
  say(admin, '确认')
  expect(await words()).toContain('✅ 名册已写入')
  expect(Object.keys((await world()).people)).toHaveLength(5)
})

test('in a group the bot says two lines and is silent until an admin enables it', async () => {
  group = live.sim.addChat({ name: '大客户群', members: [admin, leader, zhang, li] }).chat_id
  const [hello, ...more] = (await news()).filter(({ chat }) => chat === group)
  expect(hello!.text.split('\n')).toHaveLength(2)
  say(zhang, '帮助', group)
  say(zhang, '签到 众志成城', group)
  expect([...more, ...(await news()).filter(({ chat }) => chat === group)]).toEqual([])
  expect((await world()).signIns.attempts).toEqual({})
})

test('one line enables it; members whose name is in the roster are known from the list', async () => {
  say(admin, '启用 云堤 大客户', group)
  expect(await words()).toMatch(/本群已绑定为「大客户」[\s\S]*✅ 已启用「云堤/)
  const { identities } = await world()
  expect(identities).toMatchObject({ [`lark/${leader}`]: '何二', [`lark/${zhang}`]: '张三' })
  expect(Object.keys(identities)).toHaveLength(3)
})

test('whoever is called otherwise says with one tap who he is, and his leader agrees with one', async () => {
  say(li, '大家好', group)
  await live.settle()
  await live.sim.click((await cardWith('我是李四')).message_id!, li, { text: '我是李四' })
  const request = await cardWith('同意')
  const refused = await live.sim.click(request.message_id!, zhang, { text: '同意' }, { force: true })
  expect(refused.toast?.type).toBe('error')
  await live.sim.click(request.message_id!, leader, { text: '同意' })
  expect((await world()).identities[`lark/${li}`]).toBe('李四')
})

test('the admin finds himself in the roster, and 自检 names what the app lacks', async () => {
  say(admin, '我叫 王芳')
  expect(await words()).toContain('王芳')
  expect((await world()).identities[`lark/${admin}`]).toBe('王芳')
  say(admin, '自检')
  expect(await words()).toContain('【自检】')
})

test('from now on what they say counts', async () => {
  say(zhang, '留电 3', group)
  expect(await words()).toMatch(/留电.*3/)
  expect(live.sim.lints).toEqual([])
  expect(live.faults).toEqual([])
})
