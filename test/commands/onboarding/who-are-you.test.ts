import { describe, expect, test } from 'vitest'
import { type EmptyHouse, readyHouse, roster, shown } from '../../support/outside.ts'

const day = '2021-04-12T'

/** What somebody of that name on the platform is offered when he speaks for the first time. */
async function offered(house: EmptyHouse, senderName: string) {
  const [post] = await house.say(`${day}09:00:00`, 'ou_9', '大家好', { chatId: 'oc_ka', senderName })
  return post!.card?.buttons.map(({ label, text }) => `${label}: ${text}`) ?? []
}

describe('a stranger says with one tap who he is', () => {
  test.each([
    { senderName: '张三', buttons: ['我是张三: 绑定 张三'] },
    { senderName: '云堤-张三(销售一部)', buttons: ['我是张三: 绑定 张三'] },
    { senderName: '张三、李四', buttons: ['我是张三: 绑定 张三', '我是李四: 绑定 李四'] },
    { senderName: '张', buttons: [] },
    { senderName: '小苹果', buttons: [] },
    { senderName: '王芳', buttons: [] }, // she has an account there
  ])('$senderName', async ({ senderName, buttons }) => {
    expect(await offered(await readyHouse(), senderName)).toEqual(buttons)
  })

  test('a name that carries half the roster offers nobody', async () => {
    const house = await readyHouse([...roster, ['赵六', '员工', '一组', '大客户', '', '', '5']])
    expect(await offered(house, '张三李四何二赵六')).toEqual([])
  })

  test('the tap asks whoever is above him', async () => {
    const house = await readyHouse()
    await offered(house, '张三(一部)')
    const posts = await house.say(`${day}09:01:00`, 'ou_9', '绑定 张三', { pressed: true })
    expect(posts.map(shown)).toEqual([expect.stringContaining('张三绑定飞书账号'), expect.any(String)])
    expect(Object.values((await house.world()).requests)).toMatchObject([
      { type: 'bind-account', by: '张三', state: 'open' },
    ])
  })
})
