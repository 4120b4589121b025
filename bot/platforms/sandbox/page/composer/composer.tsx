import { useLayoutEffect, useRef } from 'preact/hooks'
import { send } from '../net/acting.ts'
import { Icon } from '../parts/icon.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { type Chat, emptyDraft } from '../state/model.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { ChipRow } from './chip-row.tsx'
import { MentionList } from './mention-list.tsx'
import { Staged } from './staged.tsx'
import { useMention } from './use-mention.ts'

const tallestPx = 132

/** Where the acting person writes: command chips, what is attached, words, photo, location. Enter sends. */
export function Composer({ chat }: { chat: Chat }) {
  const words = useWords()
  const draft = useApp((state) => state.drafts[chat.id] ?? emptyDraft)
  const name = useApp((state) => state.world.people[state.as]?.name ?? '')
  const box = useRef<HTMLTextAreaElement>(null)
  const mention = useMention(chat, box)
  const something = Boolean(draft.text.trim() || draft.photos.length || draft.location)

  useLayoutEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight, tallestPx)}px`
  }, [draft.text])

  const submit = () => {
    void send(chat.id, store.state.drafts[chat.id] ?? emptyDraft)
    box.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being composed, Enter belongs to the input method.
    if (event.isComposing || event.keyCode === 229) return
    if (mention.onKeyDown(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    }
    if (event.key === 'Escape' && draft.replyTo) {
      store.dispatch({ type: 'drafted', chat: chat.id, draft: { replyTo: null } })
    }
  }

  return (
    <section class="composer" aria-label={words.composer.region}>
      <ChipRow chat={chat.id} />
      <Staged chat={chat.id} draft={draft} />
      <div class="composer-row">
        <IconButton
          icon="photo"
          label={words.composer.photo}
          onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'photo' } })}
        />
        <IconButton
          icon="pin"
          label={words.composer.location}
          onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'location' } })}
        />
        <div class="composer-box">
          <MentionList mention={mention} />
          <textarea
            ref={box}
            rows={1}
            value={draft.text}
            placeholder={words.composer.placeholder(name)}
            aria-label={words.composer.label}
            enterkeyhint="send"
            {...mention.aria}
            onInput={(event) => {
              store.dispatch({ type: 'drafted', chat: chat.id, draft: { text: event.currentTarget.value } })
              mention.look()
            }}
            onKeyDown={onKeyDown}
            onBlur={() => mention.close()}
          />
        </div>
        <button
          type="button"
          class="send-button"
          aria-label={words.composer.send}
          disabled={!something}
          onClick={submit}
        >
          <Icon name="send" />
          <span>{words.composer.send}</span>
        </button>
      </div>
    </section>
  )
}
