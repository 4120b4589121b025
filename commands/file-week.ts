import { doubtLines, listRefused } from '../messages/duty-lists.ts'
import { filingElsewhere, filingHow, filingTaken } from '../messages/week-papers.ts'
import { type Day, dateOf, daysAfter, isWeekday, mondayOf, weekdayName, weekOf } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { listFact } from '../policy/duty/list-fact.ts'
import { readList, type SaidList } from '../policy/duty/read-list.ts'
import { type Row, rowsOf, rowsOn } from '../policy/duty/rows.ts'
import { vocabularyOf } from '../policy/duty/vocabulary.ts'
import { dutyItemsAt, unitKey } from '../policy/org/duty-plan.ts'
import type { Situation } from '../policy/situation.ts'
import { command, nothing, refuse, reply } from './command.ts'
import { linesOf } from './duty/lines.ts'
import { listers } from './duty-list.ts'
import { isGlued } from './glued.ts'
import { paperFiled } from './week-paper.ts'

export const fileNextWeek = filing(['报备下周', '下周铺排', '下周报备'], 7)
export const fileThisWeek = filing(['报备本周', '本周铺排'], 0)

/**
 * S0-KA-15: who works where in the coming week. It gives each day its list and each person his 指定地点 (S0-KA-16,
 * S0-KA-19). Filing again takes the place of the earlier filing; a day that has a 排班 keeps it.
 */
function filing(words: string[], later: number) {
  return command<SaidList | 'talk'>({
    words,
    usage: `${words[0]} <渠道>: <姓名>-<地点>; …`,
    about: later === 0 ? '补报本周余下各天的人和地点' : '报备下周每天的人和地点,周日20:00前交',
    example: `${words[0]} 大客户: 张三-二纺; 李四-陕柴`,
    who: listers,
    rules: ['S0-KA-15'],
    glued: true,
    read(rest, situation) {
      const monday = daysAfter(mondayOf(situation.day), later)
      const said = readList(rest, vocabularyOf(situation), situation.day, monday)
      if (said.rows.length === 0 && isGlued(rest, situation)) return { input: 'talk' }
      return said.rows.length === 0 && said.unknown.length === 0 ? { hint: filingHow() } : { input: said }
    },
    decide: (said, situation) =>
      said === 'talk' ? nothing : take(situation, words[0]!, said, daysAfter(mondayOf(situation.day), later)),
  })
}

function take(situation: Situation, word: string, said: SaidList, monday: Day): Decision {
  const { rows, faults, doubts } = rowsOf(situation, said)
  if (faults.length > 0) return refuse(situation, listRefused(word, faults, rows))
  const week = Array.from({ length: 7 }, (_, index) => daysAfter(monday, index))
  const outside = rows
    .flatMap(({ days }) => days ?? [])
    .find((day) => !week.includes(day) || day < situation.day)
  if (outside) return refuse(situation, filingElsewhere(dateOf(outside), monday))

  const days = week.filter((day) => day >= situation.day).map((day) => dayOfPlan(situation, day, rows))
  const facts = days
    .map(({ fact }) => fact)
    .filter(({ items, ended }) => items.length > 0 || ended.length > 0)
  const filed = paperFiled(situation, '报备下周', weekOf(monday), situation.message.text)
  const text = filingTaken({
    name: situation.sender.name,
    monday,
    days: sameDays(days.map(({ day, mine }) => ({ day, lines: linesOf(situation, mine) }))),
    kept: days.filter(({ kept }) => kept).map(({ day }) => weekdayName(day)),
    late: filed.late,
    again: filed.again,
  })
  return { ...reply(situation, [text, ...doubtLines(doubts)].join('\n')), facts: [...facts, filed.fact] }
}

function dayOfPlan(situation: Situation, day: Day, rows: readonly Row[]) {
  const { world, cal, policy } = situation
  const stated = policy.plans.filedDays === 'week' || isWeekday(day) ? rows : rows.filter(({ days }) => days)
  const listed = new Set(
    dutyItemsAt(world.duty[day], cal.momentOn(day, '23:59:59')).flatMap(({ source, unit }) =>
      source === 'roster' && unit ? [unitKey(unit)] : [],
    ),
  )
  const all = rowsOn(stated, day)
  const mine = all.filter(({ unit }) => !listed.has(unitKey(unit)))
  const about = rows.filter(({ unit }) => !listed.has(unitKey(unit)))
  return { day, mine, kept: mine.length < all.length, fact: listFact(situation, day, mine, 'plan', about) }
}

/** Days with the same list in one line: `周一至周日 …`. */
function sameDays(days: { day: Day; lines: string[] }[]): { days: string; lines: string[] }[] {
  const groups: { first: Day; last: Day; lines: string[] }[] = []
  for (const { day, lines } of days) {
    const before = groups.at(-1)
    if (before && before.lines.join() === lines.join()) before.last = day
    else groups.push({ first: day, last: day, lines })
  }
  return groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ first, last, lines }) => ({
      days: first === last ? weekdayName(first) : `${weekdayName(first)}至${weekdayName(last)}`,
      lines,
    }))
}
