import { describe, expect, test } from 'vitest'
import { agencyTeam } from '../support/agency.ts'
import { chat } from '../support/chat.ts'

describe('stores and brokers, said in many ways', () => {
  test.each([
    { text: '门店', hint: '请写上店名' },
    { text: '门店 0', hint: '门店0家不用发' },
    { text: '门店 -1', hint: '不能是负数' },
    { text: '门店 1.5', hint: '不是整数' },
    { text: '门店 900', hint: '一次最多报500家' },
    { text: '门店 昨天 链家人民路店', hint: '更正 昨天 门店' },
    { text: '门店 3家:甲店 乙店', hint: '写的是3家,名字有2个' },
    { text: `门店 ${'很'.repeat(21)}`, hint: '太长' },
    { text: '入群', hint: '请写上经纪人的姓名' },
    { text: '入群 、、', hint: '请写上经纪人的姓名' },
    { text: '退群', hint: '请写上退群的经纪人' },
    { text: '退群 王经纪', hint: '不在已登记的群内经纪人里' },
    { text: '名片', hint: '请写上名片的张数' },
    { text: '报备门店', hint: '报备门店 链家人民路店' },
  ])('$text is answered with what to send', async ({ text, hint }) => {
    const talk = await chat(agencyTeam())
    const [post] = await talk.say('2021-04-13T10:00:00', '孙九', text)
    expect(post).toMatchObject({ tone: 'refusal' })
    expect(post!.text).toContain(hint)
  })

  test.each([
    { text: '门店 5', said: '门店+5家,4月13日累计5家。本周门店5/5家、入群0/25位。' },
    { text: '门店 五家 名片 6 入群 3', said: '名片+6张' },
    { text: '门店:链家人民路店', said: '门店+1家:链家人民路店。' },
    { text: '门店 链家人民路店', said: '本周门店1/5家' },
    { text: '推介门店 甲店、乙店', said: '门店+2家:甲店、乙店。' },
    { text: '名片6', said: '名片+6张,4月13日累计6张' },
    { text: '名片 六张', said: '名片+6张' },
    { text: '入群 3', said: '入群+3位' },
    { text: '拉群 王经纪', said: '入群+1位:王经纪' },
    { text: '登记经纪人 王经纪 13900001111', said: '入群+1位:王经纪' },
  ])('$text is understood', async ({ text, said }) => {
    const talk = await chat(agencyTeam())
    const [post] = await talk.say('2021-04-13T10:00:00', '孙九', text)
    expect(post!.tone).toBeUndefined()
    expect(post!.text).toContain(said)
    expect(post!.text).not.toContain('13900001111')
  })

  test('a manager reports no stores, and talk of stores is plain talk', async () => {
    const talk = await chat(agencyTeam())
    const [post] = await talk.say('2021-04-13T10:00:00', '郑经理', '门店 甲店')
    expect(post).toMatchObject({ tone: 'refusal' })
    expect(await talk.say('2021-04-13T10:00:00', '孙九', '门店那边今天人不多')).toEqual([])
    expect(await talk.say('2021-04-13T10:00:00', '孙九', '入群了吗')).toEqual([])
  })

  test('the numbers stand in the daily report and can be corrected', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 甲店、乙店')
    const [report] = await talk.say('2021-04-13T18:00:00', '孙九', '日报 留电5 门店3 名片8')
    expect(report!.text).toContain('门店')
    const [changed] = await talk.say('2021-04-13T19:00:00', '孙九', '更正 名片 10')
    expect(changed!.text).toContain('名片由8改为10张')
  })

  test('a store that was reported this week is said to be no new one', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 链家人民路店')
    const [post] = await talk.say('2021-04-14T10:00:00', '孙九', '门店 链家人民路店、中原解放路店')
    expect(post!.text.split('\n')).toEqual([
      '✅ 孙九 门店+1家:中原解放路店。',
      '链家人民路店本周已经报过,周指标不重复计。',
      '4月14日累计2家。本周门店2/5家、入群0/25位。',
    ])
  })

  test('a namesake is told apart by the phone', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '入群 王经纪')
    const [post] = await talk.say('2021-04-13T10:05:00', '钱八', '入群 王经纪')
    expect(post).toMatchObject({ tone: 'refusal' })
    expect(post!.text).toContain('王经纪已由孙九于4月13日 10:00:00登记,仍归孙九')
    const [other] = await talk.say('2021-04-13T10:06:00', '钱八', '登记经纪人 王经纪 13900001111')
    expect(other!.text).toContain('入群+1位:王经纪')
  })
})
