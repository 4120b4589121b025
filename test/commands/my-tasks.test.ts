import { describe, expect, test } from 'vitest'
import { chat, smallTeam } from '../support/chat.ts'

const day = '2021-04-12'
const at = (clock: string) => `${day}T${clock}`

/** The small team in a channel, with 何二 as its supervisor. */
const team = (channel: string, more: Record<string, unknown> = {}) => ({
  ...smallTeam,
  people: smallTeam.people.map((person) => ('channel' in person ? { ...person, channel } : person)),
  ...more,
})

async function cardOf(
  who: string,
  channel: string,
  { clock = '08:30:00', ...more }: Record<string, unknown> = {},
) {
  const here = await chat(team(channel, more))
  return (await here.say(at(String(clock)), who, '我的任务', { privately: true }))[0]!.text
}

describe('我的任务', () => {
  test('a key-account specialist: sign-ins, place, locations, targets, money', async () => {
    const places = [{ name: '咸阳二纺', lat: 34.33, lng: 108.71, radiusM: 500 }]
    const duty = [{ date: day, person: '张三', place: '咸阳二纺' }]
    expect(await cardOf('张三', '大客户', { places, duty })).toBe(
      [
        '【张三 4月12日任务】大客户·一组',
        '地点:咸阳二纺(500米内)',
        '· 9:30、10:00、16:00、18:00 密语签到(10分钟内,已签0/4)',
        '· 09:30前 核对物料,发"物料 齐"或"物料 缺 …"',
        '· 18:30前 定位0/3(间隔60分钟以上)',
        '个人:留电0/20',
        '本组:到访0/4.25 留电0/20',
        '奖罚:',
        '· 签到迟到、未到 罚20元(S0-KA-16、S0-KA-25)',
        '· 定位不足或不符 罚30元(S0-KA-19)',
      ].join('\n'),
    )
  })

  test.each([
    {
      channel: '商超外展',
      parts: [
        '09:30前 展位全身照和物料照 未完成',
        '10:00前 展位早会 未完成',
        '19:00前 日报 未完成',
        '带访0/3',
        '本组达标且第一 奖200元(S0-EX-05)',
        '罚50-200元(S0-EX-07)',
        '抽查5分钟内未回 罚30元(S0-EX-11)',
      ],
    },
    {
      channel: '二手房推介',
      parts: [
        '本周:门店0/5 经纪人入群0/25',
        '周门店不足5家 罚100元(S0-SH-05)',
        '周入群不足25人 罚10元(S0-SH-06)',
        '抽查5分钟内未回 只记录(S0-SH-12)',
        '定位不足或不符 罚30元(S0-SH-13)',
      ],
    },
    { channel: '派单', parts: ['原文没有管理办法,只记数,不奖不罚(S0-MS-01)'] },
    { channel: '电开', parts: ['本组:CALL0/200', '不奖不罚(S0-MS-01)'] },
  ])('$channel', async ({ channel, parts }) => {
    const card = await cardOf('张三', channel)
    for (const part of parts) expect(card).toContain(part)
  })

  test('subscriptions pay only in their phase', async () => {
    expect(await cardOf('张三', '商超外展')).not.toContain('S0-EX-06')
    const here = await chat(team('商超外展', { start: '2021-06-09T08:00:00' }))
    const [card] = await here.say('2021-06-09T09:00:00', '张三', '我的任务', { privately: true })
    expect(card!.text).toContain('认筹 奖500元(S0-EX-06)')
  })

  test('what is done is ticked, what is over is not asked for again', async () => {
    const here = await chat(team('大客户', { phrases: [{ date: day, slot: '09:30', phrase: '春风十里' }] }))
    await here.say(at('09:31:00'), '张三', '签到 春风十里')
    await here.say(at('09:32:00'), '李四', '物料 齐')
    const [card] = await here.say(at('10:10:01'), '张三', '我的任务', { privately: true })
    expect(card!.text).toContain('· 16:00、18:00 密语签到(10分钟内,已签1/4)')
    expect(card!.text).not.toContain('核对物料')
    const booth = await chat(team('商超外展'))
    await booth.say(at('09:40:00'), '李四', '早会 分工已定')
    await booth.say(at('09:41:00'), '张三', '日报 咨询3 留电2 转访1')
    const [ticked] = await booth.say(at('09:50:00'), '张三', '我的任务', { privately: true })
    expect(ticked!.text).toContain('展位早会 ✅')
    expect(ticked!.text).toContain('日报 ✅')
    expect(ticked!.text).toContain('留电2/50')
  })

  test('a supervisor: what he has to do, and only what binds him', async () => {
    expect(await cardOf('何二', '商超外展')).toContain('· 17:00前 至少抽查一次')
    expect(await cardOf('何二', '商超外展')).toContain('组员抽查未回,连带 每人罚10元(S0-EX-12)')
    expect(await cardOf('何二', '二手房推介')).toContain('超过半数专员未完成 罚50元(S0-SH-07)')
    expect(await cardOf('何二', '大客户')).not.toContain('罚20元')
    const duty = [{ date: day, person: '何二' }]
    expect(await cardOf('何二', '大客户', { duty })).toContain('签到迟到、未到 罚20元')
  })

  test('off duty, on leave, and a manager have no task', async () => {
    expect(await cardOf('张三', '大客户', { duty: [{ date: day, person: '李四' }] })).toContain(
      '您今天没有排班,没有任务',
    )
    const leave = [{ person: '张三', from: day, to: day, type: '休息' }]
    expect(await cardOf('张三', '大客户', { leave })).toContain('您今天休息,没有任务')
    expect(await cardOf('郑经理', '大客户')).toContain('您没有个人任务')
  })

  test('every card fits a phone: at most 18 lines, none wider than 28 Chinese characters, each money line with its rule', async () => {
    for (const channel of [
      '大客户',
      '商超外展',
      '社区巡展',
      '二手房推介',
      '派单',
      '电开',
      '动线拦截',
      '竞品拦截',
    ]) {
      for (const who of ['张三', '何二']) {
        const lines = (await cardOf(who, channel)).split('\n')
        expect(lines.length).toBeLessThanOrEqual(18)
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(28)
        const money = lines.slice(lines.indexOf('奖罚:') + 1)
        if (lines.includes('奖罚:')) for (const line of money) expect(line).toMatch(/\(S0-[A-Z]{2}-\d\d/)
      }
    }
  })
})

/** In Chinese characters; a letter or a digit is half as wide. */
const width = (line: string) => [...line].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? 0.5 : 1), 0)
