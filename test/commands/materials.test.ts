import { describe, expect, test } from 'vitest'
import { boothDay, booths, day } from '../support/booths.ts'

describe('09:00', () => {
  test('two booth channels in one group hear of photos and materials in one message', async () => {
    const { toGroup } = await boothDay([], '09:00:00')
    expect(toGroup).toEqual([
      '【展位签到提醒】请在09:30:00前发全身照和展位物料照各一张,文字写"展位签到"。\n' +
        '【物料清单】拓客礼品、活动X展架、项目X展架、户单、奖品、小礼品、看房车。\n' +
        '到齐请发"物料 齐",缺什么发"物料 缺 展架"。',
    ])
  })

  test.each([
    { channel: '大客户', items: '拓客礼品、海报、易拉宝展架、名片' },
    { channel: '二手房推介', items: '拓客礼品、海报、易拉宝展架、名片' },
  ])('$channel hears its list', async ({ channel, items }) => {
    const people = booths.people.map((person) => ('channel' in person ? { ...person, channel } : person))
    const { toGroup } = await boothDay([], '09:00:00', { ...booths, people })
    expect(toGroup).toEqual([`【物料清单】${items}。\n到齐请发"物料 齐",缺什么发"物料 缺 展架"。`])
  })

  test('lists that differ are named by channel; who is away is not asked', async () => {
    const people = booths.people.map((person) =>
      person.name === '关九' ? { ...person, channel: '大客户' } : person,
    )
    expect((await boothDay([], '09:00:00', { ...booths, people })).toGroup[0]).toContain(
      '【物料清单】大客户:拓客礼品、海报、易拉宝展架、名片。\n【物料清单】商超外展:',
    )
    const leave = [{ person: '关九', from: day, to: day }]
    expect((await boothDay([], '09:00:00', { ...booths, people, leave })).toGroup[0]).not.toContain('大客户')
  })

  test('another hour for the materials makes two messages', async () => {
    const settings = { 'habits.materials.remindAt': '08:50' }
    const { toGroup } = await boothDay([], '09:00:00', { ...booths, settings })
    expect(toGroup).toHaveLength(2)
    expect(toGroup[0]).not.toContain('展位签到提醒')
  })
})

describe('物料', () => {
  test.each([
    { who: '张三', said: '物料 齐', shown: '✅ 张三 商超外展一组物料已齐' },
    { who: '张三', said: '物料都齐了', shown: '物料已齐' },
    { who: '张三', said: '物料 缺 展架', shown: '商超外展一组物料缺展架,已记录,会告诉陈七' },
    { who: '张三', said: '物料缺 展架、户单', shown: '缺展架、户单' },
    { who: '陈七', said: '物料 缺 展架', shown: '缺展架,已记录。' },
    { who: '张三', said: '物料 缺', shown: '请写上缺什么' },
    { who: '张三', said: '物料', shown: '今天还没有人报' },
    { who: '派甲', said: '物料 齐', shown: '原文没有物料清单' },
    { who: '张三', said: '物料在哪里领', shown: '' },
    { who: '郑经理', said: '物料 齐', shown: '由员工、主管' },
  ])('$who: $said', async ({ who, said, shown }) => {
    const { answers } = await boothDay([['09:05:00', who, said]], '09:05:00')
    shown ? expect(answers[0]).toContain(shown) : expect(answers[0]).toBe('')
  })

  test('who is not on duty, or on leave, is refused', async () => {
    const duty = [{ date: day, person: '李四' }]
    expect(
      (await boothDay([['09:05:00', '张三', '物料 齐']], '09:05:00', { ...booths, duty })).answers[0],
    ).toContain('您今天没有排班')
    const leave = [{ person: '张三', from: day, to: day }]
    expect(
      (await boothDay([['09:05:00', '张三', '物料 齐']], '09:05:00', { ...booths, leave })).answers[0],
    ).toContain('您今天没有排班')
  })

  test('what is missing is told to the supervisor once, merged, at 09:30', async () => {
    const { to } = await boothDay([
      ['09:05:00', '张三', '物料 缺 展架'],
      ['09:10:00', '李四', '物料 缺 户单、展架'],
      ['09:20:00', '赵六', '物料 缺 奖品'],
    ])
    const told = to('陈七').filter((text) => text.includes('【物料】'))
    expect(told).toEqual([
      '【物料】您组里报缺:\n商超外展一组:展架(李四 09:10报)、户单(李四 09:10报)\n商超外展二组:奖品(赵六 09:20报)\n' +
        '请安排补上,补到后在群里发"物料 齐"。只作提醒,不罚款。',
    ])
  })

  test('齐 before that settles it, also when it was sent after and arrives before; after that only what is new is told', async () => {
    const settled = await boothDay([
      ['09:05:00', '张三', '物料 缺 展架'],
      ['09:29:00', '李四', '物料 齐'],
    ])
    expect(settled.to('陈七').join()).not.toContain('【物料】')
    const turned = await boothDay([
      ['09:10:00', '李四', '物料 齐'],
      ['09:05:00', '张三', '物料 缺 展架', '09:12:00'],
    ])
    expect(turned.to('陈七').join()).not.toContain('【物料】')
    const later = await boothDay([
      ['09:05:00', '张三', '物料 缺 展架'],
      ['09:40:00', '张三', '物料 缺 奖品'],
      ['09:45:00', '李四', '物料 缺 展架'],
    ])
    const told = later.to('陈七').filter((text) => text.includes('【物料】'))
    expect(told).toHaveLength(2)
    expect(told[1]).toContain('商超外展一组:奖品(张三 09:40报)\n')
  })

  test.each([
    { until: '09:49:59', times: 0 },
    { until: '09:50:00', times: 1 },
  ])('what is said at 09:40 is told ten minutes later: by $until $times times', async ({ until, times }) => {
    const { to } = await boothDay([['09:40:00', '张三', '物料 缺 奖品']], until)
    expect(to('陈七').filter((text) => text.includes('【物料】'))).toHaveLength(times)
  })

  test('while the supervisor is away his manager hears', async () => {
    const leave = [{ person: '陈七', from: day, to: day }]
    const { to } = await boothDay([['09:05:00', '张三', '物料 缺 展架']], '09:30:00', { ...booths, leave })
    expect(to('陈七').join()).not.toContain('【物料】')
    expect(to('郑经理').join()).toContain('【物料】您组里报缺')
  })
})
