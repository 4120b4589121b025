import { describe, expect, test } from 'vitest'
import { type EmptyHouse, readyHouse, shown } from '../../support/outside.ts'

const day = '2021-04-12T'

async function houseOfThree() {
  const house = await readyHouse()
  const members = ['张三', '李四', '何二'].map((name) => ({ id: `ou_${name}`, name }))
  await house.event(`${day}08:10:00`, { what: 'membersJoined', members })
  return house
}

const inGroup = (house: EmptyHouse, at: string, from: string, text: string) =>
  house.say(at, `ou_${from}`, text, { chatId: 'oc_ka' })

describe('a whole phone number in a group', () => {
  test('is asked to be recalled privately, once a person and day, never in the group', async () => {
    const house = await houseOfThree()
    const posts = await inGroup(house, `${day}09:00:00`, '张三', '客户电话 138 1234 5678')
    expect(posts.map(shown)).toEqual([
      expect.stringMatching(/^private\/张三: 您刚才在「大客户群」发了完整的手机号,请把那条撤回/),
    ])
    expect(await inGroup(house, `${day}09:01:00`, '张三', '还有 13812345679')).toEqual([])
    expect(await inGroup(house, `${day}09:02:00`, '李四', '13812345679')).toHaveLength(1)
    expect(await inGroup(house, '2021-04-13T08:00:00', '张三', '13812345679')).toHaveLength(1)
  })

  test('in a command that recorded it, only the next one is asked to be private', async () => {
    const house = await houseOfThree()
    const posts = await inGroup(house, `${day}09:00:00`, '张三', '留电 赵先生 13812345678')
    expect(posts.at(-1)).toMatchObject({ to: { person: '张三' } })
    expect(posts.at(-1)!.text).toContain('已经收到,不用撤回')
  })

  test('a claim’s own answer asks it; it is not asked twice', async () => {
    const house = await houseOfThree()
    const posts = await inGroup(house, `${day}09:00:00`, '张三', '报备资源 咸阳二纺 关键人 李工 13812345678')
    expect(posts.filter(({ to }) => 'person' in to && to.person === '张三')).toEqual([])
  })

  test.each(['转人工 13800000000', '编号是1381234567哦', '138****5678'])('%s is none', async (text) => {
    const house = await houseOfThree()
    expect(await inGroup(house, `${day}09:00:00`, '张三', text)).toEqual([])
  })

  test('privately it may be said', async () => {
    const house = await houseOfThree()
    const posts = await house.say(`${day}09:00:00`, 'ou_张三', '留电 赵先生 13812345678')
    expect(posts.some(({ text }) => text.includes('撤回'))).toBe(false)
  })
})
