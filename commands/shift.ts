import { forwardedIsNoEvidence, shiftByPhrase, shiftSigned, shiftSignedBefore } from '../messages/sign-ins.ts'
import { onDuty } from '../policy/org/on-duty.ts'
import { resultOf } from '../policy/sign-in/result.ts'
import { slotName, slotsOn } from '../policy/sign-in/slot.ts'
import type { Situation } from '../policy/situation.ts'
import { command, readNothing, refuse, reply } from './command.ts'

export const startShift = shift('in', ['上班签到', '上班'], '上班')
export const endShift = shift('out', ['下班签到', '下班'], '下班')

/** S0-KA-17: start and end of work. Where a channel has phrase sign-ins, the first and the last of the day are these. */
function shift(which: 'in' | 'out', words: string[], word: string) {
  return command<null>({
    words,
    usage: words[0]!,
    about: `记下${word}的时间`,
    example: words[0]!,
    who: 'all',
    where: 'group',
    rules: ['S0-KA-17'],
    read: readNothing,
    decide(_, situation) {
      const { sender, day, at, message, world, cal } = situation
      if (message.forwarded) return refuse(situation, forwardedIsNoEvidence())
      const before = world.signIns.shifts[day]?.find(
        (mark) => mark.personId === sender.id && mark.which === which,
      )
      if (before)
        return reply(situation, shiftSignedBefore(sender.name, which, cal.clockOf(before.at)), {
          receipt: sender.name,
        })
      const mark = { personId: sender.id, day, which, at, messageKey: message.key }
      return {
        facts: [{ kind: 'shiftSigned', mark }],
        say: reply(situation, answer(situation, which), { receipt: sender.name }).say,
      }
    },
  })
}

function answer(situation: Situation, which: 'in' | 'out'): string {
  const { sender, day, at, cal } = situation
  const clock = cal.clockOf(at)
  const slots = sender.channel ? slotsOn(situation, day, sender.channel) : []
  const slot = slots.at(which === 'in' ? 0 : -1)
  if (!slot || !onDuty(situation, sender.id, day)) return shiftSigned(sender.name, which, clock)
  const signed = resultOf(situation, slot, sender).at
  return shiftByPhrase(
    sender.name,
    which,
    clock,
    slotName(slot),
    signed === null ? null : cal.clockOf(signed),
  )
}
