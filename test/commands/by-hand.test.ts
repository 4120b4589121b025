import { expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

const at = '2021-04-12T08:30:00'

test.each(['罚款 @张三 20', '罚款20元 @张三', '处罚 @张三 500 顶撞', '处罚 张三 二十元', '罚 @张三 50'])(
  '%s: no fine by hand, and what to send instead',
  async (text) => {
    const here = await chat()
    const [post] = await here.say(at, '何二', text)
    expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining('罚款只按制度条款产生') })
    expect(post!.text).toMatch(/抽查.*手势不符.*确认/)
    expect((await here.world()).ledger.order).toEqual([])
  },
)

test('one of the staff is told what he may look at', async () => {
  const [post] = await (await chat()).say(at, '张三', '罚款 @李四 20')
  expect(post!.text).toContain('我的罚款')
  expect(post!.text).not.toContain('手势不符')
})

test.each(['罚款太多了', '处罚 也太重了吧', '罚得好'])('%s is said to colleagues', async (text) => {
  const posts = await (await chat()).say(at, '张三', text)
  expect(posts.map((post) => post.text).join()).not.toContain('罚款只按')
})
