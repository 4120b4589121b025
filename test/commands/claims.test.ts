import { describe, expect, test } from 'vitest'
import { claimsFor } from '../../policy/claim/view.ts'
import { chat } from '../support/chat.ts'

const day = '2021-04-12T'

describe('报备资源', () => {
  test.each([
    ['报备资源 咸阳二纺 关键人 李工 13800001111', '咸阳二纺', '李工 138****1111'],
    ['圈地 咸阳二纺 关键人:李工', '咸阳二纺', '李工'],
    ['抢占资源 咸阳二纺 联系人 李工', '咸阳二纺', '李工'],
    ['报备资源 咸阳二纺 李工 13800001111', '咸阳二纺', '李工 138****1111'],
    ['报备资源 咸阳二纺 李工13800001111', '咸阳二纺', '李工 138****1111'],
    ['报备资源:咸阳 二纺 关键人李工', '咸阳 二纺', '李工'],
  ])('%s', async (text, resource, contact) => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', text)
    const [claim] = claimsFor(await here.scene(`${day}10:05:07`), '张三')
    expect(claim).toMatchObject({ id: 'R1', resource, contact, state: 'held' })
  })

  test.each([
    '报备资源',
    '报备资源 关键人 李工',
    '报备资源 咸阳李工13800001111',
    `报备资源 ${'长'.repeat(41)}`,
  ])('%s is not taken, and the reply shows how to write it', async (text) => {
    const here = await chat()
    const [post] = await here.say(`${day}10:05:07`, '张三', text)
    expect(post!.tone).toBe('refusal')
    expect((await here.world()).claims.claims).toEqual({})
  })

  test('the same message twice is one claim (G7)', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺 关键人 李工', { key: 'm1' })
    expect(await here.say(`${day}10:05:08`, '张三', '报备资源 咸阳二纺 关键人 李工', { key: 'm1' })).toEqual(
      [],
    )
    expect(Object.keys((await here.world()).claims.claims)).toEqual(['R1'])
  })

  test('what he has is not claimed again', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺 关键人 李工')
    const [post] = await here.say(`${day}10:06:07`, '张三', '报备资源 咸阳二纺 关键人 王工')
    expect(post!.text).toContain('已经是您的,保护至4月17日 10:05:07')
  })

  test('whoever lost his place is told who has it when he brings the contact after all', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺')
    await here.say(`${day}10:05:07`, '李四', '报备资源 咸阳二纺 关键人 李工')
    const [post] = await here.say(`${day}10:06:00`, '张三', '报备资源 咸阳二纺 关键人 王工')
    expect(post!.text).toContain('已由李四于4月12日 10:05:07报备')
    expect((await here.say(`${day}10:06:01`, '张三', '关键人 王工'))[0]!.text).toContain('没有缺关键人的报备')
  })

  test('with two contacts missing the number says which', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺')
    await here.say(`${day}10:05:08`, '张三', '报备资源 陕柴')
    expect((await here.say(`${day}10:06:00`, '张三', '关键人 王工'))[0]!.text).toContain('待补:R1、R2')
    await here.say(`${day}10:06:01`, '张三', '关键人 王工 R2')
    const claims = claimsFor(await here.scene(`${day}10:06:01`), '张三')
    expect(claims.map(({ id, state }) => [id, state])).toEqual([
      ['R1', 'pending'],
      ['R2', 'held'],
    ])
  })

  test('two in the queue: the first completes nothing, the second is next in turn', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺')
    await here.say(`${day}10:06:00`, '李四', '报备资源 咸阳二纺')
    await here.say(`${day}10:07:00`, '周十', '报备资源 咸阳二纺 关键人 王工')
    await here.runTo(`${day}10:15:08`)
    const state = async (at: string, name: string) => claimsFor(await here.scene(at), name)[0]?.state
    expect(await state(`${day}10:15:08`, '李四')).toBe('pending')
    expect(await state(`${day}10:15:08`, '周十')).toBe('queued')
    await here.runTo(`${day}10:16:01`)
    expect(await state(`${day}10:16:01`, '周十')).toBe('held')
    const posts = await here.posts()
    expect(posts.findLast(({ refresh }) => !refresh)!.text).toContain('归周十(报备时间4月12日 10:07:00)')
    expect(posts.filter(({ refresh }) => refresh).map(({ card }) => [card!.key, card!.closed])).toEqual(
      expect.arrayContaining([
        ['claim/R1', true],
        ['claim/R2', true],
        ['claim/R3', undefined],
      ]),
    )
  })

  test('one sent in the last second of the protection stays outside, though it arrives after', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺 关键人 李工')
    const [last] = await here.say('2021-04-17T10:05:06', '李四', '报备资源 咸阳二纺 关键人 李工', {
      arrivesAt: '2021-04-17T10:05:09',
    })
    expect(last!.text).toContain('到期可抢占')
  })
})

describe('释放资源, 同意', () => {
  test('a number of the ledger, an unknown one and none at all each get their own sentence', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺 关键人 李工')
    expect((await here.say(`${day}10:06:00`, '张三', '释放资源 R2'))[0]!.text).toContain('想说的是「R1」吗')
    expect((await here.say(`${day}10:06:01`, '张三', '释放资源'))[0]!.text).toContain('您的有:R1')
    expect((await here.say(`${day}10:06:02`, '张三', '申诉 R1 不服'))[0]!.text).toContain(
      '是资源「咸阳二纺」的报备编号',
    )
    await here.say(`${day}10:06:03`, '张三', '释放资源 r1')
    expect((await here.say(`${day}10:06:04`, '张三', '释放资源 R1'))[0]!.text).toContain('已经释放过')
  })

  test('同意 without a number lists what waits for him', async () => {
    const here = await chat()
    await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺 关键人 李工')
    await here.say(`${day}10:06:07`, '李四', '报备资源 咸阳市二纺 关键人 李工')
    expect((await here.say(`${day}10:07:00`, '郑经理', '同意'))[0]!.text).toContain('Q1 合并资源')
    expect((await here.say(`${day}10:07:01`, '何二', '同意'))[0]!.text).toBe('现在没有等您处理的申请。')
    expect((await here.say(`${day}10:07:02`, '郑经理', '同意 Q2'))[0]!.text).toContain('想处理的是「Q1」吗')
    await here.say(`${day}10:07:03`, '郑经理', '驳回 1 两处')
    expect((await here.posts()).at(-1)!.text).toContain('不是同一处')
  })
})
