import { describe, expect, test } from 'vitest'
import { needsAdmin } from '../../../policy/onboarding/who-runs.ts'
import { cal } from '../../support/chat.ts'
import { CODE, emptyHouse, readyHouse, shown } from '../../support/outside.ts'

const day = '2021-04-12T'

describe('绑定管理员', () => {
  test('the right code makes whoever sends it privately an admin, and is spent', async () => {
    const house = await emptyHouse()
    const [post] = await house.say(`${day}08:01:00`, 'ou_1', `绑定管理员 ${CODE}`, { senderName: '王芳' })
    expect(post).toMatchObject({ to: { outside: { platform: 'lark', userId: 'ou_1' } } })
    expect(post!.text).toContain('您是管理员(王芳)')
    const world = await house.world()
    expect(world.identities).toEqual({ 'lark/ou_1': '王芳' })
    expect(world.people.王芳).toMatchObject({ postings: [{ role: 'admin' }] })
    expect(needsAdmin(world, cal.read(`${day}08:01:00`))).toBe(false)

    const [again] = await house.say(`${day}08:02:00`, 'ou_2', `绑定管理员 ${CODE}`)
    expect(again!.text).toContain('这个码不对,或者已经用过')
    expect((await house.world()).identities['lark/ou_2']).toBeUndefined()
  })

  test.each([
    ['绑定管理员12345678', true],
    ['绑定管理员:12345678', true],
    ['绑定管理员 12345678', true],
    ['绑定管理员 1234567', false],
    ['绑定管理员', false],
  ])('%s', async (text, works) => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_1', text)
    expect('lark/ou_1' in (await house.world()).identities).toBe(works)
  })

  test('in a group the code is not taken, and that is said privately', async () => {
    const house = await readyHouse()
    const posts = await house.say(`${day}09:00:00`, 'ou_1', '绑定管理员 777', { chatId: 'oc_ka' })
    expect(posts.map(shown)).toEqual([expect.stringMatching(/^outside\/lark\/ou_1: 绑定管理员请私聊我发/)])
  })

  test('after five wrong tries of an account it is not heard for an hour, with the right code neither; others are', async () => {
    const house = await emptyHouse()
    const said: number[] = []
    for (let minute = 1; minute <= 7; minute++) {
      const code = minute > 5 ? CODE : 'wrong'
      said.push((await house.say(`${day}08:0${minute}:00`, 'ou_1', `绑定管理员 ${code}`)).length)
    }
    expect(said).toEqual([1, 1, 1, 1, 1, 0, 0])
    expect((await house.posts()).at(-1)!.text).toContain('已经错了5次,一小时后再试')
    expect(await house.say(`${day}09:04:59`, 'ou_1', `绑定管理员 ${CODE}`)).toEqual([])
    expect((await house.world()).identities).toEqual({})
    expect((await house.say(`${day}09:05:00`, 'ou_1', `绑定管理员 ${CODE}`))[0]!.text).toContain('✅')
  })

  test('wrong tries over more than an hour are not five within one', async () => {
    const house = await emptyHouse()
    for (const clock of ['08:01', '08:20', '08:40', '08:59', '09:02'])
      await house.say(`${day}${clock}:00`, 'ou_1', '绑定管理员 wrong')
    expect((await house.say(`${day}09:03:00`, 'ou_1', `绑定管理员 ${CODE}`))[0]!.text).toContain('✅')
  })

  test('an admin without a name is called by his role until he tells it', async () => {
    const house = await emptyHouse()
    const [post] = await house.say(`${day}08:01:00`, 'ou_1', `绑定管理员 ${CODE}`)
    expect(post!.text).toContain('暂时叫「管理员」:请发「我叫 您的姓名」')
    await house.say(`${day}08:02:00`, 'ou_1', '我叫 王芳')
    expect((await house.world()).people.管理员!.name).toBe('王芳')
    const [twice] = await house.say(`${day}08:03:00`, 'ou_1', '我叫 李四')
    expect(twice!.text).toContain('您在花名册里叫「王芳」,没有改')
  })

  test('when the roster has him already, the account goes to that person', async () => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_1', `绑定管理员 ${CODE}`)
    await house.say(`${day}08:02:00`, 'ou_1', '加人 王芳 经理')
    const [post] = await house.say(`${day}08:03:00`, 'ou_1', '我叫 王芳')
    expect(shown(post!)).toBe('private/王芳: ✅ 记下了,您在花名册里叫「王芳」。')
    const world = await house.world()
    expect(world.identities['lark/ou_1']).toBe('王芳')
    expect(world.people.王芳!.postings.at(-1)!.role).toBe('admin')
    expect(world.people.管理员!.leftAt).toBeDefined()
  })

  test('a further admin comes by a further code; the admins hear of him', async () => {
    const house = await readyHouse()
    const [given] = await house.say(`${day}09:00:00`, 'ou_admin', '新管理员码')
    const code = /码:(\d{8})/.exec(given!.text)![1]!
    const posts = await house.say(`${day}09:01:00`, 'ou_2', `绑定管理员 ${code} 赵敏`)
    expect(posts.map(shown)).toEqual([
      expect.stringContaining('outside/lark/ou_2: ✅ 已绑定,您是管理员(赵敏)'),
      expect.stringContaining('private/王芳: 赵敏刚用管理员码成为管理员'),
    ])
    expect((await house.say(`${day}09:02:00`, 'ou_3', `绑定管理员 ${code}`))[0]!.text).toContain('这个码不对')
  })
})
