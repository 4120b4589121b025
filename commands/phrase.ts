import {
  noPhraseOpen,
  phrasePublished,
  phrasesNow,
  phrasesPrivately,
  saySomePhrase,
} from '../messages/sign-ins.ts'
import { type Decision, together } from '../policy/decision.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { isLeader } from '../policy/people.ts'
import { phraseOf } from '../policy/sign-in/phrase.ts'
import { type Slot, slotName, slotsOn } from '../policy/sign-in/slot.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse, reply } from './command.ts'
import { sayPhrase } from './sign-in.ts'

/** 密语 alone is a supervisor's question; with a phrase behind it, it is anybody's sign-in. */
export const phrase = command<string>({
  words: ['密语'],
  usage: '密语 [查看|重发]',
  about: '主管查看今天的密语,或在群里重发;员工也可发"密语 <密语>"签到',
  example: '密语 重发',
  who: 'all',
  rules: ['S0-KA-16'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const asks = said === '' || said === '查看' || said === '重发'
    if (!asks) return sayPhrase(said, situation)
    if (!isLeader(situation.sender)) return refuse(situation, saySomePhrase(null, null))
    return said === '重发' ? publishAgain(situation) : showAll(situation)
  },
})

/** In a group, phrases that are not out yet go to the asker alone. */
function showAll(situation: Situation): Decision {
  const { at, sender, group } = situation
  const rows = slotsFor(situation).map((slot) => ({
    channel: slot.channel,
    slot: slotName(slot),
    phrase: phraseOf(situation, slot.day, slot.clock),
    state: at < slot.at ? '未公布' : at <= slot.deadline ? '进行中' : '已结束',
  }))
  const text = phrasesNow(rows)
  if (!group || rows.length === 0) return reply(situation, text)
  return together(
    { facts: [], say: [{ to: { person: sender.id }, text }] },
    reply(situation, phrasesPrivately()),
  )
}

function publishAgain(situation: Situation): Decision {
  const { at, cal } = situation
  const slots = slotsFor(situation)
  const open = slots.filter((slot) => slot.at <= at && at <= slot.deadline)
  if (open.length === 0) {
    const next = slots.find((slot) => slot.at > at)
    return refuse(situation, noPhraseOpen(next ? slotName(next) : null))
  }
  return together(
    ...open.map((slot): Decision => {
      const words = phraseOf(situation, slot.day, slot.clock)
      const text = phrasePublished(slotName(slot), words, cal.clockOf(slot.deadline))
      const group = channelGroup(situation, slot.channel)
      return group ? { facts: [], say: [{ to: { group: group.id }, text }] } : reply(situation, text)
    }),
  )
}

/** A supervisor sees his own channel's, whoever stands above the channels sees all. */
function slotsFor(situation: Situation): Slot[] {
  const { sender, day } = situation
  return slotsOn(situation, day, sender.role === 'supervisor' ? (sender.channel ?? '') : undefined)
}
