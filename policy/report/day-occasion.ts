import { type Day, daysAfter, mondayOf } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import { who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { dayOccasionId } from './day-id.ts'
import { forfeitRules } from './streak.ts'
import { teamVerdicts } from './team-verdicts.ts'
import { visitVerdicts } from './visit-verdicts.ts'

/** A streak without a weekly reset is followed at most so many days on. */
const LATER_DAYS = 60

export { dayOccasionId }

const partsOf = (id: string) => {
  const [, day = '', channel = ''] = id.split('/')
  return { day, channel }
}

/** The day of a channel, judged at its close: rewards, forfeits, the prize and the team fines (S0-EX-02 to 05, 07). */
export const dayOccasion: Occasion = {
  name: 'day',
  touchedBy: (fact, scene) => daysTouched(fact, scene).flatMap((one) => laterDays(one, scene)),
  judge(id, scene) {
    const { day, channel } = partsOf(id)
    return [...visitVerdicts(scene, channel, day, id), ...teamVerdicts(scene, channel, day, id)]
  },
  groupOf: (id, scene) => channelGroup(scene, partsOf(id).channel)?.id,
}

/** Channels of a day that read this money's numbers; the same rule decides which occasions are closed at all. */
export const moneyChannels = ({ policy }: Pick<Scene, 'policy'>): string[] => [
  ...new Set([...policy.daily.teams.channels, ...policy.daily.visits.channels]),
]

type Touched = { day: Day; channel: string }

/** The days of channels whose numbers a fact changes. */
export function daysTouched(fact: Fact, scene: Scene): Touched[] {
  const { world, cal } = scene
  const ofPerson = (personId: string, day: Day): Touched[] => {
    const { channel } = who(world, personId, cal.momentOn(day, '12:00'))
    return channel ? [{ day, channel }] : []
  }
  switch (fact.kind) {
    case 'counted':
    case 'totalDeclared':
    case 'leadNamed':
      return ofPerson(fact.personId, fact.day)
    case 'dutyListed':
      return moneyChannels(scene).map((channel) => ({ day: fact.day, channel }))
    case 'leaveGranted':
      return daysFrom(cal.dayOf(fact.leave.from), cal.dayOf(fact.leave.to - 1), scene).flatMap((day) =>
        ofPerson(fact.leave.personId, day),
      )
    case 'appealDecided': {
      const entry = world.ledger.entries[fact.id]
      const counts = entry && forfeitRules.some((rule) => rule === entry.rule) && 'person' in entry.subject
      return counts ? ofPerson((entry.subject as { person: string }).person, entry.day) : []
    }
    case 'messageRecalled':
      return Object.entries(world.metrics.days)
        .filter(([day]) => fact.at <= cal.momentOn(day, '24:00'))
        .flatMap(([day, people]) =>
          Object.entries(people)
            .filter(([, said]) =>
              Object.values(said).some((changes) =>
                changes.some(({ messageKey }) => messageKey === fact.messageKey),
              ),
            )
            .flatMap(([personId]) => ofPerson(personId, day)),
        )
    default:
      return []
  }
}

/** A streak looks back, so a day's numbers also bear on the days after it, up to today. */
function laterDays({ day, channel }: Touched, scene: Scene): string[] {
  const weekly = scene.policyOn(scene.cal.momentOn(day, '12:00')).daily.visits.streakResetWeekly
  const last = weekly ? daysAfter(mondayOf(day), 6) : daysAfter(day, LATER_DAYS)
  return daysFrom(day, last, scene).map((one) => dayOccasionId(one, channel))
}

/** The days from one to another that have begun. */
function daysFrom(first: Day, last: Day, { today }: Scene): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last && day <= today; day = daysAfter(day, 1)) days.push(day)
  return days
}
