import { recall } from '../net/acting.ts'
import { say } from '../net/saying.ts'
import { Icon } from '../parts/icon.tsx'
import { preview } from '../state/log.ts'
import type { Message } from '../state/model.ts'
import { store } from '../state/store.ts'
import type { Words } from '../words/all.ts'

/** What can be done with a message: answer it, copy its words, take back one's own. */
export function MessageActions({ message, own, words }: { message: Message; own: boolean; words: Words }) {
  return (
    <div class="message-actions" role="toolbar" aria-label={words.chat.actions}>
      <button type="button" onClick={() => reply(message)}>
        <Icon name="reply" size={17} />
        {words.chat.reply}
      </button>
      <button type="button" onClick={() => copy(message, words)}>
        <Icon name="copy" size={17} />
        {words.chat.copy}
      </button>
      {own && (
        <button type="button" onClick={() => recall(message.id)}>
          <Icon name="recall" size={17} />
          {words.chat.recall}
        </button>
      )}
    </div>
  )
}

function reply({ chat, id }: Message) {
  store.dispatch({ type: 'drafted', chat, draft: { replyTo: id } })
  document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus()
}

async function copy(message: Message, words: Words) {
  const text =
    message.text || [message.card?.title, ...(message.card?.lines ?? [])].filter(Boolean).join('\n')
  await navigator.clipboard
    ?.writeText(text || preview(message, words.chat.shown))
    .then(() => say(words.chat.copied, 'good'))
    .catch(() => say(words.refused, 'bad'))
}
