import { jumpTo } from '../net/acting.ts'
import { preview } from '../state/log.ts'
import type { Message } from '../state/model.ts'
import { senderName } from '../state/names.ts'
import type { Look } from './message-row.tsx'

/** The message that is answered, in one line; a press shows it. */
export function Quote({ message, look: { words, people } }: { message: Message | undefined; look: Look }) {
  if (!message || message.recalled) return <p class="quote">{words.chat.gone}</p>
  return (
    <button type="button" class="quote" onClick={() => jumpTo(message.chat, message.id)}>
      {senderName(message.from, people, words)}:{preview(message, words.chat.shown)}
    </button>
  )
}
