import { describe, expect, test } from 'vitest'
import { readyHouse } from '../../support/outside.ts'

const day = '2021-04-12T'

describe('加人', () => {
  test.each([
    ['李雷 员工 一组 大客户', { role: 'staff', team: '一组', channel: '大客户', leaderId: '何二' }],
    ['李雷 大客户 一组', { role: 'staff', team: '一组', channel: '大客户', leaderId: '何二' }],
    ['李雷 大客户一组', { role: 'staff', channel: '大客户' }],
    ['李雷 组长 二组 商超', { role: 'supervisor', team: '二组', channel: '商超外展', leaderId: '郑经理' }],
    ['李雷 员工 二组 商超 上级 何二', { role: 'staff', team: '二组', channel: '商超外展', leaderId: '何二' }],
    ['李雷 置业顾问 一组 大客户', { role: 'staff', staffType: '置业顾问' }],
    ['李雷 财务', { role: 'finance', leaderId: '郑经理' }],
  ])('%s', async (said, posting) => {
    const house = await readyHouse()
    await house.say(`${day}09:00:00`, 'ou_admin', `加人 ${said}`)
    const { people } = await house.world()
    expect(people.李雷!.postings).toMatchObject([posting])
    expect(people.李雷!.joinedAt).toBe(Date.parse(`${day}09:00:00+08:00`))
  })

  test.each([
    ['加人', '请写姓名、角色、组和渠道'],
    ['加人 张三 员工 一组 大客户', '张三已在花名册里(员工 大客户 一组),没有再加'],
    ['加人 李雷 员工 一组 火星', '没看懂「火星」'],
    ['加人 李雷 员工 上级谁谁', '上级「谁谁」不在名册里'],
    ['加人 李雷 员工 上级李雷', '上级写成了本人'],
  ])('%s adds nobody', async (text, shows) => {
    const house = await readyHouse()
    const [post] = await house.say(`${day}09:00:00`, 'ou_admin', text)
    expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining(shows) })
    expect(Object.keys((await house.world()).people)).toHaveLength(5)
  })
})

describe('调岗', () => {
  test('holds from now on; what was before stays (G4)', async () => {
    const house = await readyHouse()
    const [post] = await house.say(`${day}09:00:00`, 'ou_admin', '调岗 张三 二组 商超 上级郑经理')
    expect(post!.text).toBe(
      '✅ 从现在起:张三 组 一组→二组、渠道 大客户→商超外展、上级 何二→郑经理。之前的照原来的岗位算。',
    )
    expect((await house.world()).people.张三!.postings.map(({ channel }) => channel)).toEqual([
      '大客户',
      '商超外展',
    ])
  })

  test.each([
    ['调岗 张三', '请写姓名和新的角色'],
    ['调岗 张三 一组', '张三现在就是这样,没有改'],
    ['调岗 无名 二组', '花名册里没有「无名」'],
    ['调岗 王芳 员工', '不能给自己登记离职或改岗位'],
    ['调岗 郑经理 上级何二', '绕成了一圈'],
  ])('%s changes nothing', async (text, shows) => {
    const house = await readyHouse()
    const [post] = await house.say(`${day}09:00:00`, 'ou_admin', text)
    expect(post!.text).toContain(shows)
    const { people } = await house.world()
    expect(Object.values(people).every(({ postings }) => postings.length === 1)).toBe(true)
  })
})

describe('离职', () => {
  test('is asked once more; then he has left, and his subordinates are named before', async () => {
    const house = await readyHouse()
    const [asks] = await house.say(`${day}09:00:00`, 'ou_admin', '离职 何二')
    expect(asks!.text).toContain('他名下还有2人:张三、李四')
    expect(asks!.card!.buttons).toMatchObject([{ text: '离职 何二 确认' }])
    expect((await house.world()).people.何二!.leftAt).toBeUndefined()
    await house.say(`${day}09:01:00`, 'ou_admin', '离职 何二 确认')
    expect((await house.world()).people.何二!.leftAt).toBe(Date.parse(`${day}09:01:00+08:00`))
  })

  test('a manager lets no admin go, nobody himself', async () => {
    const house = await readyHouse()
    await house.tell(`${day}08:50:00`, {
      kind: 'personBound',
      platform: 'lark',
      platformId: 'ou_m',
      personId: '郑经理',
      at: 0,
    })
    for (const [from, text, shows] of [
      ['ou_m', '离职 王芳 确认', '唯一的管理员'],
      ['ou_m', '离职 郑经理 确认', '不能给自己'],
    ] as const)
      expect((await house.say(`${day}09:00:00`, from, text))[0]!.text).toContain(shows)
    const { people } = await house.world()
    expect(Object.values(people).every(({ leftAt }) => leftAt === undefined)).toBe(true)
  })

  test('somebody of the same name may come after him, and is another person', async () => {
    const house = await readyHouse()
    await house.say(`${day}09:00:00`, 'ou_admin', '离职 张三 确认')
    await house.say(`${day}09:01:00`, 'ou_admin', '加人 张三 员工 一组 大客户')
    const all = Object.values((await house.world()).people).filter(({ name }) => name === '张三')
    expect(all.map(({ leftAt }) => leftAt !== undefined)).toEqual([true, false])
    expect(new Set(all.map(({ id }) => id)).size).toBe(2)
  })
})
