import type { Board } from '../../../../policy/board.ts'
import type { Card } from '../../../../policy/decision.ts'

export const requestCard: Card = {
  key: 'request/Q12',
  title: '请假 Q12',
  tone: 'info',
  lines: ['张三提出', '4月14日 事假'],
  buttons: [
    { label: '同意', text: '同意 Q12', style: 'primary' },
    { label: '驳回', text: '驳回 Q12', style: 'danger' },
  ],
}

const row = (rank: number, name: string) => ({
  rank,
  tied: false,
  name,
  value: `${20 - rank}组`,
  target: rank % 2 ? '10组' : null,
  rate: rank % 2 ? 1.09 : null,
  detail: '留电3/5',
})

export const board: Board = {
  title: '大客户 今日榜',
  subtitle: '4月12日 周一',
  cutOff: '数据截至 21:00',
  targetSource: '指标来源:管理章节',
  tieBreak: '同率按到访组数排序',
  sections: [{ title: '大客户今日转访榜', rows: [row(1, '张三'), row(2, '李四')] }],
  unset: [{ name: '派单', value: '200张' }],
  money: {
    title: '今日奖罚',
    rows: [
      { name: '张三', text: '第一名', amountFen: 20_000 },
      { name: '李四', text: '迟到', amountFen: -2_000 },
    ],
  },
  footer: '有异议,48小时内发"申诉 编号 理由"',
}

export const manyBoards = (sections: number, rows: number): Board => ({
  ...board,
  sections: Array.from({ length: sections }, (_, index) => ({
    title: `渠道${index + 1}`,
    rows: Array.from({ length: rows }, (__, at) => row(at + 1, `队员${at + 1}`)),
  })),
})
