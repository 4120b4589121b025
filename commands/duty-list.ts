import { listHow, listOver, listRefused, listShown, listTaken, sourceName } from '../messages/duty-lists.ts'
import { type Day, dateOf, daysAfter, weekdayName } from '../policy/calendar.ts'
import { type Decision, type Post, together } from '../policy/decision.ts'
import { listFact } from '../policy/duty/list-fact.ts'
import { dayAtStart } from '../policy/duty/read-day.ts'
import { readList, type SaidList } from '../policy/duty/read-list.ts'
import { type Row, rowsOf } from '../policy/duty/rows.ts'
import { dutyShown } from '../policy/duty/shown.ts'
import { vocabularyOf } from '../policy/duty/vocabulary.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import type { Role } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse, reply } from './command.ts'
import { linesOf, notesOn } from './duty/lines.ts'

type Input = { said: SaidList; day: Day } | { show: Day }

/** Who leads people may say who works. */
export const listers: Role[] = ['supervisor', 'manager', 'director', 'gm', 'admin']

export const dutyList = listing(['排班', '明日排班', '明天排班'], 1)
export const dutyListToday = listing(['今日排班', '今天排班'], 0)

/** S0-EX-19, S0-SH-16: who works where on a day. Whole or not at all: with one name wrong nothing is written. */
function listing(words: string[], later: number) {
  return command<Input>({
    words,
    usage: `${words[0]} [日期] <渠道>:<姓名…>@<地点>`,
    about: later === 0 ? '改今天的在岗名单,从发出时起生效' : '排某天的在岗名单;不写日期是明天',
    example: later === 0 ? '今日排班 商超:张三 李四@世纪金花' : '排班 明天 商超:张三 李四@世纪金花',
    who: listers,
    rules: ['S0-EX-19', 'S0-SH-16'],
    read(rest, situation) {
      const { day: today } = situation
      const start = dayAtStart(rest, today)
      if (start && start.rest.replace(/[\s:]/g, '') === '') return { input: { show: start.day } }
      if (rest === '') return { input: { show: daysAfter(today, later) } }
      const said = readList(rest, vocabularyOf(situation), today)
      if (said.rows.length === 0 && said.unknown.length === 0) return { hint: listHow() }
      return { input: { said, day: daysAfter(today, later) } }
    },
    decide(input, situation) {
      if ('show' in input) return show(situation, input.show)
      return take(situation, words[0]!, input.said, input.day)
    },
  })
}

function take(situation: Situation, word: string, said: SaidList, otherwise: Day): Decision {
  const { rows, faults, doubts } = rowsOf(situation, said)
  if (faults.length > 0) return refuse(situation, listRefused(word, faults, rows))
  const dated = rows.flatMap((row) => (row.days ?? [otherwise]).map((day) => ({ ...row, days: [day] })))
  const days = [...new Set(dated.flatMap((row) => row.days))].sort()
  if (days[0]! < situation.day) return refuse(situation, listOver(dateOf(days[0]!)))
  return together(
    ...days.map((day) => {
      const mine = dated.filter((row) => row.days.includes(day))
      const names = doubts.filter(({ said }) => mine.some(({ placeName }) => placeName === said))
      const fact = listFact(situation, day, mine, 'roster')
      const notes = notesOn(situation, day, mine, fact)
      const text = listTaken(dayName(day), linesOf(situation, mine), mine.length, { ...notes, doubts: names })
      return { facts: [fact], say: [...reply(situation, text).say, ...elsewhere(situation, mine, text)] }
    }),
  )
}

/** The groups of the channels hear it too, when it was said somewhere else. */
function elsewhere(situation: Situation, rows: readonly Row[], text: string): Post[] {
  const groups = rows.flatMap(({ unit }) => channelGroup(situation, unit.channel)?.id ?? [])
  return [...new Set(groups)]
    .filter((id) => id !== situation.group?.id)
    .map((id) => ({ to: { group: id }, text }))
}

function show(situation: Situation, day: Day): Decision {
  const parts = dutyShown(situation, day).map(({ channel, how, rows }) => ({
    channel,
    how: sourceName[how],
    lines: linesOf(situation, rows),
  }))
  if (parts.length === 0) return refuse(situation, listHow())
  return reply(situation, listShown(dayName(day), parts))
}

const dayName = (day: Day) => `${dateOf(day)} ${weekdayName(day)}`
