import { MINUTE, type Moment } from '../../../policy/calendar.ts'

/** What was said in the last minute, to tell the same words in several groups apart. */
export function lately() {
  let notes: { chat: string; words: string; at: Moment }[] = []
  return {
    /** In how many other chats the same words were said within the last minute. */
    elsewhere(chat: string, words: string, now: Moment): number {
      notes = notes.filter(({ at }) => at > now - MINUTE)
      return new Set(
        notes.filter((note) => note.words === words && note.chat !== chat).map((note) => note.chat),
      ).size
    },
    note(chat: string, words: string, now: Moment) {
      notes.push({ chat, words, at: now })
    },
  }
}
