import { describe, expect, test } from 'vitest'
import { cal, chat } from '../support/chat.ts'

const day = '2021-04-12'
const at = (clock: string) => `${day}T${clock}`

const booths = {
  pack: 'yundi',
  start: at('08:00:00'),
  randomChecks: false,
  people: [
    ...['张三', '李四'].map((name) => ({ name, team: '一组', channel: '商超外展', leader: '陈七' })),
    { name: '赵六', team: '二组', channel: '商超外展', leader: '陈七' },
    { name: '关九', team: '一组', channel: '社区巡展', leader: '何二' },
    { name: '派甲', team: '一组', channel: '派单', leader: '何二' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '何二', role: 'supervisor', team: '一组', channel: '社区巡展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [
    {
      id: 'ka',
      name: '外展群',
      purpose: '拓客',
      people: ['张三', '李四', '赵六', '关九', '陈七', '何二', '郑经理'],
    },
  ],
}

type Said = [clock: string, who: string, text: string, arrivesAt?: string]

async function dayOf(said: Said[], until = '10:30:00', file: Record<string, unknown> = booths) {
  const here = await chat(file)
  const answers: string[] = []
  for (const [clock, who, text, arrivesAt = clock] of said)
    answers.push(
      (await here.say(at(clock), who, text, { arrivesAt: at(arrivesAt) }))
        .map((post) => post.text)
        .join('\n'),
    )
  await here.runTo(at(until))
  const posts = await here.posts()
  const to = (person: string) =>
    posts.filter((post) => 'person' in post.to && post.to.person === person).map(({ text }) => text)
  return {
    here,
    posts,
    answers,
    to,
    toGroup: posts.filter((post) => 'group' in post.to).map(({ text }) => text),
  }
}

describe('09:00', () => {
  test('two booth channels in one group hear of photos and materials in one message', async () => {
    const { toGroup } = await dayOf([], '09:00:00')
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
    const { toGroup } = await dayOf([], '09:00:00', { ...booths, people })
    expect(toGroup).toEqual([`【物料清单】${items}。\n到齐请发"物料 齐",缺什么发"物料 缺 展架"。`])
  })

  test('lists that differ are named by channel; who is away is not asked', async () => {
    const people = booths.people.map((person) =>
      person.name === '关九' ? { ...person, channel: '大客户' } : person,
    )
    expect((await dayOf([], '09:00:00', { ...booths, people })).toGroup[0]).toContain(
      '【物料清单】大客户:拓客礼品、海报、易拉宝展架、名片。\n【物料清单】商超外展:',
    )
    const leave = [{ person: '关九', from: day, to: day }]
    expect((await dayOf([], '09:00:00', { ...booths, people, leave })).toGroup[0]).not.toContain('大客户')
  })

  test('another hour for the materials makes two messages', async () => {
    const settings = { 'habits.materials.remindAt': '08:50' }
    const { toGroup } = await dayOf([], '09:00:00', { ...booths, settings })
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
    const { answers } = await dayOf([['09:05:00', who, said]], '09:05:00')
    shown ? expect(answers[0]).toContain(shown) : expect(answers[0]).toBe('')
  })

  test('who is not on duty, or on leave, is refused', async () => {
    const duty = [{ date: day, person: '李四' }]
    expect(
      (await dayOf([['09:05:00', '张三', '物料 齐']], '09:05:00', { ...booths, duty })).answers[0],
    ).toContain('您今天没有排班')
    const leave = [{ person: '张三', from: day, to: day }]
    expect(
      (await dayOf([['09:05:00', '张三', '物料 齐']], '09:05:00', { ...booths, leave })).answers[0],
    ).toContain('您今天没有排班')
  })

  test('what is missing is told to the supervisor once, merged, at 09:30', async () => {
    const { to } = await dayOf([
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
    const settled = await dayOf([
      ['09:05:00', '张三', '物料 缺 展架'],
      ['09:29:00', '李四', '物料 齐'],
    ])
    expect(settled.to('陈七').join()).not.toContain('【物料】')
    const turned = await dayOf([
      ['09:10:00', '李四', '物料 齐'],
      ['09:05:00', '张三', '物料 缺 展架', '09:12:00'],
    ])
    expect(turned.to('陈七').join()).not.toContain('【物料】')
    const later = await dayOf([
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
    const { to } = await dayOf([['09:40:00', '张三', '物料 缺 奖品']], until)
    expect(to('陈七').filter((text) => text.includes('【物料】'))).toHaveLength(times)
  })

  test('while the supervisor is away his manager hears', async () => {
    const leave = [{ person: '陈七', from: day, to: day }]
    const { to } = await dayOf([['09:05:00', '张三', '物料 缺 展架']], '09:30:00', { ...booths, leave })
    expect(to('陈七').join()).not.toContain('【物料】')
    expect(to('郑经理').join()).toContain('【物料】您组里报缺')
  })
})

describe('早会', () => {
  const missing = (texts: string[]) => texts.filter((text) => text.includes('还没有收到早会'))

  test('the group is reminded once at 09:35; without a word the supervisors hear at 10:00:01, the group does not', async () => {
    const { toGroup, to } = await dayOf([], '10:00:01')
    expect(toGroup.filter((text) => text.includes('【展位早会】'))).toHaveLength(1)
    expect(missing(to('陈七'))[0]).toContain('到10:00:00还没有收到早会记录:商超外展一组、商超外展二组')
    expect(missing(to('何二'))[0]).toContain('社区巡展一组')
    expect(missing((await dayOf([], '10:00:00')).to('陈七'))).toEqual([])
  })

  test.each([
    { clock: '09:20:00', shown: '商超外展一组早会已记。', missed: '商超外展二组。' },
    { clock: '10:00:00', shown: '商超外展一组早会已记。', missed: '商超外展二组。' },
    { clock: '10:00:01', shown: '晚于10:00', missed: '商超外展一组、商超外展二组' },
  ])('said at $clock', async ({ clock, shown, missed }) => {
    const { answers, to } = await dayOf([[clock, '张三', '早会 今天主推两居']])
    expect(answers[0]).toContain(shown)
    expect(missing(to('陈七'))[0]).toContain(missed)
  })

  test('a supervisor speaks for all his booths, or for the one he names', async () => {
    expect((await dayOf([['09:40:00', '陈七', '早会 分工已定']])).answers[0]).toContain(
      '商超外展一组、商超外展二组早会已记',
    )
    expect((await dayOf([['09:40:00', '陈七', '早会 二组 分工已定']])).answers[0]).toContain(
      '✅ 陈七 09:40:00 商超外展二组早会',
    )
    expect(missing((await dayOf([['09:40:00', '陈七', '早会 分工已定']])).to('陈七'))).toEqual([])
  })

  test('when all booths have met nobody is reminded; a second word is added', async () => {
    const { toGroup, answers } = await dayOf([
      ['09:20:00', '陈七', '早会 分工已定'],
      ['09:25:00', '何二', '早会 分工已定'],
      ['09:26:00', '张三', '早会 补一句'],
    ])
    expect(toGroup.join()).not.toContain('【展位早会】')
    expect(answers[2]).toContain('已补充到商超外展一组')
  })

  test('whose channel has no booth, or who is away, does not owe one', async () => {
    expect((await dayOf([['09:40:00', '派甲', '早会 分工']])).answers[0]).toContain('您今天不用报')
    const leave = [{ person: '赵六', from: day, to: day }]
    expect(missing((await dayOf([], '10:30:00', { ...booths, leave })).to('陈七'))[0]).not.toContain('二组')
  })

  test('a message sent at 09:58 that arrives after the notice corrects it', async () => {
    const { to } = await dayOf([['09:58:00', '张三', '早会 今天主推两居', '10:05:00']])
    expect(missing(to('陈七'))[0]).toContain('商超外展一组')
    expect(to('陈七').at(-1)).toBe('更正:商超外展一组的早会09:58:00已经发出,消息晚到,不算缺。')
  })

  test('an outage moves the notice by its length', async () => {
    const here = await chat(booths)
    await here.runTo(at('09:50:00'))
    await here.outage(at('09:50:00'), at('09:55:00'))
    await here.runTo(at('10:05:00'))
    const told = async () => (await here.posts()).filter(({ text }) => text.includes('还没有收到早会'))
    expect(await told()).toEqual([])
    await here.runTo(at('10:05:01'))
    expect((await told())[0]!.text).toContain('到10:05:00')
  })
})

describe('培训', () => {
  test('supervisors log it, the manager reads it in the evening with meetings and materials; staff may not', async () => {
    const { answers, to } = await dayOf(
      [
        ['09:20:00', '陈七', '早会 分工已定'],
        ['09:40:00', '陈七', '培训 奖惩机制和今天的话术'],
        ['09:41:00', '张三', '培训 奖惩机制'],
        ['09:42:00', '陈七', '培训'],
        ['09:43:00', '张三', '物料 缺 展架'],
      ],
      '21:00:00',
    )
    expect(answers[1]).toContain('陈七的培训已记')
    expect(answers[2]).toContain('由主管、经理')
    expect(answers[3]).toContain('请写上培训内容')
    const summary = to('郑经理').find((text) => text.startsWith('【经理日报'))!
    expect(summary).toContain('培训:陈七(奖惩机制和今天的话术)')
    expect(summary).toContain('展位早会:2/3组,没有收到:社区巡展一组')
    expect(summary).toContain('物料:商超外展一组缺展架')
    expect(cal.dayOf(cal.read(at('21:00:00')))).toBe(day)
  })
})
