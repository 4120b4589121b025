import { useMemo, useState } from 'preact/hooks'
import { fetchOlder } from '../net/reading.ts'
import type { ChatLog, Message } from '../state/model.ts'
import { store } from '../state/store.ts'

export interface MessageWindow {
  messages: Message[]
  /** Whether the chat's first message is in the window. */
  atStart: boolean
  /** Holds the window's upper end where it is while messages arrive below, or lets it follow the newest again. */
  hold: (held: boolean) => void
  /** Shows more above, from what is held or from the server. */
  extend: () => void
}

const tail = 120
const step = 80
const around = 30

/** The part of a chat's messages that is on the page: a tail of fixed length, longer upwards while one reads there. */
export function useWindow(chat: string, log: ChatLog, target: string | null): MessageWindow {
  const [start, setStart] = useState<string | null>(null)
  const all = log.messages

  const from = useMemo(() => {
    const end = Math.max(0, all.length - tail)
    const held = start === null ? end : Math.max(0, indexOf(all, start))
    const wanted = target === null ? end : indexOf(all, target)
    return wanted < 0 ? held : Math.max(0, Math.min(held, wanted < held ? wanted - around : held))
  }, [all, start, target])

  const messages = useMemo(() => all.slice(from), [all, from])

  return {
    messages,
    atStart: from === 0 && !log.more,
    hold(held) {
      if (held) setStart((before) => before ?? all[from]?.id ?? null)
      else setStart(null)
    },
    extend() {
      if (from > 0) setStart(all[Math.max(0, from - step)]?.id ?? null)
      else if (log.more && !log.loading) {
        setStart(all[0]?.id ?? null)
        void fetchOlder(chat).then(() => setStart(store.state.logs[chat]?.messages[0]?.id ?? null))
      }
    },
  }
}

function indexOf(messages: Message[], id: string): number {
  return messages.findIndex((message) => message.id === id)
}
