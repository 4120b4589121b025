import { describe, expect, test } from 'vitest'
import { csvOf } from '../../policy/accounts/csv.ts'
import { chat, missedCheck, quietTeam } from '../support/chat.ts'

const at = '2021-04-20T10:00:00'
const privately = { privately: true }

async function twoSquads() {
  const here = await chat({
    ...quietTeam,
    people: [
      ...quietTeam.people,
      { name: '王五', team: '二组', channel: '派单', leader: '陈七' },
      { name: '陈七', role: 'supervisor', team: '二组', channel: '派单', leader: '郑经理' },
      { name: '内勤', role: 'clerk', leader: '郑经理' },
    ],
  })
  await here.judge('2021-04-12T14:12:31', 'spot-check/1', missedCheck())
  const [other] = missedCheck('spot-check/2')
  await here.judge('2021-04-12T15:12:31', 'spot-check/2', [
    {
      ...other!,
      key: 'S0-EX-11/王五/spot-check/2',
      subject: { person: '王五' },
      because: '=HYPERLINK("x"),打13800001111',
    },
  ])
  return here
}
type Here = Awaited<ReturnType<typeof twoSquads>>
const fileOf = (posts: Awaited<ReturnType<Here['say']>>) => posts.find(({ file }) => file)?.file
const ids = (text = '') => [...text.matchAll(/^([FRNK]\d+),/gm)].map(([, id]) => id)

describe('导出', () => {
  test.each([
    { who: '张三', rows: null },
    { who: '何二', rows: ['F1', 'F2'] },
    { who: '陈七', rows: ['F3'] },
    { who: '郑经理', rows: ['F1', 'F2', 'F3'] },
    { who: '出纳', rows: ['F1', 'F2', 'F3'] },
    { who: '内勤', rows: ['F1', 'F2', 'F3'] },
  ])('$who gets $rows', async ({ who, rows }) => {
    const here = await twoSquads()
    const posts = await here.say(at, who, '导出 罚款 4月', privately)
    if (rows) expect(ids(fileOf(posts)?.text)).toEqual(rows)
    else expect(posts[0]!.tone).toBe('refusal')
  })

  test.each([
    { said: '导出 罚款', name: '罚款-2021-04.csv' },
    { said: '导出 4月 罚款', name: '罚款-2021-04.csv' },
    { said: '导出罚款 2021年4月', name: null },
    { said: '导出 台账 本月', name: '台账-2021-04.csv' },
    { said: '导出', name: '台账-2021-04.csv' },
    { said: '导出 奖金 四月', name: null },
    { said: '导出 工资 4月', name: null },
    { said: '导出 罚款 3月', name: null },
  ])('$said → $name', async ({ said, name }) => {
    const here = await twoSquads()
    const posts = await here.say(at, '郑经理', said, privately)
    expect(fileOf(posts)?.name ?? null).toBe(name)
    if (!name) expect(posts[0]!.text).toBeTruthy()
  })

  test('the file has a mark for Excel, a head, amounts as numbers, no whole phone and no formula', async () => {
    const here = await twoSquads()
    const { text } = fileOf(await here.say(at, '郑经理', '导出 罚款', privately))!
    const lines = text.split('\r\n')
    expect(text.startsWith('\uFEFF编号,日期,')).toBe(true)
    expect(lines[1]).toMatch(
      /^F1,2021-04-12,2021-04-12 14:12:31,张三,派单,一组,罚款,-30,元,待确认,2021-04,S0-EX-11,/,
    )
    expect(lines[3]).toContain(`"'=HYPERLINK(""x""),打138****1111"`)
    expect(text).not.toContain('13800001111')
  })

  test('a waived fine stands beside the line that takes it back, so that the column adds up', async () => {
    const here = await twoSquads()
    await here.say(at, '郑经理', '免除 F3 信号故障', privately)
    const posts = await here.say('2021-04-20T11:00:00', '郑经理', '导出 罚款', privately)
    const amounts = fileOf(posts)!
      .text.split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',')[7]))
    expect(amounts).toEqual([-30, -10, -30, 30])
    expect(posts[0]!.text).toContain('罚款40元')
  })

  test('asked in a group it comes privately; the group hears only that', async () => {
    const here = await twoSquads()
    const posts = await here.say(at, '郑经理', '导出 罚款')
    expect(posts.map(({ to, file }) => [to, file?.name])).toEqual([
      [{ group: 'ka' }, undefined],
      [{ person: '郑经理' }, '罚款-2021-04.csv'],
    ])
    expect(posts[0]!.text).not.toContain('张三')
  })
})

describe('CSV', () => {
  test.each([
    { cell: '=1+1', out: "'=1+1" },
    { cell: '+86', out: "'+86" },
    { cell: '-30', out: "'-30" },
    { cell: '@SUM(A1)', out: "'@SUM(A1)" },
    { cell: ' =1', out: "' =1" },
    { cell: '一,二', out: '"一,二"' },
    { cell: '说"好"', out: '"说""好"""' },
    { cell: '两\n行', out: '"两\n行"' },
    { cell: -30, out: '-30' },
    { cell: null, out: '' },
  ])('$cell → $out', ({ cell, out }) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${out}\r\n`)
  })
})
