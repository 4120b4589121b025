import { useEffect, useRef, useState } from 'preact/hooks'
import { preview } from '../state/log.ts'
import { senderName } from '../state/names.ts'
import { store, useApp } from '../state/store.ts'
import { words } from '../words/all.ts'

const restMs = 1_500

/** Reads new messages of the open chat aloud: one by its sender and words, several that come quickly by their number. */
export function Announcer({ chat }: { chat: string }) {
  const newest = useApp((state) => state.logs[chat]?.messages.at(-1)?.id)
  const heard = useRef({ chat, count: 0, ready: false })
  const [spoken, speak] = useState('')

  useEffect(() => {
    const log = store.state.logs[chat]
    if (!log?.loaded) return
    const before = heard.current
    if (before.chat !== chat || !before.ready) {
      heard.current = { chat, count: log.messages.length, ready: true }
      return
    }
    const timer = setTimeout(() => {
      const { language, as, world } = store.state
      const { messages } = store.state.logs[chat] ?? { messages: [] }
      const fresh = messages.slice(before.count).filter(({ from }) => from !== as)
      heard.current = { chat, count: messages.length, ready: true }
      const [only] = fresh
      if (!only) return
      const { chat: said } = words[language]
      const one = said.heard(senderName(only.from, world.people, words[language]), preview(only, said.shown))
      speak(fresh.length === 1 ? one : said.heardMany(fresh.length))
    }, restMs)
    return () => clearTimeout(timer)
  }, [chat, newest])

  return (
    <p class="hidden" aria-live="polite">
      {spoken}
    </p>
  )
}
