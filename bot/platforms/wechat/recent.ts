/** A message that was said lately: `id` is its room and its own id (`team1@chatroom/8812`). */
export type Recent = { id: string; room: string; sender: string; text: string }

export type RecentBook = {
  note(one: Recent): void
  senderOf(id: string): string | null
  /** The last message of a room in these words, which is how WeChat quotes. */
  quoted(room: string, text: string): string | null
}

/** The last `most` messages, to know whom an answer is for and which message a reply quotes. */
export function recentBook(most = 2_000): RecentBook {
  const messages = new Map<string, Recent>()
  const byWords = new Map<string, string>()
  const words = ({ room, text }: Pick<Recent, 'room' | 'text'>) => `${room}\n${text.trim()}`

  return {
    note(one) {
      messages.set(one.id, one)
      if (one.text !== '') byWords.set(words(one), one.id)
      if (messages.size <= most) return
      const [id, oldest] = messages.entries().next().value!
      messages.delete(id)
      if (byWords.get(words(oldest)) === id) byWords.delete(words(oldest))
    },
    senderOf: (id) => messages.get(id)?.sender ?? null,
    quoted: (room, text) => byWords.get(words({ room, text })) ?? null,
  }
}
