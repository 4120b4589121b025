import { z } from 'zod'
import { papersDue } from '../messages/week-papers.ts'
import { SECOND } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { close } from '../policy/occasion.ts'
import { everyone } from '../policy/people.ts'
import { partyOf, plansId, plansOccasion } from '../policy/plan/occasion.ts'
import { firstPaper, owedOn, paperDayOn, paperDeadline, weekFor } from '../policy/plan/owed.ts'
import { job } from './job.ts'

/** A second after the deadline: what is missing becomes notices, and the managers get the list. Nobody is fined. */
export const closePapers = job({
  name: 'close-papers',
  data: z.object({ day: z.string(), party: z.enum(['主管', '经理']) }),
  title: ({ party }) => `下周计划截止(${party})`,
  run({ day, party }, scene) {
    const due = paperDayOn(scene, day)
    if (!due) return { cancel: `no papers are due on ${day}` }
    const by = paperDeadline(scene, day, party === '经理' ? '下达计划' : '周计划')
    if (scene.now <= by) return { snoozeUntil: by + SECOND }
    const owed = owedOn(scene, day).filter(({ paper }) => partyOf(paper) === party)
    if (owed.length === 0) return { cancel: `nobody owes a paper on ${day}` }
    const { facts } = close(plansOccasion, plansId(day, party), scene)
    // The managers' own is for themselves: recorded, and told to nobody else.
    if (party === '经理') return { done: { facts, say: [] } }
    const missing = owed
      .filter((one) => firstPaper(scene, weekFor(due, one.paper), one) === undefined)
      .map(({ person, paper, rule, channel }) => ({
        name: person.name,
        channel,
        paper,
        rule,
      }))
    const text = papersDue(mondayOfWeek(due.next), scene.cal.clockOf(by), owed.length, missing)
    const managers = everyone(scene.world, scene.now).filter(({ role }) => role === 'manager')
    const say = managers.map(({ id }): Post => ({ to: { person: id }, text }))
    return { done: { facts, say } }
  },
})
