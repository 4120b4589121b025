import { phonePosted, phoneRecorded } from '../../messages/onboarding/phones.ts'
import { type Decision, nothing } from '../../policy/decision.ts'
import type { Situation } from '../../policy/situation.ts'
import { phonesIn } from '../../policy/text.ts'
import type { Command } from '../command.ts'
import { parse } from '../parse.ts'

/** Commands whose own answer asks to send numbers privately. */
const asking = new Set(['报备资源', '报备门店', '关键人'])

/** Nobody's number: the one in the bot's own examples. */
const EXAMPLE = '13800000000'

/**
 * G16: who posts a whole phone number in a group is asked, privately and once a day, to recall it; in a command that has
 * recorded it he is only asked to send the next one privately, as what is recalled no longer counts.
 */
export function askToRecall(
  { group, message, sender, day, world }: Situation,
  commands: readonly Command[],
): Decision {
  if (!group || message.forwarded || world.onboarding.phoneAsked[sender.id] === day) return nothing
  if (phonesIn(message.text).every((phone) => phone === EXAMPLE)) return nothing
  const parsed = parse(message.text, commands)
  if (parsed.kind === 'command' && asking.has(parsed.command.words[0]!)) return nothing
  const text = parsed.kind === 'command' ? phoneRecorded(group.name) : phonePosted(group.name)
  return {
    facts: [{ kind: 'phoneAsked', personId: sender.id, day }],
    say: [{ to: { person: sender.id }, text }],
  }
}
