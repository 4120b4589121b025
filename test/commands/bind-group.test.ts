import { describe, expect, test } from 'vitest'
import { chat, smallTeam } from '../support/chat.ts'

const day = '2021-04-12'
const people = [
  ...smallTeam.people,
  { name: '管理员', role: 'admin' },
  { name: '派甲', team: '一组', channel: '派单', leader: '何二' },
]
const members = ['张三', '李四', '周十', '何二', '郑经理', '管理员']
const house = (purpose = '大客户', more: Record<string, unknown> = {}) => ({
  ...smallTeam,
  people,
  groups: [{ id: 'ka', name: '一群', purpose, people: members }],
  ...more,
})

describe('绑定群', () => {
  test.each([
    { said: '绑定群 大客户', before: '拓客', shown: '本群已绑定为「大客户」(原来是「拓客」)。大客户的密语' },
    { said: '绑定群 商超外展群', before: '大客户', shown: '本群已绑定为「商超外展」(原来是「大客户」)' },
    { said: '绑定群 管理', before: '拓客', shown: '本群已绑定为「管理」(原来是「拓客」)。' },
    { said: '绑定群 大客', before: '大客户', shown: '已经绑定为「大客户」,不用再绑' },
    {
      said: '绑定群 火星',
      before: '大客户',
      shown: '没有「火星」这种用途,没有绑定。请写渠道或用途,例如:绑定群 大客户',
    },
    { said: '绑定群', before: '大客户', shown: '管理、拓客、案场、销售部、闲聊。本群现在是「大客户」' },
  ])('$said where it was 「$before」', async ({ said, before, shown }) => {
    const here = await chat(house(before))
    const [post] = await here.say(`${day}T09:00:00`, '郑经理', said)
    expect(post!.text).toContain(shown)
  })

  test('an admin may, a supervisor may not; in private there is no group to bind', async () => {
    const here = await chat(house())
    const text = async (who: string, privately = false) =>
      (await here.say(`${day}T09:00:00`, who, '绑定群 派单', { privately }))[0]!.text
    expect(await text('何二')).toContain('由经理、管理员')
    expect(await text('郑经理', true)).toContain('群')
    expect((await here.world()).groups.ka!.purpose).toBe('大客户')
    expect(await text('管理员')).toContain('「派单」(原来是「大客户」)')
  })

  test('a group that the bot does not know is bound, and spoken to from then on; the purpose leaves its old group', async () => {
    const here = await chat(house())
    const there = { chatId: 'new' }
    expect(await here.say(`${day}T09:00:00`, '郑经理', '制度 保护期', there)).toEqual([])
    const [unknown] = await here.say(`${day}T09:00:10`, '郑经理', '绑定群 火星', there)
    expect(unknown).toMatchObject({ to: { person: '郑经理' }, tone: 'refusal' })
    const [refused] = await here.say(`${day}T09:00:20`, '张三', '绑定群 大客户', there)
    expect(refused).toMatchObject({ to: { person: '张三' }, tone: 'refusal' })
    const [bound] = await here.say(`${day}T09:01:00`, '郑经理', '绑定群 大客户', there)
    expect(bound!.to).toEqual({ group: 'new' })
    expect(bound!.text).toContain('原先绑定「大客户」的「一群」已解除')
    expect((await here.world()).groups).toMatchObject({
      new: { name: '大客户群', purpose: '大客户', memberIds: ['郑经理'] },
      ka: { purpose: '' },
    })
    await here.runTo(`${day}T09:30:00`)
    expect((await here.posts()).at(-1)).toMatchObject({
      to: { group: 'new' },
      text: expect.stringContaining('密语'),
    })
  })
})

describe('群成员核对', () => {
  const told = async (here: Awaited<ReturnType<typeof chat>>) =>
    (await here.posts()).filter(({ text }) => text.startsWith('【群成员核对】'))

  test('a group that is as the roster says is not spoken of', async () => {
    const here = await chat(house())
    await here.runTo('2021-04-14T12:00:00')
    expect(await told(here)).toEqual([])
  })

  test('who is missing and who is unknown is told once, to the manager, in the morning; again only when it has changed', async () => {
    const groups = [
      { id: 'ka', name: '一群', purpose: '大客户', people: ['张三', '何二', '郑经理', '陌生人'] },
    ]
    const here = await chat(house('大客户', { groups }))
    await here.runTo('2021-04-13T07:59:59')
    expect(await told(here)).toEqual([])
    await here.runTo('2021-04-13T08:00:00')
    expect(await told(here)).toMatchObject([{ to: { person: '郑经理' } }])
    expect((await told(here))[0]!.text).toContain('一群:大客户有2人不在群里:李四、周十;1人不在花名册:陌生人')
    await here.runTo('2021-04-14T12:00:00')
    expect(await told(here)).toHaveLength(1)
    await here.say('2021-04-14T13:00:00', '李四', '大家好')
    await here.runTo('2021-04-15T12:00:00')
    expect((await told(here)).at(-1)!.text).toContain('大客户有1人不在群里:周十')
    await here.say('2021-04-15T13:00:00', '周十', '大家好')
    await here.runTo('2021-04-17T12:00:00')
    expect(await told(here)).toHaveLength(3)
  })

  test('it is looked at 03:00 and told at 08:00; what came right in between is not told', async () => {
    const groups = [{ id: 'ka', name: '一群', purpose: '大客户', people: ['张三', '李四', '何二'] }]
    const here = await chat(house('大客户', { groups }))
    const due = async () => 'tell-members/2021-04-13' in (await here.world()).schedule.due
    await here.runTo('2021-04-13T02:59:59')
    expect(await due()).toBe(false)
    await here.runTo('2021-04-13T03:00:00')
    expect(await due()).toBe(true)
    await here.say('2021-04-13T07:00:00', '周十', '早')
    await here.runTo('2021-04-13T12:00:00')
    expect(await told(here)).toEqual([])
  })

  test('a group that is bound to no channel is left alone', async () => {
    const here = await chat(
      house('拓客', { groups: [{ id: 'ka', name: '一群', purpose: '拓客', people: ['张三'] }] }),
    )
    await here.runTo('2021-04-14T12:00:00')
    expect(await told(here)).toEqual([])
  })
})
