import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { moveFocus } from '../parts/arrows.ts'
import { useShow } from '../parts/use-show.ts'
import { type Row, rowsOf } from '../state/log.ts'
import type { Chat, ChatLog } from '../state/model.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { type Look, MessageRow } from './message-row.tsx'
import { NewPill } from './new-pill.tsx'
import { useScroll } from './use-scroll.ts'
import { useWindow } from './use-window.ts'

/**
 * The messages of one chat. Only a window of them is on the page: the newest, and as many older ones as the
 * person has scrolled up to.
 */
export function MessageList({ chat, log }: { chat: Chat; log: ChatLog }) {
  const words = useWords()
  const show = useShow()
  const people = useApp((state) => state.world.people)
  const gestures = useApp((state) => state.world.gestures)
  const as = useApp((state) => state.as)
  const target = useApp((state) => state.target)
  const [focused, setFocused] = useState<string | null>(null)
  const [active, setActive] = useState<string | null>(null)

  const view = useWindow(chat.id, log, target)
  const scroll = useScroll(log, view, target)
  const rows = useMemo(() => rowsOf(view.messages, show.key), [view.messages, show])
  const byId = useMemo(() => new Map(log.messages.map((message) => [message.id, message])), [log.messages])
  const look = useMemo<Look>(
    () => ({ words, show, people, gestures, as, setActive }),
    [words, show, people, gestures, as],
  )
  const tabStop = focused ?? log.messages.at(-1)?.id

  const drawn = useRef(new Map<string, { inputs: unknown[]; node: VNode }>())
  const draw = (row: Row): VNode => {
    if (row.kind === 'day') {
      return (
        <li key={row.key} class="day">
          <time>{show.day(row.at)}</time>
        </li>
      )
    }
    const { message, first } = row
    const quoted = message.replyTo ? byId.get(message.replyTo) : undefined
    const inputs = [
      message,
      first,
      look,
      quoted,
      tabStop === message.id,
      active === message.id,
      target === message.id,
    ]
    // The same node again tells Preact that nothing below it has changed: most rows cost nothing when one arrives.
    const before = drawn.current.get(row.key)
    if (before?.inputs.every((input, place) => input === inputs[place])) return before.node
    const node = (
      <MessageRow
        key={row.key}
        message={message}
        first={first}
        look={look}
        quoted={quoted}
        tabStop={tabStop === message.id}
        active={active === message.id}
        marked={target === message.id}
      />
    )
    drawn.current.set(row.key, { inputs, node })
    return node
  }

  return (
    <div class="chat-space">
      <div class="message-scroll" ref={scroll.box} onScroll={scroll.onScroll}>
        <p class="older" role={log.loading ? 'status' : undefined}>
          {log.loading ? words.chat.loadingOlder : view.atStart ? words.chat.start : ''}
        </p>
        <ol
          class="messages"
          aria-label={words.chat.messages}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setActive(null)
            else moveFocus(event, '[data-message]', false)
          }}
          onFocusIn={(event) => {
            const row = (event.target as HTMLElement).closest<HTMLElement>('[data-message]')
            setFocused(row?.dataset.message ?? null)
          }}
          onPointerLeave={(event) => {
            if (event.pointerType === 'mouse') setActive(null)
          }}
        >
          {rows.map(draw)}
        </ol>
      </div>
      <NewPill count={scroll.pending} away={scroll.away} onClick={scroll.toBottom} />
    </div>
  )
}
