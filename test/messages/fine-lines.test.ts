import { expect, test } from 'vitest'
import { fineLines } from '../../messages/ledger.ts'
import type { Entry } from '../../policy/ledger/state.ts'

const fine = (id: string, name: string, because = `${name}没有签到`): Entry => ({
  id,
  key: id,
  rule: 'S0-KA-16',
  clause: '罚款20元',
  subject: { person: name },
  kind: 'fine',
  amountFen: -2000,
  occasion: 'o',
  day: '2021-04-12',
  at: 0,
  because,
  evidence: [],
  state: 'proposed',
  packVersion: '1',
  hash: '',
} as unknown as Entry) // biome-ignore format: as short as it gets
const nameOf = ({ subject }: Entry) => ('person' in subject ? subject.person : '')
const appeal = '依据发"为什么 F1"查看;有异议,48小时内可发"申诉 F1 理由"。'

test('two fines alike have a line each', () => {
  expect(fineLines([fine('F1', '张三'), fine('F2', '李四')], nameOf).split('\n')).toEqual([
    'F1 张三 拟罚款20元:张三没有签到(S0-KA-16「罚款20元」)',
    'F2 李四 拟罚款20元:李四没有签到(S0-KA-16「罚款20元」)',
    appeal,
  ])
})

test('three alike in all but the name are one line with every number; another reason stands apart', () => {
  const some = [fine('F1', '张三'), fine('F2', '李四'), fine('F3', '王五'), fine('F4', '赵六', '迟到一分钟')]
  expect(fineLines(some, nameOf).split('\n')).toEqual([
    '各拟罚款20元:没有签到(S0-KA-16「罚款20元」):张三 F1、李四 F2、王五 F3',
    'F4 赵六 拟罚款20元:迟到一分钟(S0-KA-16「罚款20元」)',
    appeal,
  ])
})
