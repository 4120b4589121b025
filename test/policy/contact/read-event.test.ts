import { describe, expect, test } from 'vitest'
import { readEvent } from '../../../policy/contact/read-event.ts'

const today = '2021-04-14'

describe('what a key contact organised, in any order of words', () => {
  test.each([
    ['李工 32人', '李工', 32],
    ['32人 李工', '李工', 32],
    ['李工32人', '李工', 32],
    ['李工 三十二人', '李工', 32],
    ['李工 一百二十位', '李工', 120],
    ['@李工 32', '李工', 32],
    ['关键人:李工,32名', '李工', 32],
    ['关键人李工 实到32人', '李工', 32],
    ['李工 13800001111 32人', '李工', 32],
    ['李工 138 0000 1111 32人', '李工', 32],
    ['李工 32人', '李工', 32],
    ['二纺李工 32 人。', '二纺李工', 32],
    ['李三 10人', '李三', 10],
  ])('%s', (text, contact, people) => {
    expect(readEvent('viewing', text, today)).toEqual({
      said: { contact, people, days: [today], trip: 1, corrects: false },
    })
  })

  test.each([
    ['李工 32人 第二团', 2, false],
    ['李工 第3团 32人', 3, false],
    ['李工 另一团 32人', 'another', false],
    ['第一团 李工 32人', 1, false],
    ['更正 李工 32人', 1, true],
    ['李工 改为32人', 1, true],
  ])('%s', (text, trip, corrects) => {
    expect(readEvent('viewing', text, today)).toMatchObject({
      said: { contact: '李工', people: 32, trip, corrects },
    })
  })

  test.each([
    ['李工 800人 邮件', '邮件'],
    ['李工 电子邮件 800人', '邮件'],
    ['李工 全体800人 以短信方式', '短信'],
    ['李工 800人 微信群', '微信群'],
    ['李工 800人', undefined],
  ])('%s was publicised by %s', (text, by) => {
    const read = readEvent('publicity', text, today)
    expect(read).toMatchObject({ said: { contact: '李工', people: 800 } })
    expect('said' in read && read.said.by).toBe(by)
  })

  test.each([
    ['viewing', '32人', 'contact'],
    ['viewing', '', 'contact'],
    ['viewing', '李工', 'people'],
    ['viewing', '李工 0人', 'people'],
    ['viewing', '李工 -3人', 'people'],
    ['viewing', '李工 3.5人', 'people'],
    ['viewing', '李工 9999999人', 'people'],
    ['viewing', '李工 32人 4月11日-4月12日', 'oneDay'],
    ['roadshow', '李工', 'days'],
    ['roadshow', '4月12日', 'contact'],
    ['roadshow', '李工 4月15日-4月12日', 'order'],
  ] as const)('%s %s lacks: %s', (kind, text, fault) => {
    expect(readEvent(kind, text, today)).toEqual({ fault })
  })

  test.each([
    ['李工 1天', ['2021-04-14']],
    ['李工 两天', ['2021-04-14', '2021-04-15']],
    ['持续3天 李工', ['2021-04-14', '2021-04-15', '2021-04-16']],
    ['李工 4月12日 2天', ['2021-04-12', '2021-04-13']],
  ])('a roadshow without a date runs from today: %s', (text, days) => {
    expect(readEvent('roadshow', text, today)).toMatchObject({ said: { contact: '李工', days } })
  })

  test.each(['李工', '李工 0天', '李工 90天'])('a roadshow of no days is asked again: %s', (text) => {
    expect(readEvent('roadshow', text, today)).toEqual({ fault: 'days' })
  })
})
