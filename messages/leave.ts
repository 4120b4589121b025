import type { LeaveType } from '../policy/leave/state.ts'

export const leaveLines = (period: string, detail: string, late: boolean) => [
  [period, detail].filter(Boolean).join(' '),
  ...(late ? ['开始时间已过,属事后补假;同意后相应的罚款会自动冲回。'] : []),
]

export const leaveNeedsTime = (word: LeaveType) =>
  `没有看懂起止时间,还没有提交。请这样写:"${word} 4月7日 4月8日 ${word === '请假' ? '事假 家里有事' : '原因'}",或"${word} 4月7日 9:00-12:00 原因"。`

export const leaveTooLong = (days: number) => `一次最多申请${days}天,还没有提交,请核对起止日期。`

export const leaveBackwards = (word: LeaveType) =>
  `结束时间不晚于开始时间,还没有提交。请先写开始再写结束,例如"${word} 4月7日 4月8日 原因",或"${word} 4月7日 9:00-12:00 原因"。`

export const leaveWhichHalf = (word: LeaveType) =>
  `半天要说明是上午还是下午,还没有提交。请这样写:"${word} 4月7日 上午 原因"。`

export const leaveTooOld = (word: LeaveType, days: number) =>
  `开始日期在${days}天以前,还没有提交。请核对日期,例如"${word} 4月7日 4月8日 原因";确实要补的,请联系经理。`
