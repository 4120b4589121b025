import { amountOf, ruleOf } from '../messages/ledger.ts'
import {
  forwardedIsNoEvidence,
  lateWithFine,
  noSlotForYou,
  notOpenYet,
  saySomePhrase,
  signedIn,
  signedInBefore,
  signedInLate,
  signedInOnLeave,
  wrongPhrase,
  wrongPlace,
} from '../messages/sign-ins.ts'
import { type Decision, nothing } from '../policy/decision.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import { distanceText } from '../policy/location/distance.ts'
import { matched, placeAt } from '../policy/location/place.ts'
import { boothsOn } from '../policy/sign-in/booth.ts'
import { phraseOf, saysPhrase } from '../policy/sign-in/phrase.ts'
import { resultOf, type SlotResult } from '../policy/sign-in/result.ts'
import { type Slot, slotName, slotsOn } from '../policy/sign-in/slot.ts'
import { slotVerdictKey } from '../policy/sign-in/slot-occasion.ts'
import type { Attempt } from '../policy/sign-in/state.ts'
import type { Situation } from '../policy/situation.ts'
import { distance, tidyText } from '../policy/text.ts'
import { signInAtBooth } from './booth-sign-in.ts'
import { command, recorded, refuse, reply } from './command.ts'

export const signIn = command<string>({
  words: ['签到', '打卡'],
  usage: '签到 <密语>(附上位置)',
  about: '密语签到;密语到点在群里公布',
  example: '签到 春风十里',
  who: 'all',
  where: 'group',
  rules: ['S0-KA-16', 'S0-KA-21', 'S0-KA-25'],
  glued: true,
  read: (rest) => ({ input: rest }),
  decide: (said, situation) => sayPhrase(said, situation),
})

/** Somebody says a phrase: recorded for the slot it belongs to, right or wrong, with what it comes to as the answer. */
export function sayPhrase(said: string, situation: Situation): Decision {
  const { message, sender, at, day } = situation
  const slots = sender.channel ? slotsOn(situation, day, sender.channel) : []
  if (slots.length === 0) return withoutSlots(said, situation)
  if (isChatter(said, situation, slots)) return nothing
  if (message.forwarded) return refuse(situation, forwardedIsNoEvidence())

  const opened = slots.filter(({ opensAt }) => opensAt <= at).reverse()
  const [current] = opened
  if (!current) {
    const [next] = slots
    return refuse(situation, notOpenYet(slotName(next!), situation.cal.shortClockOf(next!.opensAt)))
  }
  const end = situation.cal.clockOf(current.deadline)
  if (said === '')
    return refuse(situation, saySomePhrase(at <= current.deadline ? slotName(current) : null, end))
  const meant = opened.find((slot) => saysPhrase(said, phraseOf(situation, day, slot.clock)))
  const slot = meant ?? current
  const attempt: Attempt = {
    personId: sender.id,
    slot: slot.id,
    at,
    messageKey: message.key,
    phraseOk: meant !== undefined,
  }
  return recorded(situation, [{ kind: 'phraseSaid', attempt }], () => answer(situation, slot, attempt, said))
}

function withoutSlots(said: string, situation: Situation): Decision {
  const { message, sender, day } = situation
  const booth = sender.channel ? boothsOn(situation, day, sender.channel).length > 0 : false
  if (booth && message.photos.length > 0) return signInAtBooth(situation)
  if (said !== '' && isGlued(message.text)) return nothing
  return refuse(situation, noSlotForYou(booth))
}

function answer(situation: Situation, slot: Slot, attempt: Attempt, said: string): Decision {
  const { sender, cal, at } = situation
  const [name, clock, end] = [slotName(slot), cal.clockOf(at), cal.clockOf(slot.deadline)]
  const before = resultOf(situation, slot, sender)
  const receipt = { receipt: sender.name }
  if (before.result === 'onTime' && before.at !== null)
    return reply(situation, signedInBefore(sender.name, name, cal.clockOf(before.at)), receipt)
  if (!attempt.phraseOk) {
    const shown = said.length > 20 ? `${said.slice(0, 20)}…` : said
    return refuse(situation, wrongPhrase(sender.name, shown, name, end, at > slot.deadline))
  }
  const found = resultOf(situation, slot, sender, [attempt])
  switch (found.result) {
    case 'onTime':
      return reply(situation, signedIn(sender.name, clock, name, whereOf(situation, slot, found)), receipt)
    case 'excused':
      return reply(situation, signedInOnLeave(sender.name, clock, name), receipt)
    case 'wrongPlace': {
      const far = found.away
        ? { place: found.away.place.name, distance: distanceText(found.away.metres) }
        : null
      return refuse(situation, wrongPlace(sender.name, name, end, far))
    }
    default:
      return reply(situation, lateness(situation, slot, clock, end))
  }
}

/** Late: with the fine where the slot has been closed and found one. */
function lateness(situation: Situation, slot: Slot, clock: string, end: string): string {
  const { sender, world } = situation
  const key = slotVerdictKey(slot, sender.id)
  const fine = standingOf(world, slot.id).find((entry) => entry.key === key && entry.state !== 'waived')
  if (!fine) return signedInLate(sender.name, clock, slotName(slot), end)
  return lateWithFine({
    name: sender.name,
    clock,
    end,
    amount: amountOf(fine),
    rule: ruleOf(fine),
    id: fine.id,
  })
}

function whereOf(situation: Situation, slot: Slot, { person, evidence }: SlotResult) {
  const checkIns = situation.world.locations.checkIns[situation.day]?.[person.id] ?? []
  const there = checkIns.find(({ messageKey }) => evidence.includes(messageKey))
  const isHere = !there || matched(situation, person.id, there.at, there).inArea
  const place = placeAt(situation, person.id, isHere ? situation.at : slot.at - 1)
  return { located: there !== undefined, near: place?.name ?? null }
}

/**
 * Words glued to 签到 begin ordinary sentences too (`签到了吗`). They are taken for a phrase only when they are one of
 * the day's, or a slip away from one.
 */
function isChatter(said: string, situation: Situation, slots: readonly Slot[]): boolean {
  if (said === '' || !isGlued(situation.message.text)) return false
  return !slots.some((slot) => {
    const phrase = phraseOf(situation, slot.day, slot.clock)
    return saysPhrase(said, phrase) || (said.length === phrase.length && distance(said, phrase) <= 2)
  })
}

const isGlued = (text: string): boolean => /^(?:签到|打卡)[^\s:,@"“]/.test(tidyText(text))
