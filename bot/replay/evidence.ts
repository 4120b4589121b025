import type { Calendar } from '../../policy/calendar.ts'
import type { World } from '../../policy/world.ts'
import type { Cause } from '../../store/contract.ts'

/** Says what a piece of evidence is: the message with its time, sender, group and words, or the check it names. */
export function evidenceReader(world: World, causes: readonly Cause[], cal: Calendar) {
  const messages = new Map(
    causes.flatMap((cause) => (cause.kind === 'message' ? [[cause.key, cause.message]] : [])),
  )
  return (key: string): string => {
    const message = messages.get(key)
    if (!message) return key
    const { platform, senderId, chatId, sentAt, text, photos, location } = message
    const sender = world.people[world.identities[`${platform}/${senderId}`] ?? '']?.name ?? senderId
    const group = world.groups[world.chats[`${platform}/${chatId}`] ?? '']?.name ?? '私聊'
    const content = [
      text && `「${text}」`,
      photos.length > 0 && '照片',
      location && `定位${location.label ? `「${location.label}」` : ''}`,
    ].filter(Boolean)
    return `${cal.dateClockOf(sentAt)} ${sender}(${group}):${content.join(' ')}`
  }
}
