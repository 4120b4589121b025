import { sheetOf } from '../messages/inspection-words.ts'
import { fineLines } from '../messages/ledger.ts'
import { askToConfirm, inspectionSoFar, nobodyToInspect } from '../messages/locations.ts'
import type { Card, Decision } from '../policy/decision.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { type LocationDay, locationDays, locationWindow } from '../policy/location/day.ts'
import { inspectedChannels, inspectionId } from '../policy/location/inspection.ts'
import { isAbove, isManager, type Role } from '../policy/people.ts'
import { channelNamed } from '../policy/policy.ts'
import type { Situation } from '../policy/situation.ts'
import { command, readNothing, refuse, reply } from './command.ts'

const inspectors: Role[] = ['supervisor', 'manager', 'director', 'gm', 'admin']

/** S0-KA-20: a supervisor goes through the locations of his people; that he did is noted. */
export const inspect = command<null>({
  words: ['晚会抽查', '查打卡'],
  usage: '晚会抽查',
  about: '核对本组今天的定位,看到未打卡、区域不符和次数不足的人',
  example: '晚会抽查',
  who: inspectors,
  rules: ['S0-KA-20', 'S0-KA-19', 'S0-SH-13'],
  read: readNothing,
  decide(_, situation) {
    const { sender, day, at, cal, policyOn } = situation
    const { until } = locationWindow(situation, day)
    const sheets = inspectedChannels(situation, day)
      .filter((channel) => concerns(situation, channel))
      .map((channel) => ({ channel, days: mine(situation, channel) }))
      .filter(({ days }) => days.length > 0)
    if (sheets.length === 0) return refuse(situation, nobodyToInspect())
    const { perDay } = policyOn(until).locations
    let fines = 0
    const texts = sheets.map(({ channel, days }) => {
      const entries = openEntries(situation, channel, days)
      fines += entries.filter(({ kind }) => kind === 'fine').length
      return [
        sheetOf(`定位晚检·${channel}`, days, perDay),
        ...(entries.length > 0
          ? [fineLines(entries, ({ subject }) => subjectName(situation.world, subject))]
          : []),
        ...(entries.some(({ kind }) => kind === 'fine') ? [askToConfirm(null)] : []),
      ].join('\n')
    })
    if (at < until) texts.push(inspectionSoFar(cal.shortClockOf(until)))
    const text = texts.join('\n')
    return {
      facts: [{ kind: 'inspected', day, personId: sender.id, at }],
      say: reply(situation, text, { card: cardOf(text, fines) }).say,
    } satisfies Decision
  },
})

/** The sheet with what a supervisor does next: all its fines are confirmed by one press. */
function cardOf(text: string, fines: number): Card {
  const [title = '', ...lines] = text.split('\n')
  const buttons: Card['buttons'] =
    fines > 0 ? [{ label: `确认罚款(${fines}笔)`, text: '确认罚款', style: 'primary' }] : []
  return { title, tone: fines > 0 ? 'warn' : 'good', lines, buttons }
}

/** In a group of one channel it is about that channel; elsewhere about all that the asker answers for. */
function concerns({ group, policy, sender }: Situation, channel: string): boolean {
  const bound = group ? channelNamed(policy, group.purpose) : null
  if (sender.role === 'supervisor') return sender.channel === undefined || sender.channel === channel
  return bound === null || bound === channel
}

/** Those below the asker, and himself; for managers everybody. */
function mine(situation: Situation, channel: string): LocationDay[] {
  const { world, sender, at, day } = situation
  const all = locationDays(situation, channel, day)
  if (isManager(sender)) return all
  return all.filter(({ person }) => person.id === sender.id || isAbove(world, sender.id, person.id, at))
}

function openEntries({ world, day }: Situation, channel: string, days: readonly LocationDay[]): Entry[] {
  const ids = new Set(days.map(({ person }) => person.id))
  return standingOf(world, inspectionId(channel, day)).filter(
    ({ state, subject }) => state === 'proposed' && 'person' in subject && ids.has(subject.person),
  )
}
