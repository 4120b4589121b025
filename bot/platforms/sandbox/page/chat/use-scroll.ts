import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChatLog } from '../state/model.ts'
import { store } from '../state/store.ts'
import type { MessageWindow } from './use-window.ts'

interface Scroll {
  box: RefObject<HTMLDivElement>
  onScroll: () => void
  /** Messages by others that came below what is in sight. */
  pending: number
  /** Whether the newest message is out of sight. */
  away: boolean
  toBottom: () => void
}

const nearBottomPx = 60
const nearTopPx = 300
const markedMs = 2_400

/**
 * Keeps the newest message in sight while the person is at the bottom, and otherwise keeps what they read in
 * place, whatever comes above or below it. Goes to the target message when there is one.
 */
export function useScroll(log: ChatLog, view: MessageWindow, target: string | null): Scroll {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef({ first: '', last: '', count: 0, height: 0 })
  const stuck = useRef(true)
  const [pending, setPending] = useState(0)
  const [away, setAway] = useState(false)

  const toBottom = () => {
    stuck.current = true
    setPending(0)
    setAway(false)
    view.hold(false)
    requestAnimationFrame(() => box.current?.scrollTo({ top: box.current.scrollHeight }))
  }

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const first = view.messages[0]?.id ?? ''
    const last = log.messages.at(-1)
    const was = before.current
    const came = was.last && last && last.id !== was.last ? log.messages.length - was.count : 0

    if (stuck.current || (came > 0 && last?.from === store.state.as)) {
      stuck.current = true
      element.scrollTop = element.scrollHeight
    } else if (was.first && first !== was.first) {
      element.scrollTop += element.scrollHeight - was.height
    } else if (came > 0) {
      setPending((count) => count + came)
    }
    before.current = { first, last: last?.id ?? '', count: log.messages.length, height: element.scrollHeight }
  }, [view.messages, log.messages])

  useLayoutEffect(() => {
    const row = target && box.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(target)}"]`)
    if (!row) return
    stuck.current = false
    view.hold(true)
    row.scrollIntoView({ block: 'center' })
    row.focus({ preventScroll: true })
    const timer = setTimeout(() => {
      if (store.state.target === target) store.dispatch({ type: 'chose', target: null })
    }, markedMs)
    return () => clearTimeout(timer)
  }, [target, view.messages.length])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight
      before.current.height = element.scrollHeight
    })
    observer.observe(element)
    if (element.lastElementChild) observer.observe(element.lastElementChild)
    return () => observer.disconnect()
  }, [])

  return {
    box,
    pending,
    away,
    toBottom,
    onScroll() {
      const element = box.current
      if (!element) return
      const atBottom = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottomPx
      if (atBottom !== stuck.current) {
        stuck.current = atBottom
        view.hold(!atBottom)
      }
      setAway(!atBottom)
      if (atBottom) setPending(0)
      if (element.scrollTop < nearTopPx) view.extend()
    },
  }
}
