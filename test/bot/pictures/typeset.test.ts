import { expect, test } from 'vitest'
import { typeset } from '../../../bot/pictures/typeset.ts'

const comma = '\uff0c'
const colon = '\uff1a'

test.each([
  ['a comma between Chinese characters', '没有指标,不排名', `没有指标${comma}不排名`],
  ['a comma before Chinese', '(S0-EX-11),编号', `(S0-EX-11)${comma}编号`],
  ['a comma between numbers', '1,200', '1,200'],
  ['a colon after Chinese', '指标来源:管理章节', `指标来源${colon}管理章节`],
  ['a time of day', '数据截至 21:00', '数据截至 21:00'],
  ['straight quotes', '发"申诉 编号"', '发“申诉 编号”'],
  ['a middle dot', '4月12日 周一 · 第20天', '4月12日 周一·第20天'],
  ['a line break', '张\n三', '张 三'],
  ['a mark that turns text around', '\u202e张三', '张三'],
])('%s', (_, text, printed) => {
  expect(typeset(text)).toBe(printed)
})
