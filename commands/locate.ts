import {
  located,
  locatedAfter,
  locatedEarly,
  locatedElsewhere,
  locatedOnLeave,
  locatedTooSoon,
  noLocationDuty,
  sendLocation,
} from '../messages/locations.ts'
import { type Decision, nothing, type Told } from '../policy/decision.ts'
import { locationDayOf, locationWindow, type Weighed } from '../policy/location/day.ts'
import { distanceText } from '../policy/location/distance.ts'
import { inspectedChannels } from '../policy/location/inspection.ts'
import type { CheckIn } from '../policy/location/state.ts'
import { slotsOn } from '../policy/sign-in/slot.ts'
import type { Situation } from '../policy/situation.ts'
import type { World } from '../policy/world.ts'
import { question, readNothing, recorded, refuse, reply } from './command.ts'
import type { Listener } from './listen.ts'

/** S0-KA-18, S0-SH-13: every location from somebody whose channel has to show where it is, is a check-in. */
export const hearLocation: Listener = (situation) => {
  const { message, sender, at, day, world } = situation
  const { location } = message
  if (!location || message.forwarded || !owesLocation(situation)) return null
  const known = world.locations.checkIns[day]?.[sender.id] ?? []
  if (known.some(({ messageKey }) => messageKey === message.key)) return null
  const { lat, lng, label } = location
  const checkIn = {
    personId: sender.id,
    day,
    at,
    messageKey: message.key,
    lat,
    lng,
    ...(label !== undefined && { label }),
  }
  const facts: Decision['facts'] = [{ kind: 'located', checkIn }]
  if (message.text.trim() !== '') return { facts, say: [] }
  return recorded(situation, facts, () => {
    const mine = [...known, checkIn].sort((a, b) => a.at - b.at)
    return answerTo({ ...situation, world: worldWith(situation, mine) })
  })
}

/** The world with these check-ins of the sender today. */
function worldWith({ world, sender, day }: Situation, mine: CheckIn[]): World {
  const { locations } = world
  const { checkIns } = locations
  const today = { ...checkIns[day], [sender.id]: mine }
  return { ...world, locations: { ...locations, checkIns: { ...checkIns, [day]: today } } }
}

export const locate = question<null>({
  words: ['定位', '打卡定位', '定位打卡'],
  usage: '定位(附上位置)',
  about: '定位打卡;直接发位置也一样',
  example: '定位',
  who: 'all',
  rules: ['S0-KA-18', 'S0-SH-13'],
  read: readNothing,
  decide(_, situation) {
    if (!owesLocation(situation)) return refuse(situation, noLocationDuty())
    if (!situation.message.location) return refuse(situation, sendLocation())
    return answerTo(situation)
  },
})

/** Does his channel check locations, in the evening or at its sign-ins? */
function owesLocation(situation: Situation): boolean {
  const { channel } = situation.sender
  if (!channel) return false
  return (
    inspectedChannels(situation, situation.day).includes(channel) ||
    slotsOn(situation, situation.day, channel).length > 0
  )
}

/** What this message's location is worth, in a sentence. */
function answerTo(situation: Situation): Told {
  const { message, sender, day, cal, policyOn } = situation
  const { weighed, counted } = locationDayOf(situation, sender, day)
  const mine = weighed.find(({ checkIn }) => checkIn.messageKey === message.key)
  if (!mine) return nothing
  const { from, until } = locationWindow(situation, day)
  const { perDay, spacingMin } = policyOn(until).locations
  const clock = cal.clockOf(mine.checkIn.at)
  return reply(situation, sentenceFor(mine))

  function sentenceFor({ worth, away }: Weighed): string {
    switch (worth) {
      case 'counts':
        return located(sender.name, clock, counted, perDay)
      case 'tooSoon':
        return locatedTooSoon(sender.name, clock, spacingMin, counted, perDay)
      case 'elsewhere':
        return locatedElsewhere(sender.name, clock, away!.place.name, distanceText(away!.metres))
      case 'early':
        return locatedEarly(sender.name, cal.shortClockOf(from))
      case 'madeUpLate':
        return locatedAfter(sender.name, clock, cal.shortClockOf(until))
      case 'onLeave':
        return locatedOnLeave(sender.name)
      default:
        return worth satisfies never
    }
  }
}
