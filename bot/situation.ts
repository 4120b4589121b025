import { floorToSecond, HOUR, type Moment, SECOND } from '../policy/calendar.ts'
import type { Message } from '../policy/message.ts'
import { who } from '../policy/people.ts'
import type { Scene, Situation } from '../policy/situation.ts'

/** Older than this no platform delivers honestly: the send time is then not believed. */
const OLDEST_MS = 24 * HOUR
/** Clocks differ a little; what lies further ahead is clamped to the arrival. */
const AHEAD_MS = 2 * SECOND

/** Who said it, where and when. null when the bot knows neither the sender nor the group: then it says nothing. */
export function situationOf(scene: Scene, message: Message): Situation | null {
  const { world, cal } = scene
  const senderId = world.identities[`${message.platform}/${message.senderId}`]
  const groupId = message.chatId === null ? undefined : world.chats[`${message.platform}/${message.chatId}`]
  if (!senderId || (message.chatId !== null && !groupId)) return null
  const at = floorToSecond(honestTime(message))
  const { now, today, policy, policyOn, packs, unheard } = scene
  // Written out: it is made for every message, and a spread costs more than all the rest of it.
  return {
    world,
    cal,
    now,
    today,
    policy,
    policyOn,
    packs,
    unheard,
    message: withoutCall(message),
    at,
    day: cal.dayOf(at),
    sender: who(world, senderId, at),
    group: groupId ? world.groups[groupId] : undefined,
  }
}

/** The platform's send time, clamped to what is possible (invariant 3). */
export function honestTime({ sentAt, arrivedAt }: Pick<Message, 'sentAt' | 'arrivedAt'>): Moment {
  if (!Number.isFinite(sentAt) || sentAt > arrivedAt + AHEAD_MS || sentAt < arrivedAt - OLDEST_MS)
    return arrivedAt
  return sentAt
}

const call = /[@＠](?:查岗|机器人|ChaGang)(?=[\s\u2005,,::]|$)[\s\u2005,,::]*/gi

/** Whoever calls the bot by name is talking to it, and the name is not part of what he says. */
function withoutCall(message: Message): Message {
  if (!/[@＠]/.test(message.text)) return message
  const text = message.text.replace(call, ' ').trim()
  return text === message.text.trim() ? message : { ...message, text, mentionsBot: true }
}
