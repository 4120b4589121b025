import { type Day, dateOf, daysAfter } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Verdict } from '../ledger/state.ts'
import { isOnDay } from '../metric/on-day.ts'
import { peopleOf } from '../metric/team.ts'
import { totalOf } from '../metric/total.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import type { Scene } from '../situation.ts'
import { brokersOn } from './week.ts'

const RULE = 'S0-SH-11'
const PREFIX = 'agency-day/'

export const agencyDayId = (day: Day): string => `${PREFIX}${day}`

/** A group's day in agency pitching, beside what each group is to do every day. */
export type GroupDay = {
  team: string
  stores: number
  cards: number
  brokers: number
  storesTarget: number
  cardsTarget: number
  done: boolean
  evidence: string[]
}

/** The groups of agency pitching with somebody on duty that day, in the roster's order. */
export function groupsOn(scene: Scene, day: Day): GroupDay[] {
  const noon = scene.cal.momentOn(day, '12:00')
  const { agency } = scene.policyOn(noon)
  const people = peopleOf(scene, agency.channel, noon).filter(({ team }) => team)
  const teams = new Set(
    people.filter(({ id, role }) => role === 'staff' && isOnDay(scene, id, day)).map(({ team }) => team!),
  )
  return [...teams].map((team): GroupDay => {
    const ids = people.filter((person) => person.team === team).map(({ id }) => id)
    const [stores, cards] = [totalOf(scene, ids, day, 'stores'), totalOf(scene, ids, day, 'cards')]
    return {
      team,
      stores: stores.count,
      cards: cards.count,
      brokers: brokersOn(scene, ids, day),
      storesTarget: agency.storesPerDay,
      cardsTarget: agency.cardsPerDay,
      done: stores.count >= agency.storesPerDay && cards.count >= agency.cardsPerDay,
      evidence: [...stores.evidence, ...cards.evidence],
    }
  })
}

/** S0-SH-11: each group's stores and cards of a day. No sanction is stated, so falling short is a notice. */
export const agencyDay: Occasion = {
  name: 'agency-day',
  touchedBy: (fact, scene) => touched(fact, scene),
  judge(id, scene) {
    const day = id.slice(PREFIX.length)
    const { channel } = scene.policyOn(scene.cal.momentOn(day, '12:00')).agency
    return groupsOn(scene, day)
      .filter(({ done }) => !done)
      .map(({ team, evidence, ...group }): Verdict => {
        const short = [
          group.stores < group.storesTarget && `门店${group.stores}家(应${group.storesTarget}家)`,
          group.cards < group.cardsTarget && `名片${group.cards}张(应${group.cardsTarget}张)`,
        ].filter(Boolean)
        return {
          key: `${RULE}/${team}@${channel}/${id}`,
          rule: RULE,
          subject: { team, channel },
          kind: 'notice',
          amountFen: null,
          occasion: id,
          day,
          because: `${channel}${team}${dateOf(day)}${short.join('、')}`,
          evidence,
        }
      })
  },
  groupOf: (_id, scene) => channelGroup(scene, scene.policy.agency.channel)?.id,
}

function touched(fact: Fact, { cal }: Scene): string[] {
  switch (fact.kind) {
    case 'storePitched':
      return [agencyDayId(fact.day)]
    case 'counted':
    case 'totalDeclared':
      return fact.metric === 'stores' || fact.metric === 'cards' ? [agencyDayId(fact.day)] : []
    case 'dutyPlanned':
    case 'dutyListed':
      return [agencyDayId(fact.day)]
    case 'messageRecalled':
      return [fact.at, fact.at - 1].map((at) => agencyDayId(cal.dayOf(at)))
    case 'leaveGranted': {
      const days: string[] = []
      const last = agencyDayId(cal.dayOf(fact.leave.to - 1))
      for (let day = cal.dayOf(fact.leave.from); agencyDayId(day) <= last; day = daysAfter(day, 1))
        days.push(agencyDayId(day))
      return days
    }
    default:
      return []
  }
}
