import { severalOfThatName } from '../messages/errors.ts'
import {
  badCount,
  beforeStart,
  corrected,
  correctionHow,
  correctionTitle,
  correctionWhy,
  notYet,
  notYoursToCorrect,
  tooLateToCorrect,
} from '../messages/numbers.ts'
import { type Day, dateOf, daysAfter } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { correctableUntil } from '../policy/metric/correctable.ts'
import { readTallies, type Tally } from '../policy/metric/read.ts'
import { readDay } from '../policy/metric/read-day.ts'
import { isAbove, isManager, type Person } from '../policy/people.ts'
import { type NobodyMeant, personMeant } from '../policy/person-meant.ts'
import type { Situation } from '../policy/situation.ts'
import { command, type Read, refuse, reply } from './command.ts'
import { declared } from './declare.ts'
import { ask } from './requests/ask.ts'

type Input = { who: Person | null; day: Day | null; tallies: Tally[] }

/** G13: one's own numbers the same day; until next noon with the leader's consent; later a manager's doing. */
export const correct = command<Input>({
  words: ['更正', '改数', '修正'],
  usage: '更正 [昨天] <项> <正确的总数>',
  about: '改自己的数字;次日12:00前改要主管同意',
  example: '更正 留电 16',
  who: ['staff', 'supervisor', 'manager', 'director', 'gm', 'admin'],
  rules: ['G13'],
  read: readCorrection,
  decide: decideCorrection,
})

/** `@王五 昨天 留电 16`: whose and which day in either order, before the numbers or, the day, after them. */
function readCorrection(rest: string, situation: Situation): Read<Input> {
  let text = rest
  let who: Person | null = null
  let day: Day | null = null
  for (let step = 0; step < 2; step++) {
    const [first = '', ...others] = text.split(' ')
    const meant: Person | NobodyMeant = who || !first ? 'unknown' : personMeant(situation, first)
    if (meant === 'several') return { hint: severalOfThatName(first) }
    const person: Person | null = meant === 'unknown' ? null : meant
    const dated: ReturnType<typeof readDay> = day ? null : readDay(text, situation.day)
    if (person) who = person
    else if (dated) day = dated.day
    text = person ? others.join(' ') : (dated?.rest ?? text)
  }
  const read = readTallies(text)
  if ('fault' in read) return { hint: badCount(read.metric, read.fault, read.said) }
  day ??= readDay(read.rest, situation.day)?.day ?? null
  if (read.tallies.length === 0 || /^[.+*-]/.test(read.rest)) return { hint: correctionHow() }
  return { input: { who, day, tallies: read.tallies } }
}

function decideCorrection({ who, day: said, tallies }: Input, situation: Situation): Decision {
  const { sender, world, at, cal, day: today } = situation
  const personId = who?.id ?? sender.id
  const name = who?.name ?? sender.name
  const day = said ?? dayMeant(situation, personId, tallies)
  if (day > today) return refuse(situation, notYet(dateOf(day)))
  const first = cal.dayOf(world.startedAt)
  if (day < first) return refuse(situation, beforeStart(day, dateOf(first)))

  const own = personId === sender.id
  const leads = !own && isAbove(world, sender.id, personId, cal.momentOn(day, '12:00'))
  if (!own && !leads && !isManager(sender)) return refuse(situation, notYoursToCorrect(name))
  const open = at <= correctableUntil(situation, day)
  if (isManager(sender) || (day === today && (own || leads)) || (leads && open)) {
    const { facts, changes } = declared(situation, personId, day, tallies, 'correction')
    const text = corrected(name, dateOf(day), own ? null : sender.name, changes)
    return { ...reply(situation, text), facts }
  }
  const clock = situation.policy.daily.correctUntil
  if (!open) {
    const { metric, count } = tallies[0]!
    return refuse(situation, tooLateToCorrect(name, dateOf(day), clock, metric, count))
  }
  const changes = tallies.map(({ metric, count }) => ({ metric, to: count }))
  const title = correctionTitle(name, dateOf(day), changes)
  return ask(
    situation,
    'correction',
    title,
    { personId, day, tallies },
    { lines: [correctionWhy(dateOf(day), clock)] },
  )
}

/** Without a day: today, unless he has said nothing of it today, so that there is only yesterday's to mend. */
function dayMeant(situation: Situation, personId: string, tallies: Tally[]): Day {
  const { world, cal, day: today, at } = situation
  const yesterday = daysAfter(today, -1)
  const saidToday = tallies.some(({ metric }) => world.metrics.days[today]?.[personId]?.[metric])
  const known = yesterday >= cal.dayOf(world.startedAt)
  return !saidToday && known && at <= correctableUntil(situation, yesterday) ? yesterday : today
}
