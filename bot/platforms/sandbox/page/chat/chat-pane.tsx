import { useEffect, useRef } from 'preact/hooks'
import { Composer } from '../composer/composer.tsx'
import { Empty } from '../parts/empty.tsx'
import { chatById } from '../state/names.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { Announcer } from './announcer.tsx'
import { ChatHead } from './chat-head.tsx'
import { ChatLogView } from './chat-log-view.tsx'
import { LookingOn } from './looking-on.tsx'

/** The open chat: its name, its messages, and the composer for whoever may speak there. */
export function ChatPane() {
  const words = useWords()
  const as = useApp((state) => state.as)
  const world = useApp((state) => state.world)
  const chatId = useApp((state) => state.chat)
  const pane = useApp((state) => state.pane)
  const chat = chatById(world, chatId, as, words)
  const box = useRef<HTMLElement>(null)

  useEffect(() => {
    // On a narrow screen the pane has just replaced the one that held the focus.
    if (pane === 'chat' && document.activeElement === document.body) box.current?.focus()
  }, [pane])

  return (
    <section class="pane chat-pane" aria-label={words.chat.region} ref={box} tabIndex={-1}>
      {chat ? (
        <>
          <ChatHead chat={chat} />
          <ChatLogView key={chat.id} chat={chat} />
          <Announcer chat={chat.id} />
          {chat.memberIds.includes(as) ? <Composer key={`${chat.id}/${as}`} chat={chat} /> : <LookingOn />}
        </>
      ) : (
        <Empty icon="brain" title={words.chat.pick} />
      )}
    </section>
  )
}
