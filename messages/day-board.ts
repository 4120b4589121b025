import type { Board, BoardMoney } from '../policy/board.ts'
import { type Day, dateOf, daysAfter, mondayOf, weekdayName } from '../policy/calendar.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { entriesOn } from '../policy/ledger/lists.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { who } from '../policy/people.ts'
import { phaseOn } from '../policy/policy.ts'
import { dayOccasionId } from '../policy/report/day-occasion.ts'
import type { Scene } from '../policy/situation.ts'
import { channelSection } from './board-channels.ts'
import { sectionsOf } from './board-sections.ts'
import { unsetRows } from './board-unset.ts'

export type BoardWanted = {
  title: string
  channels: readonly string[]
  day: Day
  /** Monday to `day` instead of the one day. */
  week?: boolean
  /** For those who watch all channels: sums instead of every person and team. */
  brief?: boolean
  /** `21:00` */
  cutOff: string
}

/** The leaderboard of some channels on a day or in a week so far. Unset targets stand apart (S0-FN-11, G12). */
export function boardOf(
  scene: Scene,
  { title, channels, day, week = false, brief = false, cutOff }: BoardWanted,
): Board {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const phase = phaseOn(policy, day)
  const days = week ? daysUpTo(day) : [day]
  const entries = channels.flatMap((channel) => days.flatMap((one) => dayEntries(scene, channel, one)))
  const money = channels.flatMap((channel) => days.flatMap((one) => dayMoney(scene, channel, one)))
  const about = week ? `${dateOf(mondayOf(day))}至${dateOf(day)}` : `${dateOf(day)} ${weekdayName(day)}`
  return {
    title,
    subtitle: phase ? `${about} · ${phase.phase.name}第${phase.dayNumber}/${phase.days}天` : about,
    cutOff: `数据截至${cutOff}`,
    targetSource: `指标来源:${policy.activeTargets === 'table' ? '任务分解表' : '管理章节'}`,
    tieBreak: '同率按到访组数、有效留电、先达到时间、上周名次排序',
    sections: brief
      ? channelSection(scene, channels, day, week)
      : channels.flatMap((channel) => sectionsOf(scene, channel, day, week, entries)),
    unset: channels.flatMap((channel) => unsetRows(scene, channel, day, brief)),
    money: {
      title: week ? '本周奖罚' : '今日奖罚',
      rows: brief
        ? perRule(scene, money)
        : week
          ? perSubject(scene, money)
          : money.flatMap((entry) => moneyRow(scene, entry)),
    },
    footer: '对奖罚有疑问,48小时内发"申诉 编号 理由"。',
  }
}

/** What stands of a channel's day by its numbers: rewards, team fines, forfeits. */
export const dayEntries = ({ world }: Scene, channel: string, day: Day): Entry[] =>
  standingOf(world, dayOccasionId(day, channel)).filter((entry) => entry.state !== 'waived')

/** All that stands of a day's money for a channel's people and teams: sign-ins, checks and inspections too. */
const dayMoney = ({ world }: Scene, channel: string, day: Day): Entry[] =>
  entriesOn({ world }, day)
    .filter((entry) => !entry.reverses && entry.state !== 'reversed' && entry.state !== 'waived')
    .filter((entry) => channelOf(world, entry) === channel)

function channelOf(world: Scene['world'], { subject, at }: Entry): string | undefined {
  if ('team' in subject) return subject.channel
  return 'person' in subject ? who(world, subject.person, at).channel : undefined
}

function moneyRow(
  { world, policy }: Scene,
  { subject, amountFen, unit, rule, id, kind }: Entry,
): BoardMoney[] {
  if (!amountFen || (kind !== 'fine' && kind !== 'reward')) return []
  const text = `${policy.titleOf(rule)} ${id}`
  return [{ name: nameOfSubject(world, subject), text, amountFen, ...(unit && { unit }) }]
}

/** The week's money as one row per person or team. */
const perSubject = (scene: Scene, entries: Entry[]): BoardMoney[] =>
  summed(entries.flatMap((entry) => moneyRow(scene, entry)))

/** Money as one row per rule. */
const perRule = (scene: Scene, entries: Entry[]): BoardMoney[] =>
  summed(
    entries.flatMap((entry) =>
      moneyRow(scene, entry).map((row) => ({ ...row, name: scene.policy.titleOf(entry.rule) })),
    ),
  )

function summed(rows: BoardMoney[]): BoardMoney[] {
  const keyOf = ({ name, unit = '' }: BoardMoney) => `${name} ${unit}`
  return [...new Set(rows.map(keyOf))].map((key) => {
    const same = rows.filter((row) => keyOf(row) === key)
    const amountFen = same.reduce((sum, row) => sum + row.amountFen, 0)
    return { ...same[0]!, text: `${same.length}笔`, amountFen }
  })
}

const nameOfSubject = (world: Scene['world'], subject: Entry['subject']) =>
  `${'team' in subject ? subject.channel : ''}${subjectName(world, subject)}`

function daysUpTo(day: Day): Day[] {
  const days: Day[] = []
  for (let one = mondayOf(day); one <= day; one = daysAfter(one, 1)) days.push(one)
  return days
}
