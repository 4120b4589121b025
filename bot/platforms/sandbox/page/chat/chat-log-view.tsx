import { playSample } from '../clock/sample-control.tsx'
import { send } from '../net/acting.ts'
import { openChat } from '../net/reading.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { type Chat, emptyDraft, emptyLog } from '../state/model.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { MessageList } from './message-list.tsx'

/** A chat's messages, or what stands there while there are none, or when they could not be fetched. */
export function ChatLogView({ chat }: { chat: Chat }) {
  const words = useWords()
  const log = useApp((state) => state.logs[chat.id] ?? emptyLog)
  const member = useApp((state) => chat.memberIds.includes(state.as))
  const isPrivate = chat.id.startsWith('private/')

  if (!log.loaded && log.failed) {
    return (
      <div class="chat-space">
        <Empty icon="reset" title={words.chat.failed} hint={words.failedHint}>
          <button type="button" class="button" onClick={() => openChat(chat.id, true)}>
            {words.retry}
          </button>
        </Empty>
      </div>
    )
  }
  if (!log.loaded) return <div class="chat-space" aria-busy="true" />
  if (log.messages.length) return <MessageList chat={chat} log={log} />

  return (
    <div class="chat-space">
      <Empty
        icon="brain"
        title={words.chat.emptyTitle}
        hint={isPrivate ? words.chat.emptyPrivate : words.chat.emptyHint}
      >
        {member && (
          <button type="button" class="button" onClick={() => send(chat.id, { ...emptyDraft, text: '帮助' })}>
            {words.chat.sendHelp}
          </button>
        )}
        {!isPrivate && (
          <button type="button" class="button button-strong" onClick={playSample}>
            <Icon name="film" size={18} />
            {words.clock.sample}
          </button>
        )}
      </Empty>
    </div>
  )
}
