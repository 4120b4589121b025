import type { Message } from './model.ts'

export type Row =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'message'; key: string; message: Message; first: boolean }

type Shown = { photo: string; location: string }

const together = 3 * 60_000

/**
 * Joins two runs of one chat, each oldest first, into one without doubles; the newer copy of a message wins.
 * Nearly always the second run simply follows the first.
 */
export function merge(earlier: Message[], later: Message[]): Message[] {
  const newest = earlier.at(-1)
  const [only] = later
  if (!newest || !only) return earlier.length ? earlier : later
  if (later.length === 1 && only.at >= newest.at && !earlier.some(({ id }) => id === only.id)) {
    return [...earlier, only]
  }

  const byId = new Map(earlier.map((message) => [message.id, message]))
  for (const message of later) byId.set(message.id, message)
  return [...byId.values()].sort((a, b) => a.at - b.at)
}

/** Rows as drawn: a line for each new day, and the first of several messages by one sender marked as such. */
export function rowsOf(messages: Message[], dayOf: (at: number) => string): Row[] {
  const rows: Row[] = []
  let before: Message | undefined
  let day = ''

  for (const message of messages) {
    const today = dayOf(message.at)
    if (today !== day) rows.push({ kind: 'day', key: `day/${today}`, at: message.at })
    const first =
      today !== day ||
      !before ||
      before.recalled === true ||
      before.from !== message.from ||
      message.at - before.at > together
    rows.push({ kind: 'message', key: message.id, message, first })
    day = today
    before = message
  }

  return rows
}

/** One line that stands for a message in the chat list and for a screen reader; `shown` has the marks for what is not text. */
export function preview({ text, photos, location, picture, card }: Message, shown: Shown): string {
  if (text) return text.replace(/\s+/g, ' ')
  if (card) return card.title
  if (picture) return picture.alt.split('\n', 1)[0] ?? ''
  if (photos?.length) return shown.photo
  return location ? `${shown.location} ${location.label ?? ''}` : ''
}
