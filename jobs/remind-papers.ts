import { z } from 'zod'
import { issueReminder, paperReminder } from '../messages/week-papers.ts'
import type { Post } from '../policy/decision.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { firstPaper, type Owed, owedOn, paperDayOn, weekFor } from '../policy/plan/owed.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

const data = z.object({ day: z.string() })

/** Sunday 12:00 and 18:00 (S0-KA-15, S0-KA-23, S0-SH-14): one message a channel, naming only whose papers are missing. */
export const remindPapers = job({
  name: 'remind-papers',
  data,
  title: () => '提醒未交下周计划的主管',
  run({ day }, scene) {
    const missing = missingOn(scene, day).filter(({ paper }) => paper !== '下达计划')
    const channels = [...new Set(missing.map(({ channel }) => channel!))]
    const by = scene.policyOn(scene.cal.momentOn(day, '12:00')).plans.by
    const say = channels.flatMap((channel): Post[] => {
      const people = byPerson(missing.filter((one) => one.channel === channel))
      const text = paperReminder(channel, by, people)
      const group = channelGroup(scene, channel)
      if (!group) return people.map(({ id }) => ({ to: { person: id }, text }))
      return [{ to: { group: group.id }, text, mentions: people.map(({ id }) => id) }]
    })
    return { done: { facts: [], say } }
  },
})

/** Sunday 18:00 (S0-EX-15): to the managers, unless one of them has issued the plan. */
export const remindIssue = job({
  name: 'remind-issue',
  data,
  title: () => '提醒经理下达计划',
  run({ day }, scene) {
    const monday = mondayOfWeek(paperDayOn(scene, day)?.next ?? '')
    const say = missingOn(scene, day)
      .filter(({ paper }) => paper === '下达计划')
      .map(({ person }): Post => ({ to: { person: person.id }, text: issueReminder(person.name, monday) }))
    return { done: { facts: [], say } }
  },
})

function missingOn(scene: Scene, day: string): Owed[] {
  const due = paperDayOn(scene, day)
  if (!due) return []
  return owedOn(scene, day).filter((owed) => firstPaper(scene, weekFor(due, owed.paper), owed) === undefined)
}

function byPerson(owed: readonly Owed[]) {
  const people = new Map<string, { id: string; name: string; papers: Owed['paper'][] }>()
  for (const { person, paper } of owed) {
    const known = people.get(person.id)
    if (known) known.papers.push(paper)
    else people.set(person.id, { id: person.id, name: person.name, papers: [paper] })
  }
  return [...people.values()]
}
