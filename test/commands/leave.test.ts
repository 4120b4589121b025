import { describe, expect, test } from 'vitest'
import { isAbsent } from '../../policy/leave/absent.ts'
import { cal, chat } from '../support/chat.ts'

const day = '2021-04-14T'
const noon = (date: string) => cal.momentOn(date, '12:30')

describe('请假 and its like', () => {
  test.each([
    ['请假 4月15日 4月16日 事假 家里有事', '4月15日至4月16日 事假 家里有事'],
    ['请假 4月15日 4月16日', '4月15日至4月16日'],
    ['外派 4月15日 9:00-12:00 售后协助', '4月15日 09:00-12:00 售后协助'],
    ['调休 明天 上周日加班', '4月15日 上周日加班'],
    ['休息 周日', '4月18日'],
    ['请病假 4月15日 发烧', '4月15日 病假 发烧'],
    ['出差 下周一 下周三 西安', '4月19日至4月21日 西安'],
    ['请假 明天下午 看病', '4月15日 12:00-24:00 看病'],
  ])('%s is asked of the leader', async (said, period) => {
    const here = await chat()
    const [post] = await here.say(`${day}10:00:00`, '张三', said)
    expect(post!.text).toContain(period)
    expect(post!.text).toContain('请何二处理')
    expect(post!.mentions).toEqual(['何二'])
    expect(post!.text).not.toContain('事后补假')
    expect((await here.world()).requests.Q1).toMatchObject({ type: 'leave', by: '张三', state: 'open' })
  })

  test.each([
    ['请假 4月16日 4月15日 事假', '结束时间不晚于开始时间'],
    ['外派 4月15日 12:00-9:00 售后', '结束时间不晚于开始时间'],
    ['请假 3月14日 3月15日 病假', '30天以前'],
    ['请假 4月15日 半天 事假', '上午还是下午'],
    ['请假 家里有事', '没有看懂起止时间'],
    ['请假', '没有看懂起止时间'],
    ['请假 2月30日 事假', '没有看懂起止时间'],
    ['请假 4月15日 7月15日 事假', '最多申请62天'],
  ])('%s is not passed on, and the sentence says why', async (said, why) => {
    const here = await chat()
    const [post] = await here.say(`${day}10:00:00`, '张三', said)
    expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining(why) })
    expect((await here.world()).requests).toEqual({})
  })

  test('thirty days back may still be asked for, and is said to be afterwards', async () => {
    const here = await chat()
    const [post] = await here.say(`${day}10:00:00`, '张三', '请假 3月15日 病假')
    expect(post!.text).toContain('事后补假')
  })

  test('it excuses from the consent on, not from the asking', async () => {
    const here = await chat()
    await here.say(`${day}10:00:00`, '张三', '请假 4月15日 事假 家里有事')
    expect(isAbsent(await here.world(), '张三', noon('2021-04-15'))).toBe(false)
    await here.say(`${day}10:05:00`, '何二', '同意 Q1')
    const world = await here.world()
    expect(isAbsent(world, '张三', noon('2021-04-14'))).toBe(false)
    expect(isAbsent(world, '张三', noon('2021-04-15'))).toBe(true)
    expect(isAbsent(world, '张三', noon('2021-04-16'))).toBe(false)
    expect(world.leave.张三).toMatchObject([{ type: '请假', detail: '事假 家里有事', approvedBy: '何二' }])
  })

  test('neither he himself nor a colleague consents, and what was refused excuses nothing', async () => {
    const here = await chat()
    await here.say(`${day}10:00:00`, '何二', '请假 4月15日 事假')
    await here.say(`${day}10:01:00`, '何二', '同意 Q1')
    expect((await here.world()).requests.Q1!.state).toBe('open')
    await here.say(`${day}10:02:00`, '李四', '同意 Q1')
    expect((await here.world()).requests.Q1!.state).toBe('open')
    await here.say(`${day}10:03:00`, '郑经理', '驳回 Q1 人手不够')
    expect(isAbsent(await here.world(), '何二', noon('2021-04-15'))).toBe(false)
  })
})
