import {
  leaveBackwards,
  leaveLines,
  leaveNeedsTime,
  leaveTooLong,
  leaveTooOld,
  leaveWhichHalf,
} from '../messages/leave.ts'
import { daysAfter, HOUR } from '../policy/calendar.ts'
import { type Period, periodText, readSpan } from '../policy/leave/read-period.ts'
import { type LeaveType, leaveTypes } from '../policy/leave/state.ts'
import { command } from './command.ts'
import { ask } from './requests/ask.ts'

/** Longer than this it is a slip in a date. */
const DAYS_MOST = 62
/** What is further back is settled. */
const DAYS_BACK = 30

const examples: Record<LeaveType, string> = {
  请假: '请假 4月7日 4月8日 事假 家里有事',
  调休: '调休 4月7日 上周日加班',
  休息: '休息 4月10日',
  出差: '出差 4月7日 4月9日 西安客户',
  外派: '外派 4月7日 9:00-12:00 售后协助',
}

/** 请假, 调休, 休息, 出差, 外派: asked of the leader; from his 同意 on they excuse, for the past as well (G10). */
export const leaveCommands = leaveTypes.map((type) =>
  command<Period>({
    words: type === '请假' ? [type, '补请假', '补假', '请病假', '请事假'] : [type],
    usage: type === '请假' ? '请假 <起> <止> <类型> <原因>' : `${type} <起> [止] <原因>`,
    about: `申请${type},由主管同意`,
    example: examples[type],
    who: 'all',
    rules: ['G10'],
    read(rest, situation) {
      const { cal, day } = situation
      const period = readSpan(rest, situation)
      if (!period) return { hint: leaveNeedsTime(type) }
      if (period.to <= period.from) return { hint: leaveBackwards(type) }
      if (/^半天/.test(period.rest)) return { hint: leaveWhichHalf(type) }
      if (period.from < cal.momentOn(daysAfter(day, -DAYS_BACK), '00:00'))
        return { hint: leaveTooOld(type, DAYS_BACK) }
      return period.to - period.from > DAYS_MOST * 24 * HOUR
        ? { hint: leaveTooLong(DAYS_MOST) }
        : { input: { ...period, rest: withKind(period.rest, situation.message.text) } }
    },
    decide({ from, to, rest }, situation) {
      const today = situation.cal.momentOn(situation.day, '00:00')
      const afterwards = from < situation.at && from !== today
      const lines = leaveLines(periodText(situation, from, to), rest, afterwards)
      const { facts, say } = ask(situation, 'leave', type, { type, from, to, detail: rest }, { lines })
      return { facts, say }
    },
  }),
)

/** `请病假 4月7日` says the kind in its word: kept with the reason. */
function withKind(rest: string, text: string): string {
  const [, kind] = /^\s*请(病假|事假)/.exec(text) ?? []
  return kind && !rest.includes(kind) ? `${kind} ${rest}`.trim() : rest
}
