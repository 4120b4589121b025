import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../policy/accounts/sheet.ts'
import { chat, missedCheck, quietTeam } from '../support/chat.ts'

type Here = Awaited<ReturnType<typeof chat>>
const privately = { privately: true }

/** April has F1 (张三, 30 yuan) and F2 (何二, 10 yuan), both made on the 12th. */
async function april(): Promise<Here> {
  const here = await chat({ ...quietTeam, start: '2021-04-12T08:00:00' })
  await here.judge('2021-04-12T14:12:31', 'spot-check/1', missedCheck())
  return here
}
const texts = async (posts: ReturnType<Here['say']>) => (await posts).map(({ text }) => text)
const fen = async (here: Here, who: string, month: string) =>
  sheetOf({ world: await here.world() }, who, month).fen

describe('结账', () => {
  test.each([
    { at: '2021-04-30T23:59:59', said: '结账 4月', says: '2021年4月还没有结束,5月1日起可以结账' },
    { at: '2021-05-01T00:00:00', said: '结账 4月', says: '【结账 2021年4月】已开始' },
    { at: '2021-05-01T09:00:00', said: '结账', says: '【结账 2021年4月】已开始' },
    { at: '2021-05-01T09:00:00', said: '结账四月', says: '【结账 2021年4月】已开始' },
    { at: '2021-05-01T09:00:00', said: '结账 2021年04月', says: '【结账 2021年4月】已开始' },
    { at: '2021-05-01T09:00:00', said: '结账 上个月', says: '【结账 2021年4月】已开始' },
    { at: '2021-05-01T09:00:00', said: '结账 5月', says: '2021年5月还没有结束' },
    { at: '2021-05-01T09:00:00', said: '结账 13月', says: '看不懂「13月」是哪个月' },
    { at: '2021-05-01T09:00:00', said: '结账 3月', says: '2021年3月还没有用机器人' },
    { at: '2021-05-01T09:00:00', said: '结账 2022年4月', says: '2022年4月还没有结束' },
    { at: '2021-06-01T09:00:00', said: '结账 5月', says: '2021年5月没有奖罚,不用结账' },
  ])('$at $said → $says', async ({ at, said, says }) => {
    const here = await april()
    const [first] = await texts(here.say(at, '郑经理', said.replace('结账四月', '结账 四月'), privately))
    expect(first).toContain(says)
  })

  test.each([
    { who: '张三', may: false },
    { who: '何二', may: false },
    { who: '出纳', may: true },
    { who: '郑经理', may: true },
    { who: '钱总', may: true },
  ])('$who may close a month: $may', async ({ who, may }) => {
    const here = await april()
    await here.say('2021-05-01T09:00:00', who, '结账 4月', privately)
    expect('2021-04' in (await here.world()).accounts.closings).toBe(may)
  })

  test('the first one sends each his own sheet in private and tells who is missing', async () => {
    const here = await april()
    const posts = await here.say('2021-05-01T09:00:00', '郑经理', '结账 4月', privately)
    expect(posts[0]!.text).toContain('还没有确认账单:2人(张三、何二)')
    expect(posts[0]!.text).toContain('还是拟定、没有人确认的:2笔(F1、F2)')
    expect(posts[0]!.text).toContain('最迟5月4日 09:00:00锁定')
    expect(posts.slice(1).map(({ to }) => to)).toEqual([{ person: '张三' }, { person: '何二' }])
    expect(posts[1]!.text).toContain('F1 4月12日 罚款30元 待确认')
    expect(posts[1]!.text).not.toContain('F2')
    expect(posts[1]!.card!.buttons[0]!.text).toBe('确认账单 2021年4月')
  })

  test('the second one waits for who has not agreed; when all have, it locks, and a third one says so', async () => {
    const here = await april()
    await here.say('2021-05-01T09:00:00', '郑经理', '结账 4月', privately)
    await here.say('2021-05-01T10:00:00', '张三', '确认账单', privately)
    const [waits] = await texts(here.say('2021-05-01T10:01:00', '郑经理', '结账 4月', privately))
    expect(waits).toContain('还不能锁定')
    expect(waits).toContain('1人(何二)')
    const last = await here.say('2021-05-01T10:02:00', '何二', '确认账单 4月', privately)
    expect(last[1]).toMatchObject({ to: { person: '郑经理' }, text: expect.stringContaining('已全部确认') })
    const [locked] = await texts(here.say('2021-05-01T10:03:00', '郑经理', '结账 4月', privately))
    expect(locked).toContain('✅ 2021年4月已结账')
    const [again] = await texts(here.say('2021-05-01T10:04:00', '出纳', '结账 4月', privately))
    expect(again).toContain('已于5月1日 10:03:00由郑经理结账')
  })

  test.each([
    { at: '2021-05-04T08:59:59', locked: false },
    { at: '2021-05-04T09:00:00', locked: true },
  ])('it locks by itself after three days: $at $locked', async ({ at, locked }) => {
    const here = await april()
    await here.say('2021-05-01T09:00:00', '郑经理', '结账 4月', privately)
    await here.runTo(at)
    expect((await here.world()).accounts.closings['2021-04']!.lockedAt !== undefined).toBe(locked)
  })

  test('a sheet that changes after its owner agreed has to be agreed to again', async () => {
    const here = await april()
    await here.say('2021-05-01T09:00:00', '郑经理', '结账 4月', privately)
    await here.say('2021-05-01T10:00:00', '张三', '确认账单', privately)
    await here.say('2021-05-01T11:00:00', '郑经理', '免除 F1 信号故障', privately)
    const [waits] = await texts(here.say('2021-05-01T12:00:00', '郑经理', '结账 4月', privately))
    expect(waits).toContain('2人(张三、何二)')
    const [agreed] = await texts(here.say('2021-05-01T12:01:00', '张三', '确认账单', privately))
    expect(agreed).toContain('罚款0元')
  })

  test('what is under appeal stays out and counts in the next month once it is decided', async () => {
    const here = await chat({ ...quietTeam, start: '2021-04-12T08:00:00' })
    await here.judge('2021-04-30T14:12:31', 'spot-check/1', missedCheck('spot-check/1', '2021-04-30'))
    await here.say('2021-05-01T08:00:00', '张三', '申诉 F1 当时在带客户', privately)
    const [first] = await texts(here.say('2021-05-01T09:00:00', '郑经理', '结账 4月', privately))
    expect(first).toContain('申诉中、不进本月的:F1、F2')
    await here.runTo('2021-05-04T09:00:00')
    expect(await fen(here, '张三', '2021-04')).toBe(0)
    expect(await fen(here, '张三', '2021-05')).toBe(-3000)
    await here.say('2021-05-04T10:00:00', '郑经理', '驳回 Q1 记录清楚', privately)
    expect(await fen(here, '张三', '2021-05')).toBe(-3000)
    const [why] = await texts(here.say('2021-05-04T10:01:00', '张三', '为什么 F1', privately))
    expect(why).toContain('账期:记在2021年5月(2021年4月已结账)')
  })
})

describe('after a month was closed', () => {
  async function closed(): Promise<Here> {
    const here = await april()
    await here.say('2021-05-01T09:00:00', '郑经理', '结账 4月', privately)
    await here.runTo('2021-05-04T09:00:00')
    return here
  }

  test('a later fact takes back in the next month, with the day it is about; the closed month stays as it was', async () => {
    const here = await closed()
    await here.judge('2021-05-05T09:00:00', 'spot-check/1', [])
    expect(await fen(here, '张三', '2021-04')).toBe(-3000)
    expect(await fen(here, '张三', '2021-05')).toBe(3000)
    const { entries } = (await here.world()).ledger
    expect(entries.F3).toMatchObject({ reverses: 'F1', account: '2021-05', day: '2021-04-12' })
    expect(entries.F3!.because).toContain('4月12日的事,记入2021年5月')
    const [sheet] = await texts(here.say('2021-05-05T10:00:00', '张三', '我的账单 4月', privately))
    expect(sheet).toContain('已冲回(冲回记在以后的月份)')
    expect(sheet).toContain('合计:罚款30元')
    const [may] = await texts(here.say('2021-05-05T10:00:01', '张三', '我的账单', privately))
    expect(may).toContain('冲回F1(4月12日)')
  })

  test('a new fine for a day of it stands in the next month', async () => {
    const here = await closed()
    await here.judge('2021-05-05T09:00:00', 'spot-check/2', missedCheck('spot-check/2', '2021-04-20'))
    expect(await fen(here, '张三', '2021-04')).toBe(-3000)
    expect((await here.world()).ledger.entries.F3).toMatchObject({ account: '2021-05', day: '2021-04-20' })
  })

  test('when the next month is closed too, it goes into the one after', async () => {
    const here = await closed()
    await here.judge('2021-05-05T09:00:00', 'spot-check/2', missedCheck('spot-check/2', '2021-05-04'))
    await here.say('2021-06-01T09:00:00', '郑经理', '结账 5月', privately)
    await here.runTo('2021-06-04T09:00:00')
    await here.say('2021-06-05T09:00:00', '郑经理', '免除 F1 信号故障', privately)
    expect(await fen(here, '张三', '2021-04')).toBe(-3000)
    expect(await fen(here, '张三', '2021-05')).toBe(-3000)
    expect(await fen(here, '张三', '2021-06')).toBe(3000)
  })

  test('nothing is left to agree to', async () => {
    const here = await closed()
    const [post] = await texts(here.say('2021-05-05T09:00:00', '张三', '确认账单 4月', privately))
    expect(post).toContain('2021年4月已于5月4日 09:00:00到期自动结账')
    const [none] = await texts(here.say('2021-05-05T09:00:01', '张三', '确认账单', privately))
    expect(none).toContain('现在没有要确认的账单')
  })
})
