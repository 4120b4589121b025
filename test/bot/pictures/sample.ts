import type { Board, BoardRow } from '../../../policy/board.ts'

export const row = (rank: number, more: Partial<BoardRow> = {}): BoardRow => ({
  rank,
  tied: false,
  name: `商超${'一二三四五六七八九十'[rank - 1] ?? rank}组`,
  value: `${12 - rank}组`,
  target: '7.5组',
  rate: (12 - rank) / 7.5,
  ...more,
})

/** A day's board with everything in it: a tie, a reward, a move, a count without a target, fines. */
export const sample = (more: Partial<Board> = {}): Board => ({
  title: '商超外展 今日转访榜',
  subtitle: '4月12日 周一 · 意向登记期第20/92天',
  cutOff: '数据截至 21:00',
  targetSource: '指标来源:管理章节',
  tieBreak: '同率按到访组数、留电、先达到时间排序',
  sections: [
    {
      title: '商超',
      rows: [
        row(1, { detail: '留电 42', badge: { text: '奖励 200元', tone: 'good' }, delta: 2 }),
        row(2, { tied: true }),
        row(2, { tied: true, name: '商超三组' }),
        row(4, { badge: { text: '拟罚 150元', tone: 'bad' }, delta: -3 }),
      ],
    },
    { title: '社区', rows: [] },
  ],
  unset: [
    { name: '派单到访', value: '17组' },
    { name: '电开到访', value: '5组' },
  ],
  money: {
    title: '今日奖罚',
    rows: [
      { name: '商超一组', text: '转访第1名且达标(S0-EX-05)', amountFen: 20_000 },
      { name: '王五', text: '手势抽查 14:12:30 前未发照片(S0-EX-11),编号 F31', amountFen: -3_050 },
    ],
  },
  footer: '对结果有疑问,48小时内发"申诉 编号 理由"',
  ...more,
})
