import type { Message } from './wire.ts'

/** A message in one line, for the list of chats. */
export function preview({ text, card, picture, photos, location }: Message): string {
  if (text) return text.replace(/\s+/g, ' ').slice(0, 80)
  if (card) return card.title
  if (picture) return picture.alt.split('\n', 1)[0] ?? '[图片]'
  return photos?.length ? '[图片]' : `[位置] ${location?.label ?? ''}`
}
