import {
  makeUpLines,
  makeUpNeedsReason,
  makeUpNotNeeded,
  makeUpTitle,
  noLocationDuty,
} from '../messages/locations.ts'
import { dateOf } from '../policy/calendar.ts'
import { locationDayOf, locationWindow } from '../policy/location/day.ts'
import { inspectedChannels } from '../policy/location/inspection.ts'
import { command, refuse } from './command.ts'
import { ask } from './requests/ask.ts'

export const makeUp = command<string>({
  words: ['补打卡'],
  usage: '补打卡 <原因>',
  about: '定位次数不够时说明原因,主管同意后补算一次',
  example: '补打卡 手机没电',
  who: 'all',
  rules: ['S0-KA-19', 'S0-SH-13'],
  read: (rest) => (rest ? { input: rest } : { hint: makeUpNeedsReason() }),
  decide(reason, situation) {
    const { sender, day, policyOn } = situation
    if (!sender.channel || !inspectedChannels(situation, day).includes(sender.channel))
      return refuse(situation, noLocationDuty())
    const { perDay } = policyOn(locationWindow(situation, day).until).locations
    const { counted, result } = locationDayOf(situation, sender, day)
    if (result === 'ok') return refuse(situation, makeUpNotNeeded(counted))
    const lines = makeUpLines(dateOf(day), counted, perDay, reason)
    const { facts, say } = ask(situation, 'make-up', makeUpTitle, { day, reason }, { lines })
    return { facts, say }
  },
})
