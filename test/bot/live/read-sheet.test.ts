import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readSheet } from '../../../bot/live/read-sheet.ts'

const rows = [
  ['姓名', '角色', '手机'],
  ['张三', '员工', '13800001111'],
]

test.each([
  {
    what: 'commas, UTF-8 with a mark',
    name: '花名册.csv',
    bytes: Buffer.from('\uFEFF姓名,角色,手机\r\n张三,员工,13800001111\r\n'),
  },
  { what: 'tabs', name: 'a.txt', bytes: Buffer.from('姓名\t角色\t手机\n张三\t员工\t13800001111\n\n') },
  {
    what: 'semicolons and quotes',
    name: 'a.CSV',
    bytes: Buffer.from('"姓名";角色;手机\n 张三 ;员工;"13800001111"\n'),
  },
  {
    what: 'what Chinese Excel writes (GB 18030)',
    name: 'a.csv',
    bytes: execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], {
      input: '姓名,角色,手机\n张三,员工,13800001111\n',
    }),
  },
])('a table is read: $what', async ({ name, bytes }) => {
  expect(await readSheet(name, bytes)).toEqual(rows)
})

test.each([
  { what: 'a picture', name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) },
  {
    what: 'a picture that calls itself a table',
    name: 'a.csv',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
  },
  { what: 'a zip that is no workbook', name: 'a.xlsx', bytes: Buffer.from('PK\x03\x04 nothing') },
  { what: 'an old workbook', name: 'a.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
])('no table: $what', async ({ name, bytes }) => {
  expect(await readSheet(name, bytes)).toBeNull()
})
