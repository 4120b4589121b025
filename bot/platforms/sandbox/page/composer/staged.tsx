import { GesturePhoto } from '../parts/gesture-photo.tsx'
import { Icon } from '../parts/icon.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { preview } from '../state/log.ts'
import type { Draft } from '../state/model.ts'
import { senderName } from '../state/names.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** What will go with the message: the one it answers, photos, a location. Each can be taken off again. */
export function Staged({ chat, draft }: { chat: string; draft: Draft }) {
  const words = useWords()
  const people = useApp((state) => state.world.people)
  const as = useApp((state) => state.as)
  const answered = useApp((state) => state.logs[chat]?.messages.find(({ id }) => id === draft.replyTo))
  const change = (change: Partial<Draft>) => store.dispatch({ type: 'drafted', chat, draft: change })
  if (!draft.replyTo && !draft.photos.length && !draft.location) return null

  return (
    <ul class="staged">
      {answered && (
        <li class="staged-reply">
          <Icon name="reply" size={16} />
          <span>
            {words.chat.replyingTo(senderName(answered.from, people, words))}:
            {preview(answered, words.chat.shown)}
          </span>
          <IconButton
            icon="close"
            label={words.composer.remove(words.chat.reply)}
            onClick={() => change({ replyTo: null })}
          />
        </li>
      )}
      {draft.photos.map((photo) => (
        <li key={photo.key} class="staged-photo">
          {photo.preview ? (
            <img src={photo.preview} alt={photo.name} />
          ) : (
            <span role="img" aria-label={photo.name}>
              <GesturePhoto gesture={'gesture' in photo.send ? photo.send.gesture : 'none'} from={as} />
            </span>
          )}
          <IconButton
            icon="close"
            label={words.composer.remove(photo.name)}
            onClick={() => change({ photos: draft.photos.filter(({ key }) => key !== photo.key) })}
          />
        </li>
      ))}
      {draft.location && (
        <li class="staged-place">
          <Icon name="pin" size={18} />
          <span>{draft.location.label ?? words.chat.location}</span>
          <IconButton
            icon="close"
            label={words.composer.remove(words.chat.location)}
            onClick={() => change({ location: null })}
          />
        </li>
      )}
    </ul>
  )
}
