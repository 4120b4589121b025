import { describe, expect, test } from 'vitest'
import { chat, smallTeam } from '../support/chat.ts'

const day = '2021-04-12'
const two = {
  ...smallTeam,
  groups: [...smallTeam.groups, { id: 'mall', name: '商超群', purpose: '商超外展', people: ['郑经理'] }],
}
const lone = {
  ...smallTeam,
  people: smallTeam.people
    .filter(({ name }) => name !== '钱总')
    .map((one) => (one.name === '郑经理' ? { name: '郑经理', role: 'manager' } : one)),
}

async function talk(file: Record<string, unknown> = two) {
  const house = await chat(file)
  let second = 0
  return {
    ...house,
    say: (who: string, text: string, on = day) =>
      house.say(`${on}T10:00:${String(second++).padStart(2, '0')}`, who, text),
  }
}
const texts = (posts: { text: string }[]) => posts.map(({ text }) => text).join('\n')
const jointOn = async (
  house: { scene(at: string): Promise<{ policy: { spotChecks: { jointPer: string } } }> },
  at: string,
) => (await house.scene(at)).policy.spotChecks.jointPer

describe('设规则', () => {
  test('holds only when a second manager has agreed, from the next midnight on', async () => {
    const house = await talk()
    expect(texts(await house.say('郑经理', '设规则 主管连带 按次'))).toContain('现在是按人,4月13日起改为按次')
    expect(await jointOn(house, '2021-04-13T09:00:00')).toBe('offender')
    await house.say('钱总', '同意 Q1')
    expect(await jointOn(house, '2021-04-12T23:59:59')).toBe('offender')
    expect(await jointOn(house, '2021-04-13T00:00:00')).toBe('check')
  })

  test('tells the groups that it concerns, each once, and no others', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 第一名奖 个人')
    const told = (await house.say('钱总', '同意 Q1')).filter(({ text }) => text.includes('【规则改动】'))
    expect(told.map(({ to }) => to)).toEqual([{ group: 'mall' }])
  })

  test('agreed on later than the day asked for, it holds the day after that', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    expect(texts(await house.say('钱总', '同意 Q1', '2021-04-14'))).toContain('4月15日 00:00起生效')
    expect(await jointOn(house, '2021-04-14T23:59:59')).toBe('offender')
    expect(await jointOn(house, '2021-04-15T00:00:00')).toBe('check')
  })

  test.each([
    ['his own', '郑经理', '您自己提出的'],
    ['a supervisor’s', '何二', '另一位经理'],
    ['the cashier’s', '出纳', '另一位经理'],
  ])('%s consent is not enough', async (_what, who, why) => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    const posts = await house.say(who, '同意 Q1')
    expect(posts[0] === undefined || posts[0].text.includes(why)).toBe(true)
    expect(await jointOn(house, '2021-04-20T00:00:00')).toBe('offender')
  })

  test('a house with one manager is told who else may agree, and nothing is asked', async () => {
    const house = await talk(lone)
    expect(texts(await house.say('郑经理', '设规则 主管连带 按次'))).toContain('总监、总经理或管理员')
    expect((await house.world()).requests).toEqual({})
  })

  test('a rejected one changes nothing', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    await house.say('钱总', '驳回 Q1 再想想')
    expect((await house.world()).settings).toEqual([])
  })

  test.each([
    ['设规则', '请写参数和值'],
    ['设规则 主管连带', '现在是按人。可以写:「按人」、「按次」'],
    ['设规则 主管连带 随便', '可以写:「按人」、「按次」'],
    ['设规则 主管连代 按次', '想改的是'],
    ['设规则 S0-KA-99 30元', '是「S0-KA-09」吗'],
    ['设规则 S0-KA-09 30元', '没有可以改的金额'],
    ['设规则 S0-KA-16 三十次', '单位是元'],
    ['设规则 主管连带 按人', '本来就是按人'],
    ['设规则 主管连带 按次 今天起', '最早从4月13日起'],
    ['设规则 主管连带 按次 4月11日起', '最早从4月13日起'],
    ['设规则 主管连带 按次 2月30日起', '没有这一天'],
    ['设规则 展位签到几点前完成 7:00', '自相矛盾'],
    ['设规则 提醒 9:00', '请写全名'],
    ['撤回规则', '没有可以撤回的'],
    ['撤回规则 Q9', '不是改规则的申请'],
    ['启用规则', '可以启用的规则包'],
    ['启用规则 云提', '是「云堤」吗'],
    ['启用规则 云堤', '本来就用'],
    ['启用规则 积分 昨天起', '最早从4月13日起'],
  ])('%s is answered with what to send instead', async (text, said) => {
    const house = await talk()
    const [post] = await house.say('郑经理', text)
    expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining(said) })
    const { requests, settings } = await house.world()
    expect([requests, settings]).toEqual([{}, []])
  })

  test('the same once more is pointed to the open one', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    expect(texts(await house.say('钱总', '设规则 主管连带 按次'))).toContain('Q1 已经提出同样的改动')
  })
})

describe('撤回规则', () => {
  test('before it is agreed on', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    await house.say('郑经理', '撤回规则 Q1')
    expect(texts(await house.say('钱总', '同意 Q1'))).toContain('不用再处理')
  })

  test('after it was agreed on and before it holds; then its time passes without it', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    await house.say('钱总', '同意 Q1')
    await house.say('郑经理', '撤回规则 Q1')
    expect(await jointOn(house, '2021-04-20T00:00:00')).toBe('offender')
    expect(texts(await house.say('郑经理', '撤回规则 Q1'))).toContain('已经撤回')
  })

  test('not when it holds', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    await house.say('钱总', '同意 Q1')
    expect(texts(await house.say('郑经理', '撤回规则 Q1', '2021-04-13'))).toContain('撤不回')
    expect(await jointOn(house, '2021-04-13T12:00:00')).toBe('check')
  })
})

describe('启用规则', () => {
  test('the past stays with the rulebook of its time, on both sides of midnight', async () => {
    const house = await talk()
    await house.say('郑经理', '启用规则 积分')
    await house.say('钱总', '同意 Q1')
    const scene = await house.scene('2021-04-14T12:00:00')
    const at = (stamp: string) => scene.policyOn(scene.cal.read(stamp))
    expect(at('2021-04-12T23:59:59')).toMatchObject({ id: 'yundi', unit: '元' })
    expect(at('2021-04-13T00:00:00')).toMatchObject({ id: 'yundi-points', unit: '分' })
  })

  test('withdrawn in time, nothing changes', async () => {
    const house = await talk()
    await house.say('郑经理', '启用规则 积分')
    await house.say('钱总', '同意 Q1')
    await house.say('钱总', '撤回规则 Q1')
    expect((await house.scene('2021-04-14T12:00:00')).policy.id).toBe('yundi')
  })

  test('what the house has set goes with it', async () => {
    const house = await talk()
    await house.say('郑经理', '设规则 主管连带 按次')
    await house.say('郑经理', '启用规则 积分')
    await house.say('钱总', '同意 Q1 Q2')
    expect(await jointOn(house, '2021-04-13T12:00:00')).toBe('check')
  })
})
