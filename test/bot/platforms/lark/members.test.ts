import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StagedLark, staged } from './staged.ts'

let lark: StagedLark
beforeEach(async () => {
  lark = await staged({ start: false })
})
afterEach(() => lark.close())

const lists = () => lark.heard.chats.flatMap(({ event }) => (event.what === 'membersListed' ? [event] : []))

describe('the members of a group', () => {
  test('are listed at the start, all of them, with their names', async () => {
    lark.sim.addMembers(
      lark.group,
      Array.from({ length: 240 }, (_, at) => lark.sim.addUser({ name: `员工${at}` }).open_id),
    )
    await lark.platform.start(lark.inlet)
    await lark.until(() => lists().length === 1)
    const [{ members, name, chatId }] = lists() as [ReturnType<typeof lists>[number]]
    expect({ name, chatId, count: members.length }).toEqual({
      name: '外场一组',
      chatId: lark.group,
      count: 243,
    })
    expect(members.slice(0, 3).map((one) => one.name)).toEqual(['安安', '本本', '曦曦'])
    expect(members.at(-1)!.name).toBe('员工239')
  })

  test('a limit in the middle of the list loses nobody', async () => {
    lark.sim.addMembers(
      lark.group,
      Array.from({ length: 150 }, () => lark.sim.addUser().open_id),
    )
    lark.sim.faults.add({ api: 'im.chatMembers.get', effect: 'rate_limit', reset: 1, after: 1 })
    await lark.platform.start(lark.inlet)
    await lark.until(() => lists().length === 1)
    expect(lists()[0]!.members).toHaveLength(153)
  })

  test('half a list is none', async () => {
    lark.sim.addMembers(
      lark.group,
      Array.from({ length: 150 }, () => lark.sim.addUser().open_id),
    )
    lark.sim.faults.add({ api: 'im.chatMembers.get', effect: 'error', status: 400, code: 232011, after: 1 })
    await lark.platform.start(lark.inlet)
    await lark.until(() =>
      lark.lines.some(({ text }) => text === 'the members of a group could not be listed'),
    )
    expect(lists()).toEqual([])
  })

  test('of a group without access do not keep the others from being listed', async () => {
    const second = lark.sim.addChat({ name: '二组', members: [lark.ann], silent: true }).chat_id
    lark.sim.faults.add({ api: 'im.chatMembers.get', effect: 'error', status: 400, code: 232011 })
    await lark.platform.start(lark.inlet)
    await lark.until(() => lists().length === 1)
    expect(lists()[0]!.chatId).toBe(second)
  })

  test('a connection that comes and goes does not have them listed each time', async () => {
    await lark.platform.start(lark.inlet)
    await lark.until(() => lists().length === 1)
    const caughtUp = () => lark.sim.calls.filter(({ api }) => api === 'im.message.list').length
    const before = caughtUp()
    lark.sim.ws.disrupt('terminate')
    await lark.until(() => caughtUp() > before)
    expect(lists()).toHaveLength(1)
  })
})

test('a group that was lost while the bot was away is noticed at the start', async () => {
  const lark = await staged({ start: false })
  lark.ways.groups = [lark.group, 'oc_lost']
  await lark.platform.start(lark.inlet)
  await lark.until(() => lark.heard.chats.some(({ event }) => event.what === 'botLeft'))
  const left = lark.heard.chats.filter(({ event }) => event.what === 'botLeft')
  expect(left.map(({ event }) => event.chatId)).toEqual(['oc_lost'])
  await lark.close()
})
