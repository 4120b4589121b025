import { badCount, correctionTitle, correctionWhy, notYet, tooLateToCorrect } from '../messages/numbers.ts'
import { reportHow, reportTaken, summaryTaken } from '../messages/reports.ts'
import { type Day, dateOf } from '../policy/calendar.ts'
import { type Decision, together } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { correctableUntil } from '../policy/metric/correctable.ts'
import { countOf } from '../policy/metric/names.ts'
import { readTallies, type Tally } from '../policy/metric/read.ts'
import { readDay } from '../policy/metric/read-day.ts'
import { peopleOf } from '../policy/metric/team.ts'
import { totalOf } from '../policy/metric/total.ts'
import { firstReport } from '../policy/report/due.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, type Read, refuse, reply } from './command.ts'
import { declared } from './declare.ts'
import { ask } from './requests/ask.ts'

type Input = { day: Day; tallies: Tally[]; remark: string }

/** S0-EX-26: the day's numbers in one message. They are what he declares for the day, so they replace the running sums. */
export const report = command<Input>({
  words: ['日报', '外展日报'],
  usage: '日报 咨询x 留电y 转访z [小结]',
  about: '报当天总数,以日报为准;19:00前交',
  example: '日报 咨询30 留电18 转访3 下午人流好',
  who: ['staff', 'supervisor'],
  rules: ['S0-EX-26', 'S0-EX-22'],
  read: readReport,
  decide(input, situation) {
    if (situation.sender.role === 'supervisor') return summary(input, situation)
    if (input.day < situation.day) return afterwards(input, situation)
    return today(input, situation)
  },
})

function readReport(rest: string, situation: Situation): Read<Input> {
  const dated = readDay(rest, situation.day)
  const read = readTallies(dated?.rest ?? rest)
  if ('fault' in read) return { hint: badCount(read.metric, read.fault, read.said) }
  if (dated && dated.day > situation.day) return { hint: notYet(dateOf(dated.day)) }
  const day = dated?.day ?? situation.day
  const remark = maskPhones(read.rest.replace(/^(?:小结|总结|建议)[:\s]*/, '')).slice(0, 200)
  const empty = read.tallies.length === 0 && !(situation.sender.role === 'supervisor' && remark)
  return empty ? { hint: reportHow() } : { input: { day, tallies: read.tallies, remark } }
}

function today({ day, tallies, remark }: Input, situation: Situation): Decision {
  const { sender, cal, at, policy } = situation
  const { facts, changes } = declared(situation, sender.id, day, tallies, 'report')
  const late = at > cal.momentOn(day, policy.daily.reportBy)
  const again = firstReport(situation, sender.id, day) !== undefined
  const text = reportTaken({
    name: sender.name,
    date: dateOf(day),
    clock: cal.clockOf(at),
    late: late && !again ? policy.daily.reportBy : null,
    again,
    figures: tallies,
    replaced: changes.filter(({ from, to }) => from !== 0 && from !== to),
  })
  return { ...reply(situation, text), facts: [reported(situation, day, remark), ...facts] }
}

/** For a day that is over: the report is late, and its numbers need the leader's consent (G13). */
function afterwards({ day, tallies, remark }: Input, situation: Situation): Decision {
  const { sender, at, policy, cal } = situation
  const clock = policy.daily.correctUntil
  if (at > correctableUntil(situation, day)) {
    const { metric, count } = tallies[0]!
    return refuse(situation, tooLateToCorrect(sender.name, dateOf(day), clock, metric, count))
  }
  const taken = reportTaken({
    name: sender.name,
    date: dateOf(day),
    clock: cal.dateClockOf(at),
    late: policy.daily.reportBy,
    again: firstReport(situation, sender.id, day) !== undefined,
    figures: tallies,
    replaced: [],
  })
  const changes = tallies.map(({ metric, count }) => ({ metric, to: count }))
  const title = correctionTitle(sender.name, dateOf(day), changes)
  return together(
    { ...reply(situation, taken), facts: [reported(situation, day, remark)] },
    ask(
      situation,
      'correction',
      title,
      { personId: sender.id, day, tallies },
      {
        lines: [correctionWhy(dateOf(day), clock)],
      },
    ),
  )
}

/** S0-EX-22: a supervisor sums his team up; its people have reported for themselves, so nothing is counted twice. */
function summary({ day, tallies, remark }: Input, situation: Situation): Decision {
  const { sender, cal } = situation
  const figures = tallies.map(({ metric, count }) => countOf(metric, count)).join('、')
  const people = sender.channel ? peopleOf(situation, sender.channel, cal.momentOn(day, '12:00')) : []
  const team = people.filter((person) => !sender.team || person.team === sender.team).map(({ id }) => id)
  const sum = (metric: 'consultations' | 'leads' | 'visits') => totalOf(situation, team, day, metric).count
  const text = summaryTaken(sender.name, dateOf(day), figures, {
    consultations: sum('consultations'),
    leads: sum('leads'),
    visits: sum('visits'),
  })
  return { ...reply(situation, text), facts: [reported(situation, day, remark, figures)] }
}

const reported = ({ sender, at, message }: Situation, day: Day, remark: string, figures?: string): Fact => ({
  kind: 'reported',
  personId: sender.id,
  day,
  at,
  messageKey: message.key,
  remark: remark || undefined,
  figures,
})
