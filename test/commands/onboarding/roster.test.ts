import { describe, expect, test } from 'vitest'
import { CODE, emptyHouse, readyHouse, roster, shown } from '../../support/outside.ts'

const day = '2021-04-12T'

async function houseOfAdmin() {
  const house = await emptyHouse()
  await house.say(`${day}08:01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
  return house
}

const file = (rows: string[][] | null, name = '名册.xlsx') => ({ file: { name, rows } })

describe('a roster file', () => {
  test('is shown before anything is written, and written by 确认', async () => {
    const house = await houseOfAdmin()
    const [preview] = await house.say(`${day}08:02:00`, 'ou_admin', '', file(roster))
    expect(preview!.text).toBe(
      '【名册预览】名册.xlsx\n新加入4人:员工2、主管1、经理1\n还没有写入。30分钟内请发「确认」写入。',
    )
    expect(preview!.card!.buttons).toMatchObject([{ text: '确认 名册' }])
    expect(Object.keys((await house.world()).people)).toEqual(['王芳'])

    const [done] = await house.say(`${day}08:32:00`, 'ou_admin', '确认')
    expect(done!.text).toContain('✅ 名册已写入:新加入4人,调整0人')
    const { people, onboarding } = await house.world()
    const now = Object.fromEntries(Object.values(people).map(({ name, postings }) => [name, postings.at(-1)]))
    expect(now.张三).toMatchObject({ role: 'staff', team: '一组', channel: '大客户', leaderId: '何二' })
    // No leader was named: the only supervisor of his team and channel, the only manager.
    expect(now.李四).toMatchObject({ leaderId: '何二' })
    expect(now.何二).toMatchObject({ role: 'supervisor', leaderId: '郑经理' })
    expect(onboarding.details.张三).toMatchObject({ staffNo: '3', phone: { last4: '0003' } })
    const phone = '13900000003'
    expect(JSON.stringify(await house.world())).not.toContain(phone)
    expect(JSON.stringify(await house.posts())).not.toContain(phone)
  })

  test.each([
    ['one second after half an hour', `${day}08:32:01`, 'ou_admin', '确认 名册'],
    ['by somebody else', `${day}08:03:00`, 'ou_other', '确认 名册'],
  ])('nothing is written by a 确认 %s', async (_, at, from, text) => {
    const house = await houseOfAdmin()
    await house.say(`${day}08:02:00`, 'ou_admin', '', file(roster))
    await house.say(at, from, text)
    expect(Object.keys((await house.world()).people)).toEqual(['王芳'])
  })

  test('a 确认 in a group, or of a number, is none of the roster', async () => {
    const house = await readyHouse()
    await house.say(`${day}09:00:00`, 'ou_admin', '', file([...roster, ['赵六', '员工', '一组', '大客户']]))
    await house.say(`${day}09:01:00`, 'ou_admin', '确认', { chatId: 'oc_ka' })
    await house.say(`${day}09:02:00`, 'ou_admin', '确认 F1')
    expect((await house.world()).people.赵六).toBeUndefined()
    await house.say(`${day}09:03:00`, 'ou_admin', '确认 名册')
    expect((await house.world()).people.赵六).toBeDefined()
  })

  test('lines at fault are told with their number and what to write; the others are written', async () => {
    const house = await houseOfAdmin()
    const rows = [
      ...roster,
      ['王五', '火星人', '', '', '', '', ''],
      ['', '员工', '一组', '大客户', '', '', ''],
      ['赵六', '员工', '一组', '火星', '', '', ''],
      ['孙七', '员工', '一组', '大客户', '谁谁', '', ''],
      ['周八', '员工', '一组', '大客户', '', '1390000', ''],
      ['吴九', '员工', '一组', '大客户', '', '', ''],
      ['吴九', '员工', '二组', '大客户', '', '', ''],
      ['郑十', '员工', '一组', '大客户', '郑十', '', ''],
      ['冯一', '员工', '一组', '大客户', '', '13900000003', ''],
    ]
    const [{ text } = { text: '' }] = await house.say(`${day}08:02:00`, 'ou_admin', '', file(rows))
    for (const line of [
      '有错10行:',
      '第4行 张三:手机和冯一的一样,请核对',
      '第6行 王五:没有「火星人」这种角色,请写:员工、主管、经理',
      '第7行:没有姓名,请补上',
      '第8行 赵六:没有「火星」这个渠道,请写:大客户、商超外展',
      '第9行 孙七:上级「谁谁」不在名册里',
      '第10行 周八:手机要写一个11位的号码',
      '第11行 吴九:和第12行同名,请写得有区别,例如「吴九A」「吴九B」',
      '第13行 郑十:上级写成了本人',
    ])
      expect(text).toContain(line)
    await house.say(`${day}08:03:00`, 'ou_admin', '确认')
    expect(Object.keys((await house.world()).people)).toEqual(['王芳', '郑经理', '何二', '李四'])
  })

  test.each([
    { rows: null, shows: '读不成表格,什么都没有改。请发Excel(.xlsx)或CSV文件' },
    {
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
      shows: '没有找到「姓名」这一列',
    },
    {
      rows: [
        ['姓名', '角色'],
        ['王五', '火星人'],
      ],
      shows: '没有可以写入的行,什么都没有改',
    },
    { rows: [['姓名'], ...Array.from({ length: 1_000 }, () => ['张三'])], shows: '一次最多1000行' },
  ])('one that cannot be taken: $shows', async ({ rows, shows }) => {
    const house = await houseOfAdmin()
    const [post] = await house.say(`${day}08:02:00`, 'ou_admin', '', file(rows))
    expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining(shows) })
    expect((await house.world()).onboarding.drafts).toEqual({})
  })

  test('in a group it is not read; the sender is asked privately to send it privately', async () => {
    const house = await readyHouse()
    const posts = await house.say(`${day}09:00:00`, 'ou_admin', '', { ...file(roster), chatId: 'oc_ka' })
    expect(posts.map(shown)).toEqual([expect.stringMatching(/^private\/王芳: 名册里有手机号,请私聊发给我/)])
    const other = [
      ['楼盘', '价格'],
      ['云堤', '1'],
    ]
    expect(await house.say(`${day}09:01:00`, 'ou_admin', '', { ...file(other), chatId: 'oc_ka' })).toEqual([])
  })
})

describe('the roster again', () => {
  test('tells what changes; from 确认 on people are what it says, and were before what they were (G4)', async () => {
    const house = await readyHouse()
    const rows = roster.map((row) => (row[0] === '李四' ? ['李四', '员工', '二组', '商超', '郑经理'] : row))
    const [preview] = await house.say(`${day}09:00:00`, 'ou_admin', '', file(rows))
    expect(preview!.text).toContain('调整1人:李四 组 一组→二组、渠道 大客户→商超外展、上级 何二→郑经理')
    expect(preview!.text).toContain('不变3人')
    await house.say(`${day}09:01:00`, 'ou_admin', '确认')
    const { postings } = (await house.world()).people.李四!
    expect(postings.map(({ team, channel }) => `${channel}${team}`)).toEqual(['大客户一组', '商超外展二组'])
  })

  test('an empty cell says nothing: what was stays', async () => {
    const house = await readyHouse()
    const [same] = await house.say(
      `${day}09:00:00`,
      'ou_admin',
      '',
      file([
        ['姓名', '组'],
        ['郑经理', ''],
        ['何二', ''],
        ['张三', ''],
        ['李四', ''],
      ]),
    )
    expect(same!.text).toContain('和现在的花名册一致(4人),不用写入')
  })

  test('who is not named stays until 确认 离开', async () => {
    const house = await readyHouse()
    const rows = roster.filter(([name]) => name !== '李四')
    const posts = await house.say(`${day}09:00:00`, 'ou_admin', '', file(rows))
    expect(posts.at(-1)!.text).toContain('名册里没有的还有1人:李四')
    expect(posts.at(-1)!.card!.buttons).toMatchObject([{ text: '确认 离开' }])
    expect((await house.world()).people.李四!.leftAt).toBeUndefined()
    await house.say(`${day}09:01:00`, 'ou_admin', '确认 离开')
    const { people } = await house.world()
    expect(
      Object.values(people)
        .filter(({ leftAt }) => leftAt !== undefined)
        .map(({ name }) => name),
    ).toEqual(['李四'])
    expect((await house.say(`${day}09:02:00`, 'ou_admin', '确认 离开'))[0]!.text).toContain(
      '没有等您确认离开的人',
    )
  })

  test('a line that could not be read makes nobody leave', async () => {
    const house = await readyHouse()
    const rows = roster.map((row) => (row[0] === '李四' ? ['李四', '火星人'] : row))
    const posts = await house.say(`${day}09:00:00`, 'ou_admin', '', file(rows))
    expect(posts.map(({ text }) => text).join()).not.toContain('名册里没有的')
  })

  test('a manager brings newcomers, but posts nobody to 经理 or above, and leaves himself as he is', async () => {
    const house = await readyHouse()
    const code = /绑定码:(\d+)/.exec(
      (await house.say(`${day}09:00:00`, 'ou_admin', '绑定码 郑经理'))[0]!.text,
    )![1]
    await house.say(`${day}09:01:00`, 'ou_m', `绑定 ${code}`)
    const rows = [...roster, ['钱总', '总监'], ['赵六', '员工', '一组', '大客户']].map((row) =>
      row[0] === '郑经理' ? ['郑经理', '总经理'] : row,
    )
    const [preview] = await house.say(`${day}09:02:00`, 'ou_m', '', file(rows))
    expect(preview!.text).toContain('第6行 钱总:「总监」由管理员登记')
    await house.say(`${day}09:03:00`, 'ou_m', '确认')
    const { people } = await house.world()
    expect(people.赵六).toBeDefined()
    expect(people.钱总).toBeUndefined()
    expect(people.郑经理!.postings.at(-1)!.role).toBe('manager')
  })

  test('staff send none', async () => {
    const house = await readyHouse()
    await house.event(`${day}09:00:00`, {
      what: 'membersListed',
      name: '大客户群',
      members: [{ id: 'ou_3', name: '张三' }],
    })
    const [post] = await house.say(`${day}09:01:00`, 'ou_3', '', file(roster))
    expect(post).toMatchObject({ tone: 'refusal', text: '名册由经理或管理员发,这个文件没有读。' })
  })
})
