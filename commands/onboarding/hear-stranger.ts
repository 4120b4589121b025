import { adminCodePrivately } from '../../messages/onboarding/admin.ts'
import * as say from '../../messages/onboarding/binding.ts'
import { HOUR, type Moment } from '../../policy/calendar.ts'
import { type Card, type Decision, nothing } from '../../policy/decision.ts'
import type { Message } from '../../policy/message.ts'
import { shownName } from '../../policy/onboarding/rooms.ts'
import { isSilenced } from '../../policy/onboarding/tries.ts'
import { whoThisMayBe } from '../../policy/onboarding/who-this-may-be.ts'
import { identityKey, privatelyTo } from '../../policy/org/identities.ts'
import type { Scene } from '../../policy/situation.ts'
import { tidyText } from '../../policy/text.ts'
import { senderAccount } from './account.ts'
import { claimAdmin } from './admin-code.ts'
import { bindAs } from './bind-as.ts'

/** Privately, whoever goes on without binding himself is told again so often. */
const AGAIN_MS = HOUR

/**
 * Somebody whose account is nobody's. He may become somebody (绑定, 绑定管理员); else it is kept that he spoke, nothing of
 * what he says counts, and he is told once how to be known. In a chat that is no group of the house the bot is silent.
 */
export function hearStranger(scene: Scene, message: Message, at: Moment): Decision {
  const { world } = scene
  const account = senderAccount(message)
  const groupId = message.chatId === null ? undefined : world.chats[`${message.platform}/${message.chatId}`]
  if (message.chatId !== null && groupId === undefined) return nothing
  if (isSilenced(world.onboarding, identityKey(account), at)) return nothing

  const said = tidyText(message.text).replace(/^[/!。.·]+/, '')
  const shown = shownName(world, account) ?? message.senderName
  const asked = /^绑定\s*管理员[\s:,]*(.*)$/.exec(said)
  if (asked && groupId === undefined)
    return answered(message, claimAdmin(scene, account, asked[1]!, at, shown))
  if (asked)
    return answered(message, { facts: [], say: [{ to: privatelyTo(account), text: adminCodePrivately() }] })

  const named = /^(?:绑定|我是|我叫)[\s:,]*(.*)$/.exec(said)
  const means =
    named &&
    (said.startsWith('绑定')
      ? /^绑定(?:[\s:,@\d]|$)/.test(said) || groupId === undefined
      : groupId === undefined)
  if (means)
    return answered(message, bindAs(scene, { message, account, shown, groupId, at }, named[1]!.trim()))
  return unknown(scene, message, { groupId, shown, at })
}

function unknown(
  { world }: Scene,
  message: Message,
  { groupId, shown, at }: { groupId?: string; shown?: string; at: Moment },
): Decision {
  const account = senderAccount(message)
  const toldAt = world.onboarding.strangers[identityKey(account)]?.toldAt
  const told = toldAt === undefined || (groupId === undefined && toldAt + AGAIN_MS <= at)
  const text = say.bindHow(groupId === undefined ? null : world.groups[groupId]!.name)
  const names = shown ? whoThisMayBe(world, account, shown, at) : []
  return answered(message, {
    facts: [
      {
        kind: 'strangerHeard',
        ...account,
        ...(shown && { name: shown }),
        ...(groupId && { groupId }),
        at,
        told,
      },
    ],
    say: told
      ? [{ to: privatelyTo(account), text, ...(names.length > 0 && { card: whoCard(text, names) }) }]
      : [],
  })
}

/** One tap says who one is. */
const whoCard = (text: string, names: readonly string[]): Card => ({
  title: say.whoAreYou(),
  tone: 'info',
  lines: text.split('\n'),
  buttons: names.map((name) => ({ label: say.iAm(name), text: `绑定 ${name}`, style: 'primary' })),
})

/** What is said to the sender answers his message; one that came too late is not answered. */
const answered = (message: Message, { facts, say }: Decision): Decision => ({
  facts,
  say: say.map((post) => ('outside' in post.to ? { ...post, replyTo: message.key } : post)),
})
