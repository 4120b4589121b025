import { type Day, daysAfter, type Moment, type Week, weekOf } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import { mondayOfWeek } from '../metric/week-days.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import type { Scene } from '../situation.ts'
import { BROKERS, STORES } from './quotas.ts'
import { weekVerdicts } from './week-verdicts.ts'

const PREFIX = 'agency-week/'

/** `agency-week/2021-W14` */
export const agencyWeekId = (week: Week): string => `${PREFIX}${week}`
const weekIn = (id: string): Week => id.slice(PREFIX.length)

/** The week of agency pitching, judged at Monday 00:00 (S0-SH-05 to S0-SH-07). Outages do not matter to it. */
export const agencyWeek: Occasion = {
  name: 'agency-week',
  touchedBy: (fact, scene) => touched(fact, scene),
  judge: (id, scene) => weekVerdicts(scene, weekIn(id), id),
  span(id, { cal }) {
    const monday = mondayOfWeek(weekIn(id))
    return { from: cal.momentOn(monday, '00:00'), until: cal.momentOn(daysAfter(monday, 7), '00:00') }
  },
  groupOf: (_id, scene) => channelGroup(scene, scene.policy.agency.channel)?.id,
}

function touched(fact: Fact, scene: Scene): string[] {
  const { world, cal } = scene
  const weekOfDay = (day: Day) => [agencyWeekId(weekOf(day))]
  switch (fact.kind) {
    case 'storePitched':
      return weekOfDay(fact.day)
    case 'counted':
    case 'totalDeclared':
      return fact.metric === 'stores' || fact.metric === 'brokers' ? weekOfDay(fact.day) : []
    case 'dutyPlanned':
    case 'dutyListed':
      return weekOfDay(fact.day)
    case 'leaveGranted':
      return closedWeeks(scene, fact.leave.from).filter(
        (id) => id <= agencyWeekId(weekOf(cal.dayOf(fact.leave.to - 1))),
      )
    // Whose number a broker is hangs on all that was said of him.
    case 'brokerJoined':
    case 'brokerLeft':
      return (world.agency.brokers[fact.brokerId]?.joins ?? []).map(({ day }) => agencyWeekId(weekOf(day)))
    // What is taken back on its own day, which ends with its last moment.
    case 'messageRecalled':
      return [fact.at, fact.at - 1].map((at) => agencyWeekId(weekOf(cal.dayOf(at))))
    case 'personPosted':
      return closedWeeks(scene, fact.posting.from)
    case 'personLeft':
      return closedWeeks(scene, fact.at)
    case 'resourcesMerged':
      return closedWeeks(scene, 0)
    // A shortfall that is waived, or was none on appeal, no longer counts for the line of 50 %.
    case 'entryMarked':
    case 'appealDecided': {
      const entry = world.ledger.entries[fact.id]
      return entry && (entry.rule === STORES || entry.rule === BROKERS) ? [entry.occasion] : []
    }
    default:
      return []
  }
}

/** Closed weeks from that of a moment on. */
function closedWeeks({ world, cal }: Scene, from: Moment): string[] {
  const first = agencyWeekId(weekOf(cal.dayOf(from)))
  return Object.keys(world.ledger.closed).filter((id) => id.startsWith(PREFIX) && id >= first)
}
