import { type Day, SECOND, weekdayOf } from '../calendar.ts'
import type { DayPlanner } from '../day-plan.ts'
import type { Due } from '../schedule/state.ts'
import type { Scene } from '../situation.ts'
import { type PaperParty, plansId } from './occasion.ts'
import { paperDayOn, paperDeadline } from './owed.ts'

/** The alarms of plans, duty lists and reports: each evening's, those of the day papers are due, and Monday's open posts. */
export const planWeeks: DayPlanner = (day, scene) => [
  ...evening(day, scene),
  ...papers(day, scene),
  ...openPosts(day, scene),
]

function evening(day: Day, { cal, policyOn }: Scene): Due[] {
  const { summary, dutyList } = policyOn(cal.momentOn(day, '12:00')).plans
  return [
    {
      id: `summary-draft/${day}`,
      at: cal.momentOn(day, summary.draftAt),
      kind: 'summary-draft',
      data: { day },
    },
    {
      id: `remind-duty-list/${day}`,
      at: cal.momentOn(day, dutyList.remindAt),
      kind: 'remind-duty-list',
      data: { day },
    },
  ]
}

function papers(day: Day, scene: Scene): Due[] {
  if (!paperDayOn(scene, day)) return []
  const { cal, policyOn } = scene
  const { plans } = policyOn(cal.momentOn(day, '12:00'))
  const close = (party: PaperParty, paper: '周计划' | '下达计划'): Due => ({
    id: `close-${plansId(day, party)}`,
    at: paperDeadline(scene, day, paper) + SECOND,
    kind: 'close-papers',
    data: { day, party },
  })
  return [
    ...plans.remindAt.map(
      (clock): Due => ({
        id: `remind-papers/${day}/${clock}`,
        at: cal.momentOn(day, clock),
        kind: 'remind-papers',
        data: { day },
      }),
    ),
    {
      id: `remind-issue/${day}`,
      at: cal.momentOn(day, plans.issue.remindAt),
      kind: 'remind-issue',
      data: { day },
    },
    { id: `week-report/${day}`, at: cal.momentOn(day, plans.report.at), kind: 'week-report', data: { day } },
    close('主管', '周计划'),
    close('经理', '下达计划'),
  ]
}

/** Monday 00:00, after the week's close: whose post of last week may be taken over (S0-EX-13). */
const openPosts = (day: Day, { cal }: Scene): Due[] =>
  weekdayOf(day) === 1
    ? [
        {
          id: `open-posts/${day}`,
          at: cal.momentOn(day, '00:00') + SECOND,
          kind: 'open-posts',
          data: { day },
        },
      ]
    : []
