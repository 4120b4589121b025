import { type Day, daysAfter, type Week } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Verdict } from '../ledger/state.ts'
import { mondayOfWeek } from '../metric/week-days.ts'
import type { Occasion } from '../occasion.ts'
import { managersGroup } from '../org/channel-group.ts'
import type { Scene } from '../situation.ts'
import { type Owed, owedOn, paperDayOn, paperDeadline, paperResult } from './owed.ts'
import type { PaperName } from './state.ts'

/** `plans/2021-04-11/主管`: the supervisors' papers of a day, and `plans/2021-04-11/经理`, judged at its end. */
export type PaperParty = '主管' | '经理'
export const plansId = (day: Day, party: PaperParty): string => `plans/${day}/${party}`
export const partyOf = (paper: PaperName): PaperParty => (paper === '下达计划' ? '经理' : '主管')
const parties: PaperParty[] = ['主管', '经理']

/** Papers that were not there in time: notices, as no fine is stated (S0-KA-15, S0-KA-23, S0-EX-15, S0-SH-14). */
export const plansOccasion: Occasion = {
  name: 'plans',
  touchedBy: (fact, scene) =>
    daysTouched(fact, scene).flatMap((day) => parties.map((party) => plansId(day, party))),
  judge(id, scene) {
    const [, day = '', party] = id.split('/')
    return owedOn(scene, day)
      .filter(({ paper }) => partyOf(paper) === party)
      .filter((owed) => ['late', 'missing'].includes(paperResult(scene, day, owed) ?? ''))
      .map((owed) => verdictOf(scene, id, day, owed))
  },
  groupOf: (_id, scene) => managersGroup(scene)?.id,
}

/** Days whose papers a fact may change. */
function daysTouched(fact: Fact, { world, cal }: Scene): Day[] {
  switch (fact.kind) {
    case 'paperFiled':
      return [...daysOf(fact.week), ...daysOf(fact.week, -7)]
    case 'leaveGranted':
      return daysFrom(cal.dayOf(fact.leave.from), cal.dayOf(fact.leave.to))
    case 'outageNoted':
      return daysFrom(cal.dayOf(fact.outage.from), cal.dayOf(fact.outage.until))
    case 'messageRecalled':
      return Object.entries(world.plans.papers)
        .filter(([, people]) =>
          Object.values(people).some((papers) =>
            papers.some(({ messageKey }) => messageKey === fact.messageKey),
          ),
        )
        .flatMap(([week]) => [...daysOf(week), ...daysOf(week, -7)])
    default:
      return []
  }
}

const daysOf = (week: Week, later = 0): Day[] =>
  Array.from({ length: 7 }, (_, index) => daysAfter(mondayOfWeek(week), index + later))

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day)
  return days
}

function verdictOf(
  scene: Scene,
  occasion: string,
  day: Day,
  { person, paper, rule, channel }: Owed,
): Verdict {
  const { cal } = scene
  const of = channel ? `${channel}主管` : ''
  const week = paperDayOn(scene, day)!
  return {
    key: `${rule}/${paper}/${person.id}/${occasion}`,
    rule,
    subject: { person: person.id },
    kind: 'notice',
    amountFen: 0,
    occasion,
    day,
    because: `${of}${person.name}到${cal.dateClockOf(paperDeadline(scene, day, paper))}没有交${paper === '周总结' ? week.past : week.next}的${paper}`,
    evidence: [],
  }
}
