import { describe, expect, test } from 'vitest'
import { accounts, type EmptyHouse, listed, readyHouse, shown } from '../../support/outside.ts'

const day = '2021-04-12T'
const there = { chatId: 'oc_ka' }

describe('a code', () => {
  async function codeFor(house: EmptyHouse, name: string, at = '09:00:00') {
    const [post] = await house.say(`${day}${at}`, 'ou_admin', `绑定码 ${name}`)
    return /绑定码:(\d{8})/.exec(post!.text)![1]!
  }

  test('binds whoever sends it, once; whoever issued it hears so', async () => {
    const house = await readyHouse()
    const code = await codeFor(house, '张三')
    const posts = await house.say(`${day}09:05:00`, 'ou_3', `绑定 ${code}`)
    expect(posts.map(shown)).toEqual([
      expect.stringContaining('outside/lark/ou_3: ✅ 已绑定:这个飞书账号就是张三'),
      'private/王芳: 张三已用绑定码绑定飞书账号。',
    ])
    expect((await house.say(`${day}09:06:00`, 'ou_5', `绑定 ${code}`))[0]!.text).toContain(
      '不对、已经用过或过了期',
    )
    expect(await accounts(house)).toEqual({ 'lark/ou_admin': '王芳', 'lark/ou_3': '张三' })
  })

  test.each([
    ['2021-04-13T09:00:00', true],
    ['2021-04-13T09:00:01', false],
  ])('holds for a day: %s', async (at, works) => {
    const house = await readyHouse()
    const code = await codeFor(house, '张三')
    await house.say(at, 'ou_3', `绑定 ${code}`)
    expect('lark/ou_3' in (await accounts(house))).toBe(works)
  })

  test('for somebody with an account it puts the new one in the place of the old, which is told', async () => {
    const house = await readyHouse()
    await listed(house, [['ou_3', '张三']])
    const code = await codeFor(house, '张三')
    const posts = await house.say(`${day}09:05:00`, 'ou_33', `绑定 ${code}`)
    expect(await accounts(house)).toEqual({ 'lark/ou_admin': '王芳', 'lark/ou_33': '张三' })
    expect(posts.map(shown)).toContainEqual(expect.stringContaining('outside/lark/ou_3: 张三已换到新的账号'))
  })

  test('on another platform it adds an account: he is one person on both', async () => {
    const house = await readyHouse()
    await listed(house, [['ou_3', '张三']])
    const code = await codeFor(house, '张三')
    await house.say(`${day}09:05:00`, 'wx_3', `绑定 ${code}`, { platform: 'wechat' })
    expect(await accounts(house)).toEqual({
      'lark/ou_admin': '王芳',
      'lark/ou_3': '张三',
      'wechat/wx_3': '张三',
    })
    expect(Object.keys((await house.world()).people)).toHaveLength(5)
    const [which] = await house.say(`${day}09:06:00`, 'ou_admin', '解绑 张三')
    expect(which!.text).toContain('张三绑定了飞书、微信,请写明解哪一个')
    await house.say(`${day}09:07:00`, 'ou_admin', '解绑 张三 微信')
    expect(await accounts(house)).toEqual({ 'lark/ou_admin': '王芳', 'lark/ou_3': '张三' })
  })
})

describe('解绑', () => {
  test('the account is nobody’s, and he is no member any more; both sides are told', async () => {
    const house = await readyHouse()
    await listed(house, [
      ['ou_3', '张三'],
      ['ou_admin', '王芳'],
    ])
    const posts = await house.say(`${day}09:00:00`, 'ou_admin', '解绑 张三')
    expect(posts.map(shown)).toEqual([
      expect.stringContaining('private/王芳: ✅ 张三的飞书账号已解绑'),
      expect.stringContaining('outside/lark/ou_3: 王芳已把这个账号和张三解绑'),
    ])
    expect(await accounts(house)).toEqual({ 'lark/ou_admin': '王芳' })
    expect((await house.world()).groups.oc_ka!.memberIds).toEqual(['王芳'])
  })

  test('the only admin keeps his', async () => {
    const house = await readyHouse()
    expect((await house.say(`${day}09:00:00`, 'ou_admin', '解绑 王芳'))[0]!.text).toContain(
      '您是唯一的管理员',
    )
    expect(await accounts(house)).toEqual({ 'lark/ou_admin': '王芳' })
  })
})

describe('a stranger in a group', () => {
  test('is told once privately how to be known; he is kept with how often he spoke, and 待绑定 lists him', async () => {
    const house = await readyHouse()
    const first = await house.say(`${day}09:00:00`, 'ou_4', '大家早', { ...there, senderName: '老四' })
    expect(first.map(shown)).toEqual([
      expect.stringMatching(/^outside\/lark\/ou_4: 您在「大客户群」发的消息我还不知道是谁的/),
    ])
    expect(await house.say(`${day}09:31:00`, 'ou_4', '签到 春风十里', there)).toEqual([])
    expect(Object.values((await house.world()).onboarding.strangers)).toMatchObject([
      { name: '老四', count: 2 },
    ])
    const [list] = await house.say(`${day}09:32:00`, 'ou_admin', '待绑定')
    expect(list!.text).toContain('老四(大客户群,2条,最近4月12日 09:31:00)')
    expect(list!.text).toContain('花名册里没有账号的4人:郑经理、何二、张三、李四')
  })

  test('privately he is told again after an hour, not sooner', async () => {
    const house = await readyHouse()
    const said = async (clock: string) => (await house.say(`${day}${clock}`, 'ou_4', '在吗')).length
    expect([await said('09:00:00'), await said('09:59:59'), await said('10:00:00')]).toEqual([1, 0, 1])
  })
})
