import { describe, expect, test } from 'vitest'
import { leadingCount, readNames } from '../../../policy/agency/names.ts'

describe('names in one text', () => {
  test.each([
    { text: '链家人民路店', names: ['链家人民路店'] },
    { text: '链家人民路店、中原解放路店', names: ['链家人民路店', '中原解放路店'] },
    { text: '链家人民路店 中原解放路店', names: ['链家人民路店', '中原解放路店'] },
    { text: '链家 人民路店、中原 解放路店', names: ['链家人民路店', '中原解放路店'] },
    { text: '链家人民路店,中原解放路店;', names: ['链家人民路店', '中原解放路店'] },
    { text: '@王经纪 「李经纪」', names: ['王经纪', '李经纪'] },
    { text: '', names: [] },
    { text: '、、', names: [] },
  ])('$text', ({ text, names }) => {
    expect(readNames(text)).toEqual(names.map((name) => ({ name })))
  })

  test.each([
    { text: '王经纪 13900001111 李经纪', names: [['王经纪', '13900001111'], ['李经纪']] },
    {
      text: '王经纪13900001111、李经纪 139 0000 2222',
      names: [
        ['王经纪', '13900001111'],
        ['李经纪', '13900002222'],
      ],
    },
    { text: '13900001111', names: [] },
  ])('$text with phones', ({ text, names }) => {
    expect(readNames(text)).toEqual(names.map(([name, phone]) => ({ name, ...(phone && { phone }) })))
  })

  test.each([
    { text: '3家:甲店 乙店', count: '3' },
    { text: '两位 王经纪', count: '两' },
    { text: '5', count: '5' },
    { text: '21世纪不动产', count: null },
    { text: '百家好人民路店', count: null },
    { text: '千家居', count: null },
  ])('the count before $text is $count', ({ text, count }) => {
    expect(leadingCount(text)?.digits ?? null).toBe(count)
  })
})
