import type { Message } from '../state/model.ts'
import { store } from '../state/store.ts'
import { textParts } from '../state/text-parts.ts'
import type { Look } from './message-row.tsx'

/** A message's words, with people who are called marked and, in the bot's words, fines that can be opened. */
export function RichText({ message, look: { words, people, as } }: { message: Message; look: Look }) {
  return <>{richText(message.text, message, { words, people, as })}</>
}

/** The same for a line of a card. */
export function richText(text: string, message: Message, look: Pick<Look, 'words' | 'people' | 'as'>) {
  const { words, people, as } = look
  const called = (message.mentions ?? []).map((id) => ({ id, name: people[id]?.name ?? '' }))

  return textParts(text, called, words.chat.everyone, message.from === 'bot').map((part, place) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'entry')
      return <EntryLink key={place} id={part.text} label={words.chat.openEntry(part.text)} />
    const me = part.id === as || part.id === ''
    return (
      <mark key={place} class={me ? 'mention mention-me' : 'mention'}>
        {part.text}
      </mark>
    )
  })
}

function EntryLink({ id, label }: { id: string; label: string }) {
  return (
    <button
      type="button"
      class="entry-link"
      aria-label={label}
      onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'entry', id } })}
    >
      {id}
    </button>
  )
}
