import { IconButton } from '../parts/icon-button.tsx'
import type { Chat } from '../state/model.ts'
import { store } from '../state/store.ts'
import { useWords } from '../words.ts'

/** The chat's name; on narrow screens also the ways to the list and to what the bot knows. */
export function ChatHead({ chat }: { chat: Chat }) {
  const words = useWords()
  const isPrivate = chat.id.startsWith('private/')

  return (
    <header class="pane-head">
      <IconButton
        class="only-narrow"
        icon="back"
        label={words.back}
        onClick={() => store.dispatch({ type: 'chose', pane: 'list' })}
      />
      <h2>
        {chat.name}
        {!isPrivate && <small>{words.groups.members(chat.memberIds.length)}</small>}
      </h2>
      <IconButton
        class="knows-toggle"
        icon="brain"
        label={words.chat.knows}
        onClick={() =>
          store.dispatch({ type: 'chose', pane: store.state.pane === 'knows' ? 'chat' : 'knows' })
        }
      />
    </header>
  )
}
