import { describe, expect, test } from 'vitest'
import { accounts, emptyHouse, listed, readyHouse, roster, shown } from '../../support/outside.ts'

const day = '2021-04-12T'
const there = { chatId: 'oc_ka' }

describe('by the list of members', () => {
  test('a name that one member and one person have binds him; he is a member of the group', async () => {
    const house = await readyHouse()
    const posts = await listed(house, [
      ['ou_2', '何二'],
      ['ou_3', ' 张三 '],
      ['ou_admin', '王芳'],
    ])
    expect(await accounts(house)).toEqual({
      'lark/ou_admin': '王芳',
      'lark/ou_2': '何二',
      'lark/ou_3': '张三',
    })
    expect((await house.world()).groups.oc_ka!.memberIds.sort()).toEqual(['何二', '张三', '王芳'].sort())
    expect(posts.map(shown)).toEqual(['private/王芳: 「大客户群」按成员名单绑定了2人:何二、张三。'])
  })

  test('a list that came before the roster binds when the roster is written', async () => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_admin', '绑定管理员 12345678 王芳')
    await listed(house, [['ou_3', '张三']], {}, '08:01:30')
    await house.say(`${day}08:02:00`, 'ou_admin', '', { file: { name: 'a.csv', rows: roster } })
    const [done] = await house.say(`${day}08:03:00`, 'ou_admin', '确认')
    expect(done!.text).toContain('按群成员名单绑定了1人')
    expect(done!.text).toContain('还没有绑定账号的3人:郑经理、何二、李四')
    expect((await accounts(house))['lark/ou_3']).toBe('张三')
  })

  test('two members of that name bind nobody, and neither does a name that people choose themselves', async () => {
    const house = await readyHouse()
    await listed(house, [
      ['ou_3', '张三'],
      ['ou_33', '张三'],
    ])
    const [post] = await listed(house, [['ou_4', '李四']], { selfNamed: true }, '08:31:00')
    expect(Object.values(await accounts(house))).toEqual(['王芳'])
    expect(post!.text).toContain('「大客户群」里的李四可能在花名册里,还没有绑定账号')
  })

  test('the bot’s own note on a member binds his new id in the place of the old one', async () => {
    const house = await readyHouse()
    await listed(house, [['ou_3', '张三']])
    await house.event(`${day}08:40:00`, {
      what: 'membersListed',
      name: '大客户群',
      selfNamed: true,
      members: [{ id: '@new', name: '三哥', personId: '张三' }],
    })
    expect(await accounts(house)).toEqual({ 'lark/ou_admin': '王芳', 'lark/@new': '张三' })
    expect((await house.world()).groups.oc_ka!.memberIds).toContain('张三')
  })
})

describe('绑定 姓名', () => {
  async function withSupervisor() {
    const house = await readyHouse()
    await listed(house, [['ou_2', '何二']])
    return house
  }

  test('in the group: the supervisor confirms with one tap, and the account is his from then on', async () => {
    const house = await withSupervisor()
    const [asked] = await house.say(`${day}09:00:00`, 'ou_4', '绑定 李四', there)
    expect(asked).toMatchObject({ to: { group: 'oc_ka' } })
    expect(asked!.card!.buttons.map(({ text }) => text)).toEqual(['同意 Q1', '驳回 Q1'])
    expect((await accounts(house))['lark/ou_4']).toBeUndefined()
    const [granted] = await house.say(`${day}09:01:00`, 'ou_2', '同意 Q1', { ...there, pressed: true })
    expect(granted!.text).toContain('✅ Q1 李四绑定飞书账号:何二已同意')
    expect((await accounts(house))['lark/ou_4']).toBe('李四')
    expect((await house.say(`${day}09:02:00`, 'ou_4', '我的任务')).length).toBeGreaterThan(0)
  })

  test('privately: the answer goes to the account, the question to the leader', async () => {
    const house = await withSupervisor()
    const posts = await house.say(`${day}09:00:00`, 'ou_4', '我是李四')
    expect(posts.map(({ to }) => to)).toEqual([
      { outside: { platform: 'lark', userId: 'ou_4' } },
      { person: '何二' },
    ])
    const [again] = await house.say(`${day}09:00:30`, 'ou_4', '绑定李四')
    expect(again!.text).toContain('「李四」的绑定 Q1 已经提出,等何二同意')
    const told = await house.say(`${day}09:01:00`, 'ou_2', '驳回 Q1 不是本人')
    expect(told.map(shown)).toContainEqual(
      expect.stringMatching(/^outside\/lark\/ou_4: 绑定「李四」没有通过\(何二:不是本人\)/),
    )
    expect((await accounts(house))['lark/ou_4']).toBeUndefined()
  })

  test('a colleague may not confirm it', async () => {
    const house = await withSupervisor()
    await house.event(`${day}08:50:00`, { what: 'membersJoined', members: [{ id: 'ou_3', name: '张三' }] })
    await house.say(`${day}09:00:00`, 'ou_4', '绑定 李四', there)
    await house.say(`${day}09:01:00`, 'ou_3', '同意 Q1', there)
    expect((await accounts(house))['lark/ou_4']).toBeUndefined()
  })

  test('on a second platform he hears of it on the first, and does not confirm it himself', async () => {
    const house = await withSupervisor()
    const posts = await house.say(`${day}09:00:00`, 'wx_2', '绑定 何二', { platform: 'wechat' })
    expect(posts.map(shown)).toContainEqual(
      expect.stringContaining('private/何二: 有一个微信账号申请绑定为您(何二,Q1)'),
    )
    const [own] = await house.say(`${day}09:01:00`, 'ou_2', '同意 Q1')
    expect(own!.text).toContain('是您自己提出的')
    await house.say(`${day}09:02:00`, 'ou_admin', '同意 Q1')
    expect(await accounts(house)).toMatchObject({ 'lark/ou_2': '何二', 'wechat/wx_2': '何二' })
  })

  test('nobody takes the name of somebody who has an account there; its holder hears of it', async () => {
    const house = await withSupervisor()
    const posts = await house.say(`${day}09:00:00`, 'ou_x', '绑定 何二', { senderName: '骗子' })
    expect(posts.map(shown)).toEqual([
      expect.stringContaining('outside/lark/ou_x: 「何二」已经绑定了另一个账号,没有改'),
      expect.stringContaining('outside/lark/ou_2: 刚才有另一个飞书账号(骗子)想绑定成您,没有绑成'),
    ])
    expect((await accounts(house))['lark/ou_x']).toBeUndefined()
  })

  test('a name that is in no roster is told so; five of them are followed by silence', async () => {
    const house = await withSupervisor()
    const texts: string[] = []
    for (let second = 1; second <= 6; second++)
      for (const { text } of await house.say(`${day}09:00:0${second}`, 'ou_x', `绑定 无名${second}`))
        texts.push(text)
    expect(texts).toHaveLength(5)
    expect(texts[0]).toContain('花名册里没有「无名1」')
    expect(texts[4]).toContain('一小时后再试')
  })

  test('a phone of the roster finds its owner, and is said to nobody', async () => {
    const house = await withSupervisor()
    await house.say(`${day}09:00:00`, 'ou_3', '绑定 13900000003')
    expect((await house.world()).requests.Q1).toMatchObject({ by: '张三', data: { platformId: 'ou_3' } })
    expect(JSON.stringify(await house.posts())).not.toContain('13900000003')
  })

  test('a member whose name the platform’s owner gives is bound at once', async () => {
    const house = await readyHouse(roster.slice(0, 4))
    await listed(house, [
      ['ou_9', '李四'],
      ['ou_2', '何二'],
    ])
    await house.say(`${day}09:00:00`, 'ou_admin', '加人 李四 员工 一组 大客户')
    expect((await accounts(house))['lark/ou_9']).toBe('李四')
  })

  test('an admin’s account is confirmed by an admin only', async () => {
    const house = await withSupervisor()
    const code = /(\d{8})/.exec((await house.say(`${day}09:00:00`, 'ou_admin', '绑定码 郑经理'))[0]!.text)![1]
    await house.say(`${day}09:01:00`, 'ou_m', `绑定 ${code}`)
    await house.tell(`${day}09:01:30`, {
      kind: 'personJoined',
      person: { id: '赵敏', name: '赵敏', joinedAt: 0, postings: [{ from: 0, role: 'admin' }] },
    })
    await house.say(`${day}09:02:00`, 'ou_z', '绑定 赵敏')
    const [post] = await house.say(`${day}09:03:00`, 'ou_m', '同意 Q1')
    expect(post!.text).toContain('要由管理员同意')
    expect((await accounts(house))['lark/ou_z']).toBeUndefined()
  })
})
