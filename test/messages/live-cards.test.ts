import { describe, expect, test } from 'vitest'
import type { Post } from '../../policy/decision.ts'
import { chat, smallTeam } from '../support/chat.ts'

const day = '2021-04-12T'
type Here = Awaited<ReturnType<typeof chat>>

/** The cards that were brought up to date since a post, each as `chat|title|lines`. */
async function refreshed(here: Here, since = 0) {
  const posts = (await here.posts()).slice(since).filter(({ refresh }) => refresh)
  return posts.map(({ to, card }) => [Object.values(to)[0], card!.title, ...card!.lines].join('|'))
}

const cardsOf = (posts: Post[]) => posts.flatMap(({ card }) => (card ? [card] : []))

describe('an open check', () => {
  const photo = (here: Here, at: string, from: string, gesture: string) =>
    here.say(`${day}${at}`, from, '', { photos: [{ hash: `${from} ${at}`, seen: { gesture, people: 1 } }] })

  test('its card shows who has answered, and at the last call how long there is', async () => {
    const here = await chat(smallTeam)
    await here.say(`${day}11:00:00`, '何二', '抽查 比耶')
    const asked = (await here.posts()).length
    await photo(here, '11:01:00', '张三', 'victory')
    await here.runTo(`${day}11:04:00`)
    expect((await refreshed(here, asked)).map((one) => one.split('|').slice(3))).toEqual([
      ['已通过1/3:张三', '还没回2:李四、周十', '还剩约4分钟。'],
      ['已通过1/3:张三', '还没回2:李四、周十', '还剩约1分钟。'],
    ])
  })

  test('once it is over only its result changes the card', async () => {
    const here = await chat(smallTeam)
    await here.say(`${day}11:00:00`, '何二', '抽查 比耶')
    await here.runTo(`${day}11:06:00`)
    const over = (await here.posts()).length
    await photo(here, '11:07:00', '张三', 'victory')
    expect(await refreshed(here, over)).toEqual([])
  })

  test.each([
    { urgentLastCall: false, urgent: undefined },
    { urgentLastCall: true, urgent: ['张三', '李四', '周十'] },
  ])(
    'the last call rings phones only where the rulebook says so: $urgentLastCall',
    async ({ urgentLastCall, urgent }) => {
      const here = await chat({ ...smallTeam, settings: { urgentLastCall } })
      await here.say(`${day}11:00:00`, '何二', '抽查 比耶')
      await here.runTo(`${day}11:04:00`)
      const call = (await here.posts()).find(({ text, mentions }) => mentions && text.includes('手势抽查'))!
      expect(call.mentions).toEqual(['张三', '李四', '周十'])
      expect(call.urgent).toEqual(urgent)
      expect((await here.posts()).filter((post) => post.urgent && post !== call)).toEqual([])
    },
  )
})

describe('a request', () => {
  test('decided in words, its card is closed wherever it lies', async () => {
    const here = await chat()
    const [asked] = await here.say(`${day}08:30:00`, '张三', '请假 4月14日 事假 有事', { privately: true })
    expect(asked!.card!.buttons).toHaveLength(2)
    const before = (await here.posts()).length
    await here.say(`${day}08:40:00`, '何二', '同意 Q1')
    const since = (await here.posts()).slice(before)
    const cards = cardsOf(since).filter(({ key }) => key === 'request/Q1')
    expect(cards.length).toBeGreaterThan(0)
    expect(cards.every(({ closed, buttons }) => closed && buttons.length === 0)).toBe(true)
  })
})
