import { agreeToSheet } from '../commands/accounts/agree.ts'
import { mySheet } from '../commands/accounts/my-sheet.ts'
import { commands } from '../commands/all.ts'
import { appeal } from '../commands/appeal.ts'
import { refuse } from '../commands/command.ts'
import { myFines, myRewards } from '../commands/my-entries.ts'
import { parse } from '../commands/parse.ts'
import { verify } from '../commands/verify.ts'
import { noLongerHere } from '../messages/errors.ts'
import { dateOf } from '../policy/calendar.ts'
import { type Decision, nothing } from '../policy/decision.ts'
import type { Situation } from '../policy/situation.ts'

/** What remains to somebody who has left: to see what he was fined and rewarded, and to appeal. */
const own = [myFines, myRewards, mySheet, agreeToSheet, appeal, verify]

/** A message of somebody who has left the house. In a group he is answered in nothing. */
export function fromFormer(situation: Situation): Decision {
  const { world, sender, group, message, cal } = situation
  if (group) return nothing
  const parsed = parse(message.text, commands)
  if (parsed.kind === 'command' && own.includes(parsed.command))
    return parsed.command.answer(parsed.rest, situation)
  const words = own.map((one) => one.words[0]!)
  return refuse(situation, noLongerHere(dateOf(cal.dayOf(world.people[sender.id]!.leftAt!)), words))
}
