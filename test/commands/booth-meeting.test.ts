import { describe, expect, test } from 'vitest'
import { at, boothDay, booths, day } from '../support/booths.ts'
import { chat } from '../support/chat.ts'

describe('早会', () => {
  const missing = (texts: string[]) => texts.filter((text) => text.includes('还没有收到早会'))

  test('the group is reminded once at 09:35; without a word the supervisors hear at 10:00:01, the group does not', async () => {
    const { toGroup, to } = await boothDay([], '10:00:01')
    expect(toGroup.filter((text) => text.includes('【展位早会】'))).toHaveLength(1)
    expect(missing(to('陈七'))[0]).toContain('到10:00:00还没有收到早会记录:商超外展一组、商超外展二组')
    expect(missing(to('何二'))[0]).toContain('社区巡展一组')
    expect(missing((await boothDay([], '10:00:00')).to('陈七'))).toEqual([])
  })

  test.each([
    { clock: '09:20:00', shown: '商超外展一组早会已记。', missed: '商超外展二组。' },
    { clock: '10:00:00', shown: '商超外展一组早会已记。', missed: '商超外展二组。' },
    { clock: '10:00:01', shown: '晚于10:00', missed: '商超外展一组、商超外展二组' },
  ])('said at $clock', async ({ clock, shown, missed }) => {
    const { answers, to } = await boothDay([[clock, '张三', '早会 今天主推两居']])
    expect(answers[0]).toContain(shown)
    expect(missing(to('陈七'))[0]).toContain(missed)
  })

  test('a supervisor speaks for all his booths, or for the one he names', async () => {
    expect((await boothDay([['09:40:00', '陈七', '早会 分工已定']])).answers[0]).toContain(
      '商超外展一组、商超外展二组早会已记',
    )
    expect((await boothDay([['09:40:00', '陈七', '早会 二组 分工已定']])).answers[0]).toContain(
      '✅ 陈七 09:40:00 商超外展二组早会',
    )
    expect(missing((await boothDay([['09:40:00', '陈七', '早会 分工已定']])).to('陈七'))).toEqual([])
  })

  test('when all booths have met nobody is reminded; a second word is added', async () => {
    const { toGroup, answers } = await boothDay([
      ['09:20:00', '陈七', '早会 分工已定'],
      ['09:25:00', '何二', '早会 分工已定'],
      ['09:26:00', '张三', '早会 补一句'],
    ])
    expect(toGroup.join()).not.toContain('【展位早会】')
    expect(answers[2]).toContain('已补充到商超外展一组')
  })

  test('whose channel has no booth, or who is away, does not owe one', async () => {
    expect((await boothDay([['09:40:00', '派甲', '早会 分工']])).answers[0]).toContain('您今天不用报')
    const leave = [{ person: '赵六', from: day, to: day }]
    expect(missing((await boothDay([], '10:30:00', { ...booths, leave })).to('陈七'))[0]).not.toContain(
      '二组',
    )
  })

  test('a message sent at 09:58 that arrives after the notice corrects it', async () => {
    const { to } = await boothDay([['09:58:00', '张三', '早会 今天主推两居', '10:05:00']])
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
    const { answers, to } = await boothDay(
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
  })
})
