import { describe, expect, test } from 'vitest'
import { boardText, percent, seeTheRest, signedYuan } from '../../messages/board.ts'
import { row, sample } from '../bot/pictures/sample.ts'

describe('the board in words', () => {
  test('has every name, count, rate, amount and condition of the board', () => {
    const board = sample()
    const text = boardText(board)
    const said = [
      ...[board.title, board.subtitle, board.cutOff, board.targetSource, board.tieBreak, board.footer],
      ...board.sections.flatMap(({ title, rows }) => [
        title,
        ...rows.flatMap(({ name, value, target, rate, detail, badge }) =>
          [name, value, target, percent(rate!), detail, badge?.text].filter((part) => part != null),
        ),
      ]),
      ...board.unset.flatMap(({ name, value }) => [name, value]),
      ...board.money.rows.flatMap((row) => [row.name, row.text, signedYuan(row)]),
    ]
    expect(said.filter((part) => !text.includes(part))).toEqual([])
  })

  test('has all rows, also those a picture leaves out', () => {
    const rows = Array.from({ length: 400 }, (_, at) => row(at + 1, { name: `<第${at + 1}组>` }))
    const text = boardText(sample({ sections: [{ title: '商超', rows }] }))
    expect(rows.every(({ name }) => text.includes(name))).toBe(true)
  })

  test('reads as a person would write it', () => {
    expect(boardText(sample())).toMatchInlineSnapshot(`
      "【商超外展 今日转访榜】4月12日 周一 · 意向登记期第20/92天
      数据截至 21:00 · 指标来源:管理章节

      〔商超〕
      1. 商超一组 11组(目标 7.5组,146%) · 留电 42 · 奖励 200元 · 上升2位
      2(并列) 商超二组 10组(目标 7.5组,133%)
      2(并列) 商超三组 10组(目标 7.5组,133%)
      4. 商超四组 8组(目标 7.5组,106%) · 拟罚 150元 · 下降3位

      〔社区〕
      截至目前还没有数据。

      〔未设指标〕以下各项没有指标,不排名、不计罚。
      派单到访 17组
      电开到访 5组

      〔今日奖罚〕
      商超一组 +200元 转访第1名且达标(S0-EX-05)
      王五 −30.50元 手势抽查 14:12:30 前未发照片(S0-EX-11),编号 F31

      同率按到访组数、留电、先达到时间排序
      对结果有疑问,48小时内发"申诉 编号 理由""
    `)
  })

  test('shows counts without a target apart, after the ranks and without one', () => {
    const lines = boardText(sample()).split('\n')
    const apart = lines.findIndex((line) => line.startsWith('〔未设指标〕'))
    expect(lines.slice(apart + 1, apart + 3)).toEqual(['派单到访 17组', '电开到访 5组'])
    expect(apart).toBeGreaterThan(lines.findIndex((line) => line.startsWith('4. ')))
  })

  test('a board without anything says so', () => {
    const text = boardText(
      sample({ sections: [{ title: '商超', rows: [] }], unset: [], money: { title: '今日奖罚', rows: [] } }),
    )
    expect(text).toContain('〔商超〕\n截至目前还没有数据。')
    expect(text).toContain('〔今日奖罚〕\n截至目前没有奖罚。')
    expect(text).not.toContain('未设指标')
  })

  test('a name cannot add a line', () => {
    const text = boardText(
      sample({ sections: [{ title: '商超', rows: [row(1, { name: '张三\n2. 李四' })] }] }),
    )
    expect(text).toContain('1. 张三 2. 李四 11组')
  })
})

test.each([
  [1.0909, '109%'],
  [1, '100%'],
  [0.29, '29%'],
  [0.9999, '99%'],
  [0, '0%'],
  [Number.POSITIVE_INFINITY, '—'],
])('a rate of %d reads %s', (rate, text) => {
  expect(percent(rate)).toBe(text)
})

test.each([
  [20_000, undefined, '+200元'],
  [-3_050, undefined, '−30.50元'],
  [0, undefined, '0元'],
  [-3_000, '分', '−30分'],
])('%d fen in %s reads %s', (amountFen, unit, text) => {
  expect(signedYuan({ amountFen, unit })).toBe(text)
})

test.each([
  { lists: 0, shortened: ['商超'], money: false, text: '未列出的名次请发「排行 商超」查看。' },
  {
    lists: 2,
    shortened: ['商超', '社区', '派单'],
    money: true,
    text: '另有 2 个榜未列出。未列出的名次请发「排行 渠道」查看。本人的奖罚请发「我的」查看。',
  },
])('$lists lists and $shortened left out', ({ lists, shortened, money, text }) => {
  expect(
    seeTheRest(
      lists,
      shortened.map((title) => ({ title, rows: [] })),
      money,
    ),
  ).toBe(text)
})
