import { expect, test } from 'vitest'
import { readAbsence } from '../../../policy/away/read.ts'

test.each([
  ['送客户到展厅 40 公', '送客户到展厅', 40, '公'],
  ['送客户到展厅 公 40', '送客户到展厅', 40, '公'],
  ['送客户到展厅 40分钟', '送客户到展厅', 40, null],
  ['送客户到展厅40公', '送客户到展厅', 40, '公'],
  ['送客户到展厅40分钟 (私)', '送客户到展厅', 40, '私'],
  ['吃 午饭 三十 私事', '吃 午饭', 30, '私'],
  ['取物料 半小时', '取物料', 30, null],
  ['取物料 一个半小时', '取物料', 90, null],
  ['取物料 2小时 公', '取物料', 120, '公'],
  ['40分钟 送客户', '送客户', 40, null],
  ['1小时 送客户 公', '送客户', 60, '公'],
  ['40 送客户', '送客户', 40, null],
  ['取物料', '取物料', null, null],
  ['40', '', 40, null],
  ['', '', null, null],
])('「%s」', (text, reason, minutes, kind) => {
  expect(readAbsence(text)).toEqual({ reason, minutes, kind })
})
