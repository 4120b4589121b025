import { describe, expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

const day = '2021-04-12T'

describe('a number of another day is not taken for one of today', () => {
  test.each([
    ['张三', '留电 5 明天', '这里只报今天的留电'],
    ['张三', '带访 2 昨天', '补昨天的请发"更正 昨天 带访 正确的总数"'],
    ['张三', '带访 2 4月11日', '这里只报今天的带访'],
    ['张三', '日报 4月20日 留电5 带访2', '4月20日还没有到,没有改'],
    ['张三', '日报 2月30日 留电5', '日报请写三项数字'],
    ['郑经理', '更正 2020年1月1日 留电 5', '2020-01-01的数字没有记录:机器人从4月12日起记数'],
    ['郑经理', '更正 4月31日 留电 5', '请写上哪一项、正确的总数'],
  ])('%s: %s', async (from, text, words) => {
    const here = await chat()
    const [post] = await here.say(`${day}10:00:00`, from, text)
    expect(post).toMatchObject({ tone: 'refusal' })
    expect(post!.text).toContain(words)
    const { metrics, reports } = await here.world()
    expect([metrics.days, reports.days]).toEqual([{}, {}])
  })

  test('nor is a day that no calendar has', async () => {
    const here = await chat()
    const [post] = await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人 4月31日')
    expect(post!.text).toContain('日历上没有这一天,没有登记')
  })

  test('a day inside other words is talk', async () => {
    const here = await chat()
    const [post] = await here.say(`${day}10:00:00`, '张三', '带访 2 明天再来一组')
    expect(post!.text).toContain('带访+2组')
  })
})

describe('认筹 of a client who was registered before', () => {
  const asked = async (...texts: string[]) => {
    const here = await chat()
    let last = ''
    for (const text of texts) last = (await here.say(`${day}10:00:00`, '张三', text))[0]!.text
    return last
  }

  test('says so to whoever agrees', async () => {
    expect(await asked('认筹 赵先生', '认筹 赵先生 13800001111')).toContain(
      '赵先生此前已登记过认筹(Q1),请核对是不是同一位;同一位请驳回。',
    )
  })

  test('not when the phones are two, nor for another name', async () => {
    expect(await asked('认筹 赵先生 13900002222', '认筹 赵先生 13800001111')).not.toContain('此前')
    expect(await asked('认筹 赵先生', '认筹 钱女士')).not.toContain('此前')
  })
})
