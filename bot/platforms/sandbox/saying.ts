import { randomUUID } from 'node:crypto'
import type { Message, Photo } from '../../../policy/message.ts'
import type { Blobs } from './blobs.ts'
import { Refused } from './refusal.ts'
import type { Sandbox } from './sandbox.ts'
import { platform } from './stage/message-of.ts'
import type { Sending } from './wire.ts'

/** Says something as a person, at the sandbox's present moment. Answers the message's key. */
export async function say(sandbox: Sandbox, blobs: Blobs, sending: Sending): Promise<string> {
  const stage = sandbox.stage()
  const { world } = await stage.scene()
  const person = world.people[sending.as]
  if (!person) throw new Refused('没有这个人,请重新选择。')
  const group = sending.chat === `private/${sending.as}` ? null : world.groups[sending.chat]
  if (group === undefined) throw new Refused('没有这个群,请重新选择。')
  if (group && !group.memberIds.includes(sending.as))
    throw new Refused(`${person.name}不在「${group.name}」里。`)

  const text = sending.text?.trim() ?? ''
  const photos = await Promise.all((sending.photos ?? []).map((photo) => photoOf(photo, blobs)))
  if (!text && !photos.length && !sending.location) throw new Refused('消息是空的,写点什么再发。')

  const key = `${platform}/${randomUUID()}`
  const message: Omit<Message, 'sentAt' | 'arrivedAt'> = {
    key,
    platform,
    chatId: group ? group.chatId : null,
    senderId: sending.as,
    text,
    photos,
    location: sending.location,
    mentionsBot: /@(?:查岗|机器人)/.test(text),
    replyTo: sending.replyTo,
  }
  await stage.take((now) => ({
    kind: 'message',
    key,
    at: now,
    message: { ...message, sentAt: now, arrivedAt: now },
  }))
  return key
}

/** Presses a card's button: says what its presser would have typed, as an answer to the card. */
export async function press(sandbox: Sandbox, blobs: Blobs, as: string, messageId: string, button: number) {
  const message = sandbox.stage().chats.find(messageId)
  const pressed = message?.card?.buttons[button]
  if (!message || !pressed) throw new Refused('这个按钮已经不在了。', 404)
  if (message.card?.closed) throw new Refused('这张卡片已经处理过了。')
  await say(sandbox, blobs, { as, chat: message.chat, text: pressed.text, replyTo: messageId })
}

/** Takes back one's own message. */
export async function recall(sandbox: Sandbox, as: string, id: string) {
  const stage = sandbox.stage()
  const message = stage.chats.find(id)
  if (!message) throw new Refused('没有这条消息。', 404)
  if (message.from !== as) throw new Refused('只能撤回自己的消息。')
  await stage.take((now) => ({ kind: 'recall', key: `recall/${id}`, at: now, messageKey: id }))
}

/** What a perfect eye sees in a chosen gesture, and our own eyes in a real picture. */
async function photoOf(photo: NonNullable<Sending['photos']>[number], blobs: Blobs): Promise<Photo> {
  if ('gesture' in photo) {
    const { gesture } = photo
    return { hash: `gesture/${randomUUID()}`, seen: { gesture, people: 1, fullBody: gesture === 'none' } }
  }
  const found = await blobs.read(photo.blob)
  if (!found) throw new Refused('照片没有找到,请重新选择。')
  return blobs.look(photo.blob, found.bytes)
}
