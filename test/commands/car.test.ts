import { describe, expect, test } from 'vitest'
import { chat, smallTeam } from '../support/chat.ts'

const day = '2021-04-12'
const at = (clock: string) => `${day}T${clock}`
type Said = [clock: string, who: string, text: string, more?: { arrivesAt?: string }]

/** Says these one after another; answers what the last one led to, as one text. */
async function answerTo(...said: Said[]) {
  return (await posts(...said)).map(({ text }) => text).join('\n')
}
async function posts(...said: Said[]) {
  const here = await chat({ ...smallTeam, settings })
  let last: Awaited<ReturnType<typeof here.say>> = []
  for (const [clock, who, text, { arrivesAt } = {}] of said)
    last = await here.say(at(clock), who, text, arrivesAt ? { arrivesAt: at(arrivesAt) } : {})
  return last
}
let settings: Record<string, unknown> = {}
const withSettings = async <T>(some: Record<string, unknown>, run: () => Promise<T>) => {
  settings = some
  try {
    return await run()
  } finally {
    settings = {}
  }
}

const booked: Said = ['09:00:00', '张三', '用车 15:00 赵先生']

describe('用车', () => {
  test.each([
    { said: '用车 15:00 赵先生', shown: '4月12日 15:00-16:00,张三接送赵先生。' },
    { said: '用车 15:00 赵先生 展厅', shown: '15:00-16:00,张三接送赵先生,去展厅' },
    { said: '用车 赵先生 下午三点半', shown: '15:30-16:30,张三接送赵先生' },
    { said: '用车15:00 赵先生', shown: '15:00-16:00' },
    { said: '用车 15:00-16:30 赵先生', shown: '15:00-16:00,张三接送赵先生。' },
    { said: '用车 明天 9:30 赵先生 13700002222 去展厅', shown: '4月13日 09:30-10:30,张三接送赵先生,去展厅' },
    { said: '用车 08:00 赵先生', shown: '没有登记' },
    { said: '用车 明天 08:00 赵先生', shown: '4月13日 08:00-09:00' },
    { said: '用车 19:00 赵先生', shown: '19:00-20:00' },
    { said: '用车 19:01 赵先生', shown: '最晚19:00出发' },
    { said: '用车 明天 07:59 赵先生', shown: '08:00-20:00' },
    { said: '用车 4月19日 09:00 赵先生', shown: '4月19日 09:00-10:00' },
    { said: '用车 4月20日 09:00 赵先生', shown: '最多预订到4月19日' },
    { said: '用车 08:59 赵先生', shown: '08:59已经过了,没有登记。最近的空档是09:01' },
    { said: '用车 09:00 赵先生', shown: '09:00-10:00' },
    { said: '用车 赵先生', shown: '请写几点用车' },
    { said: '用车 明天 赵先生', shown: '请写几点用车' },
    { said: '用车 15:00', shown: '请写上接送哪位客户,例如:用车 15:00' },
  ])('$said', async ({ said, shown }) => {
    const text = await answerTo(['09:00:30', '张三', said])
    expect(text).toContain(shown)
    expect(text).not.toContain('13700002222')
  })

  test.each([
    { from: '14:00', free: true },
    { from: '14:01', free: false },
    { from: '15:59', free: false },
    { from: '16:00', free: true },
  ])('a trip of an hour at 15:00 and one at $from: half open', async ({ from, free }) => {
    const text = await answerTo(booked, ['09:10:00', '李四', `用车 ${from} 钱女士`])
    expect(text).toContain(free ? 'C2 已订' : '没有订上')
    if (!free) expect(text).toContain('最近的空档是16:00,请发"用车 16:00 客户"')
  })

  test('a busy car is refused with who has it; the next free time is tomorrow when the day is full', async () => {
    const full = Array.from(
      { length: 11 },
      (_, index): Said => ['09:00:00', '张三', `用车 ${9 + index}:00 客户${index}`],
    )
    const text = await answerTo(...full, ['09:30:00', '李四', '用车 19:00 钱女士'])
    expect(text).toContain('C11 张三 19:00-20:00')
    expect(text).toContain('最近的空档是4月13日 08:00')
  })

  test('with two cars two trips go side by side, a third does not', () =>
    withSettings({ 'cars.count': 2 }, async () => {
      expect(await answerTo(booked, ['09:10:00', '李四', '用车 15:30 钱女士'])).toContain('C2 已订')
      const third: Said[] = [
        booked,
        ['09:10:00', '李四', '用车 15:30 钱女士'],
        ['09:20:00', '周十', '用车 15:15 孙先生'],
      ]
      expect(await answerTo(...third)).toContain('没有订上')
    }))

  test.each([
    { settings: { 'cars.minutes': 90 }, shown: '15:00-16:30' },
    { settings: { 'cars.until': '15:59' }, shown: '没有登记' },
    { settings: { 'cars.from': '15:01' }, shown: '没有登记' },
  ])('$settings', ({ settings: some, shown }) =>
    withSettings(some, async () => expect(await answerTo(booked)).toContain(shown)),
  )

  test('who sent first has it, though his message came later; both are told', async () => {
    const last = await posts(
      ['09:00:05', '张三', '用车 15:00 赵先生'],
      ['09:00:03', '李四', '用车 15:30 钱女士', { arrivesAt: '09:00:20' }],
    )
    expect(last[0]!.text).toContain('C2 已订')
    expect(last[1]!.text).toContain('更正:C1 4月12日 15:00-16:00 的车改给李四(C2)')
    expect(last[1]!.text).toContain('用车 16:30 赵先生')
    expect(last[1]!.mentions).toEqual(['张三'])
  })

  test('in one second the millisecond counts, then who was received first', async () => {
    const earlier = await answerTo(
      ['09:00:05.400', '张三', '用车 15:00 赵先生'],
      ['09:00:05.300', '李四', '用车 15:00 钱女士', { arrivesAt: '09:00:06' }],
    )
    expect(earlier).toContain('C2 已订')
    const same = await answerTo(
      ['09:00:05.300', '张三', '用车 15:00 赵先生'],
      ['09:00:05.300', '李四', '用车 15:00 钱女士'],
    )
    expect(same).toContain('同一秒发出的按毫秒和收到先后')
  })

  test('a trip that has begun is not taken back, and a time that has passed on arrival is not booked', async () => {
    const begun = await answerTo(
      ['09:00:05', '张三', '用车 9:30 赵先生'],
      ['09:00:03', '李四', '用车 10:00 钱女士', { arrivesAt: '09:40:00' }],
    )
    expect(begun).toContain('没有订上')
    expect(await answerTo(['09:00:03', '李四', '用车 9:10 钱女士', { arrivesAt: '09:40:00' }])).toContain(
      '已经过了',
    )
  })

  test('managers see the list but book nothing; phones are masked', async () => {
    expect(await answerTo(['09:00:00', '郑经理', '用车 15:00 赵先生'])).toContain('由外出的同事和主管预订')
    const text = await answerTo(
      ['08:30:00', '张三', '用车 15:00 赵13700002222 展厅'],
      ['09:00:00', '郑经理', '用车'],
    )
    expect(text).toContain('C1 15:00-16:00 张三(赵137****2222,去展厅)')
    expect(text).toContain('最近的空档:09:01')
  })
})

describe('取消用车', () => {
  test.each([
    { who: '张三', said: '取消用车 C1', shown: 'C1 已取消' },
    { who: '张三', said: '取消用车1', shown: 'C1 已取消' },
    { who: '张三', said: '取消用车', shown: 'C1 已取消' },
    { who: '何二', said: '取消用车 c1', shown: '由何二取消' },
    { who: '郑经理', said: '取消用车 C1', shown: '由郑经理取消' },
    { who: '李四', said: '取消用车 C1', shown: '只有本人、他的上级和经理' },
    { who: '张三', said: '取消用车 C9', shown: '没有「C9」这趟用车。您订的是:C1' },
    { who: '李四', said: '取消用车', shown: '您现在没有订车' },
  ])('$who: $said', async ({ who, said, shown }) => {
    expect(await answerTo(booked, ['09:10:00', who, said])).toContain(shown)
  })

  test('frees the car; twice, or once it has left, it says so', async () => {
    const cancelled: Said = ['09:10:00', '张三', '取消用车 C1']
    expect(await answerTo(booked, cancelled, ['09:11:00', '李四', '用车 15:00 钱女士'])).toContain('C2 已订')
    expect(await answerTo(booked, cancelled, ['09:11:00', '张三', '取消用车 C1'])).toContain('已经取消过了')
    expect(await answerTo(booked, ['15:00:00', '张三', '取消用车 C1'])).toContain('已在15:00出发')
  })
})
