import { describe, expect, test } from 'vitest'
import { readReferral } from '../../../policy/contact/read-referral.ts'

const one = { customers: [{ name: '赵先生' }], broker: { name: '王店长' }, count: 1 }

describe("a broker's client, in any order of words", () => {
  test.each([
    '1 赵先生 经纪人 王店长',
    '赵先生 王店长推荐',
    '赵先生 由王店长推荐',
    '1组 赵先生 王店长介绍',
    '经纪人王店长 赵先生 1组',
    '一组 赵先生 经纪人:王店长',
    '1 经纪人 王店长 赵先生',
    '1 赵先生,经纪人王店长',
    '赵先生(经纪人王店长)',
    '赵先生 经纪人@王店长',
    '1 赵先生 @王店长推荐的客户',
    '经纪人:王店长 客户:赵先生',
    '赵先生 来源 王店长',
    '1 王店长介绍的赵先生',
    '王店长推荐的赵先生 1组',
  ])('%s', (text) => {
    expect(readReferral(text)).toEqual(one)
  })

  test('phones belong to the name before them', () => {
    const read = readReferral('1 赵先生 13700002222 经纪人 王店长 13900001111')
    expect(read).toEqual({
      customers: [{ name: '赵先生', phone: '13700002222' }],
      broker: { name: '王店长', phone: '13900001111' },
      count: 1,
    })
  })

  test('several clients of one broker', () => {
    expect(readReferral('2 赵先生、钱女士 经纪人 王店长')).toMatchObject({
      customers: [{ name: '赵先生' }, { name: '钱女士' }],
      count: 2,
    })
  })

  test.each([
    ['2 赵先生 经纪人 王店长', 'count'],
    ['经纪人 王店长', 'customer'],
    ['2 经纪人 王店长', 'customer'],
    ['赵先生 经纪人', 'broker'],
  ])('%s lacks: %s', (text, fault) => {
    expect(readReferral(text)).toEqual({ fault })
  })

  test.each(['2', '1 赵先生', '三组', '3 下午经纪人多', ''])('「%s」 names no broker', (text) => {
    expect(readReferral(text)).toBeNull()
  })
})
