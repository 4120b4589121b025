/** The results and states of an outcome as people read them; what is not known is left as it is. */
const reader = (words: Record<string, string>) => (id: string) => words[id] ?? id

export const presence = reader({
  onTime: '准时',
  late: '迟到',
  missing: '未到',
  wrongPlace: '地点不符',
  wrongPhrase: '密语不符',
  excused: '免签',
})

export const located = reader({
  ok: '合格',
  none: '未使用',
  wrongPlace: '区域不符',
  tooFew: '次数不足',
  excused: '免查',
})

export const shown = reader({
  passed: '通过',
  late: '超时',
  missing: '未回复',
  mismatch: '手势不符',
  review: '待人工核对',
  excused: '免查',
  void: '作废',
})

export const reported = reader({ onTime: '按时', late: '迟交', missing: '未交' })

export const claimStates = reader({
  held: '有效',
  pending: '缺关键人,保留中',
  queued: '排队',
  lost: '没有报上',
  lapsed: '过时作废',
  expired: '到期',
  released: '已释放',
})
