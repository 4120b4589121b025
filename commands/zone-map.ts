import { coverageLine, mapText, zoneText } from '../messages/zone-map.ts'
import { draftExplained } from '../messages/zone-why.ts'
import { weekOf } from '../policy/calendar.ts'
import { weekAfter } from '../policy/metric/week.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import { coverageOf } from '../policy/zones/coverage.ts'
import { readZone } from '../policy/zones/read-zone.ts'
import { explainDraft } from '../policy/zones/why.ts'
import { question, refuse, reply } from './command.ts'

/** S0-ZN-01: whose which zone is; 战区 核对 shows the lots. */
export const zoneMap = question<{ check: boolean; zone: number | null }>({
  words: ['战区', '战区图', '作战地图'],
  usage: '战区 [核对]',
  about: '看各战区本周和下周归哪一组;核对:看抽签和排名的依据',
  example: '战区',
  who: 'all',
  rules: ['S0-ZN-01', 'S0-ZN-03', 'S0-ZN-04'],
  read: (rest, { policy }) => ({
    input: { check: /^(?:核对|复核|依据|种子)/.test(rest), zone: readZone(policy, rest) },
  }),
  decide({ check, zone }, situation) {
    const week = weekOf(situation.day)
    if (check) {
      const found = [weekAfter(week), week].flatMap((one) => explainDraft(situation, one) ?? [])
      if (found.length === 0) return refuse(situation, mapText(situation, week))
      return reply(situation, found.map((one) => draftExplained(situation, one)).join('\n\n'))
    }
    if (zone !== null && zone >= 1 && zone <= situation.policy.zones.count)
      return reply(situation, zoneText(situation, week, zone))
    const cover = coverageOf(situation, daysOfWeek(week)[0]!, situation.day)
    const lines = cover.map((one) => coverageLine(situation, week, one))
    return reply(situation, [mapText(situation, week), ...lines].join('\n'))
  },
})
