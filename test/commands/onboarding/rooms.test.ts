import { describe, expect, test } from 'vitest'
import { CODE, emptyHouse, readyHouse, shown } from '../../support/outside.ts'

const day = '2021-04-12T'
const there = { chatId: 'oc_ka' }

describe('a new chat', () => {
  test('the bot says in two lines what it needs, and is silent until it is enabled in one go', async () => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
    const [greeting] = await house.event(`${day}08:02:00`, { what: 'botJoined', name: '大客户一群' })
    expect(greeting!.to).toEqual({ outside: { platform: 'lark', chatId: 'oc_ka' } })
    expect(greeting!.text.split('\n')).toHaveLength(2)
    expect(greeting!.text).toContain('启用 云堤 大客户')
    for (const [from, text] of [
      ['ou_9', '你好'],
      ['ou_9', '绑定 张三'],
      ['ou_admin', '自检'],
      ['ou_admin', '签到 春风十里'],
    ] as const)
      expect(await house.say(`${day}08:03:00`, from, text, there)).toEqual([])

    const [enabled] = await house.say(`${day}08:04:00`, 'ou_admin', '启用 云堤 大客户', there)
    expect(enabled).toMatchObject({ to: { group: 'oc_ka' } })
    expect(enabled!.text).toContain('本群已绑定为「大客户」')
    expect(enabled!.text).toContain('✅ 已启用「云堤销渠一体计划及管理制度」,从现在起算')
    expect(enabled!.text).not.toContain('规则还没有启用')
    const { groups, onboarding } = await house.world()
    expect(groups.oc_ka).toMatchObject({ name: '大客户一群', purpose: '大客户' })
    expect(onboarding.awaiting).toBe(false)
  })

  test.each([
    { said: '启用', shows: '请写规则和本群的渠道,例如:启用 云堤 大客户' },
    { said: '启用 云堤 火星', shows: '没有「火星」这种用途,没有绑定' },
    { said: '启用 火星 大客户', shows: '请写规则和本群的渠道' },
  ])('$said enables nothing, and that is said privately', async ({ said, shows }) => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
    const [post] = await house.say(`${day}08:04:00`, 'ou_admin', said, there)
    expect(post).toMatchObject({ to: { person: '王芳' }, text: expect.stringContaining(shows) })
    expect((await house.world()).onboarding.awaiting).toBe(true)
    expect((await house.world()).groups).toEqual({})
  })

  test('the first rulebook needs no second manager; before it nothing is reminded of or judged', async () => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
    await house.say(`${day}08:02:00`, 'ou_admin', '加人 何二 主管 一组 大客户')
    await house.say(`${day}08:03:00`, 'ou_admin', '加人 张三 员工 一组 大客户')
    const [bound] = await house.say(`${day}08:04:00`, 'ou_admin', '绑定群 大客户', there)
    expect(bound!.text).toContain('规则还没有启用,提醒和奖罚都没有开始')
    const before = (await house.posts()).length
    await house.runTo('2021-04-13T12:00:00')
    expect((await house.posts()).length).toBe(before)
    const [begun] = await house.say('2021-04-13T12:00:00', 'ou_admin', '启用规则 yundi', there)
    expect(begun!.text).toContain('已启用')
    await house.runTo('2021-04-14T12:00:00')
    expect((await house.posts()).some(({ text }) => text.includes('【9:30密语】'))).toBe(true)
    const [later] = await house.say('2021-04-14T12:00:00', 'ou_admin', '启用规则 云堤积分', there)
    expect(later!.tone).toBe('refusal')
  })

  test('the rulebook that is in force is said so in every further chat, with what that one still needs', async () => {
    const house = await readyHouse()
    const [post] = await house.say(`${day}09:00:00`, 'ou_admin', '启用规则 yundi', { chatId: 'oc_b' })
    expect(post!.to).toEqual({ outside: { platform: 'lark', chatId: 'oc_b' } })
    expect(post!.text).toContain('已经启用,不用再启用。\n本群还没有绑定,请在本群发「绑定群 大客户」')
    await house.say(`${day}09:01:00`, 'ou_admin', '绑定群 商超', { chatId: 'oc_b' })
    expect((await house.world()).groups.oc_b!.purpose).toBe('商超外展')
  })
})

describe('members', () => {
  test('a newcomer whom the roster does not know is told to the admin, with how to add him', async () => {
    const house = await readyHouse()
    const posts = await house.event(`${day}09:00:00`, {
      what: 'membersJoined',
      members: [{ id: 'ou_7', name: '李雷' }],
    })
    expect(posts.map(shown)).toEqual([
      expect.stringContaining(
        'private/王芳: 「大客户群」里有花名册没有的1人:李雷。是本团队的请发:加人 李雷 员工 一组 大客户',
      ),
    ])
    const [added] = await house.say(`${day}09:01:00`, 'ou_admin', '加人 李雷 员工 一组 大客户')
    expect(added!.text).toContain('账号已按群成员名单绑定')
    expect((await house.world()).groups.oc_ka!.memberIds).toContain('李雷')
  })

  test('to the supervisors’ own group, where there is one', async () => {
    const house = await readyHouse()
    await house.say(`${day}08:50:00`, 'ou_admin', '绑定群 管理', { chatId: 'oc_m' })
    const [post] = await house.event(`${day}09:00:00`, {
      what: 'membersJoined',
      members: [{ id: 'ou_7', name: '李雷' }],
    })
    expect(post!.to).toEqual({ group: 'oc_m' })
  })

  test('the same list again says and records nothing', async () => {
    const house = await readyHouse()
    const list = {
      what: 'membersListed' as const,
      name: '大客户群',
      members: [
        { id: 'ou_7', name: '李雷' },
        { id: 'ou_admin', name: '王芳' },
      ],
    }
    expect(await house.event(`${day}09:00:00`, list)).toHaveLength(1)
    const before = JSON.stringify(await house.world())
    expect(await house.event(`${day}10:00:00`, list)).toEqual([])
    await house.runTo(`${day}10:00:00`)
    const { onboarding } = await house.world()
    expect(onboarding).toEqual(JSON.parse(before).onboarding)
  })

  test('who goes is no member any more; whether he has left the house is asked', async () => {
    const house = await readyHouse()
    await house.event(`${day}08:50:00`, { what: 'membersJoined', members: [{ id: 'ou_3', name: '张三' }] })
    const [post] = await house.event(`${day}09:00:00`, {
      what: 'membersLeft',
      members: [{ id: 'ou_3', name: '张三' }],
    })
    expect(shown(post!)).toContain('private/王芳: 张三退出了「大客户群」。已经离职的请发「离职 张三」')
    expect(post!.card!.buttons).toMatchObject([{ text: '离职 张三' }])
    const world = await house.world()
    expect(world.groups.oc_ka!.memberIds).not.toContain('张三')
    expect(world.people.张三!.leftAt).toBeUndefined()
    expect(world.identities['lark/ou_3']).toBe('张三')
  })

  test('who is on no list any more is no member', async () => {
    const house = await readyHouse()
    const names: [string, string][] = [
      ['ou_3', '张三'],
      ['ou_2', '何二'],
    ]
    const list = (some: typeof names) => ({
      what: 'membersListed' as const,
      name: '大客户群',
      members: some.map(([id, name]) => ({ id, name })),
    })
    await house.event(`${day}09:00:00`, list(names))
    await house.event(`${day}09:01:00`, list(names.slice(1)))
    expect((await house.world()).groups.oc_ka!.memberIds).toEqual(['何二'])
  })
})

describe('the chat itself', () => {
  test('another name is the group’s name', async () => {
    const house = await readyHouse()
    await house.event(`${day}09:00:00`, { what: 'renamed', name: '大客户战队' })
    expect((await house.world()).groups.oc_ka).toMatchObject({ name: '大客户战队', purpose: '大客户' })
  })

  test.each([
    ['botLeft', '我被移出了「大客户群」'],
    ['dissolved', '「大客户群」已解散'],
  ] as const)('%s: the admin hears of it, and nobody is late there', async (what, shows) => {
    const house = await readyHouse()
    await house.event(`${day}08:20:00`, { what: 'membersJoined', members: [{ id: 'ou_3', name: '张三' }] })
    const posts = await house.event(`${day}08:30:00`, { what })
    expect(posts.map(shown)).toEqual([expect.stringContaining(`private/王芳: ${shows}`)])
    await house.runTo('2021-04-12T18:30:00')
    expect((await house.world()).ledger.order).toEqual([])
  })

  test('back again, it goes on as it was bound', async () => {
    const house = await readyHouse()
    await house.event(`${day}08:30:00`, { what: 'botLeft' })
    await house.event(`${day}08:40:00`, {
      what: 'membersListed',
      name: '大客户群',
      members: [{ id: 'ou_3', name: '张三' }],
    })
    await house.runTo(`${day}09:41:00`)
    expect(Object.values((await house.world()).ledger.entries)).toMatchObject([
      { subject: { person: '张三' } },
    ])
  })
})
