import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { readRoster } from '../../../policy/onboarding/read-roster.ts'
import { policyAt } from '../../../policy/policy.ts'

const policy = policyAt(loadPack('yundi'), [], 0, '2021-04-12')
const read = (...rows: string[][]) => readRoster(rows, { policy, seed: 'test' })

describe('headings are matched leniently', () => {
  test.each([
    ['姓名 角色 组 渠道 上级 手机 工号', '张三 员工 一组 大客户 何二 13900000003 7'],
    ['名字 岗位 小组 业务线 领导 电话 员工编号', '张三 员工 一组 大客户 何二 13900000003 7'],
    ['姓名(必填) 职务 班组 所属渠道 直属上级: 联系电话* 编号', '张三 员工 一组 大客户 何二 13900000003 7'],
    ['工号 手机号码 汇报对象 条线 组别 职位 员工姓名', '7 13900000003 何二 大客户 一组 员工 张三'],
  ])('%s', (head, line) => {
    expect(read(head.split(' '), line.split(' '))).toMatchObject({
      faults: [],
      rows: [
        {
          row: 2,
          name: '张三',
          role: 'staff',
          team: '一组',
          channel: '大客户',
          leader: '何二',
          staffNo: '7',
          phone: { last4: '0003' },
        },
      ],
    })
  })

  test('a title and empty lines above them, and sums below, are no people; the number is the file’s own', () => {
    expect(
      read(['云堤项目人员名册'], [], ['姓名', '性别'], [''], ['张 三', '女'], ['合计', '1']),
    ).toMatchObject({
      faults: [],
      rows: [{ row: 5, name: '张三', gender: 'f' }],
    })
  })

  test('without a name’s heading it is no roster', () => {
    expect(read(['手机', '组'], ['13900000003', '一组'])).toBeNull()
  })
})

describe('a cell', () => {
  test.each([
    { head: '角色', cell: '组长', is: { role: 'supervisor' } },
    { head: '角色', cell: '职员', is: { role: 'staff' } },
    { head: '角色', cell: '案场经理', is: { role: 'manager' } },
    { head: '角色', cell: '置业顾问', is: { role: 'staff', staffType: '置业顾问' } },
    { head: '角色', cell: 'constructor', is: { what: 'role', said: 'constructor' } },
    { head: '渠道', cell: '商超', is: { channel: '商超外展' } },
    { head: '渠道', cell: '大客户组', is: { channel: '大客户' } },
    { head: '渠道', cell: '无', is: { name: '张三' } },
    { head: '渠道', cell: '外展', is: { what: 'channel', said: '外展' } },
    { head: '组', cell: '大客户一组', is: { team: '大客户一组', channel: '大客户' } },
    { head: '手机', cell: '139 0000 0003', is: { phone: { last4: '0003' } } },
    { head: '手机', cell: '１３９００００００００３', is: { what: 'phone' } },
    { head: '手机', cell: '1.39E+10', is: { what: 'phone' } },
    { head: '手机', cell: '13900000003/13900000004', is: { what: 'phone' } },
  ])('$head $cell', ({ head, cell, is }) => {
    const { rows, faults } = read(['姓名', head], ['张三', cell])!
    expect([...rows, ...faults]).toMatchObject([is])
  })

  test.each(['张', '!!', '13900000003', '一'.repeat(21)])('a name is not %s', (name) => {
    expect(read(['姓名'], [name])!.faults).toMatchObject([{ row: 2, what: 'name' }])
  })
})
