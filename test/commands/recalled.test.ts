import { describe, expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

const day = '2021-04-12T'

/** What the bot says when a message is taken back, besides how cards stand then. */
async function takenBack(from: string, text: string, { after = [] as [string, string][] } = {}) {
  const here = await chat()
  await here.say(`${day}08:30:00`, from, text, { key: 'it' })
  for (const [who, said] of after) await here.say(`${day}08:40:00`, who, said)
  const said = (await here.posts()).length
  await here.recall(`${day}08:50:00`, 'it')
  return { here, posts: (await here.posts()).slice(said).filter(({ refresh }) => !refresh) }
}

describe('an open request falls with the message that asked for it', () => {
  test.each([
    ['张三', '请假 4月14日 事假 有事', 'Q1 请假:张三撤回了消息,这个申请作废,不用再处理。'],
    ['张三', '看房团 李工 32人', '撤回了消息,这个申请作废'],
    ['张三', '认筹 赵先生', '撤回了消息,这个申请作废'],
    ['郑经理', '设规则 主管连带 按次', '撤回了消息,这个申请作废'],
  ])('%s: %s', async (from, text, words) => {
    const { here, posts } = await takenBack(from, text)
    expect(posts).toMatchObject([{ to: { group: 'ka' } }])
    expect(posts[0]!.text).toContain(words)
    const { requests } = await here.world()
    expect(Object.values(requests).map(({ state }) => state)).toEqual(['rejected'])
    const [late] = await here.say(`${day}09:00:00`, '钱总', '同意 Q1')
    expect(late!.text).toContain('已被本人撤回,不用再处理')
  })

  test('what was granted stays granted, and it is said', async () => {
    const { here, posts } = await takenBack('张三', '请假 4月14日 事假 有事', {
      after: [['何二', '同意 Q1']],
    })
    expect(posts.map(({ to, text }) => [to, text])).toEqual([
      [{ person: '张三' }, 'Q1 请假已经同意,撤回消息不改变结果。要改请找处理人或经理。'],
    ])
    expect(Object.keys((await here.world()).leave)).toEqual(['张三'])
  })
})

describe('what stands all the same is said to whoever wrote it, with what to send', () => {
  test.each([
    ['何二', '排班 明天 大客户:张三', '4月13日仍按您排的执行。要改请重新发,例如"排班'],
    ['何二', '报备下周 大客户:张三-二纺', '4月19日'],
    ['张三', '报备资源 咸阳二纺 关键人 李工', 'R1 咸阳二纺仍在您名下。要放弃请发"释放资源 R1"'],
    ['张三', '离岗 送客户 40', '登记到09:10:00。已经回来请在群里发"返岗"'],
    ['郑经理', '设指标 派单 到访 5', '仍按您设的执行'],
  ])('%s: %s', async (from, text, words) => {
    const { posts } = await takenBack(from, text)
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({ to: { person: from } })
    expect(posts[0]!.text).toContain(words)
  })

  test('a list of the past and a place given up need no words', async () => {
    const { posts } = await takenBack('张三', '报备资源 咸阳二纺 关键人 李工', {
      after: [['张三', '释放资源 R1']],
    })
    expect(posts).toEqual([])
  })

  test('nor does plain talk, or a number, which falls by itself', async () => {
    for (const text of ['大家早', '留电 5']) expect((await takenBack('张三', text)).posts).toEqual([])
  })
})
