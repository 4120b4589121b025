import { type Clock, type Draft, emptyDraft, type Pane } from '../state/model.ts'
import { privateChat } from '../state/names.ts'
import { store } from '../state/store.ts'
import { words } from '../words/all.ts'
import { api } from './api.ts'
import { fetchKnows } from './knowing.ts'
import { fetchBackTo, openChat } from './reading.ts'
import { say, sayProblem } from './saying.ts'

/** Opens a chat, because the person chose it. */
export function chooseChat(chat: string, pane: Pane = 'chat'): void {
  store.dispatch({ type: 'chose', chat, pane, target: null })
  store.dispatch({ type: 'follow', follow: false })
  void openChat(chat, false)
  void fetchKnows()
}

/** Speaks and sees as another person from now on. The private chat follows the person. */
export function actAs(as: string): void {
  const { chat, as: before } = store.state
  const next = chat === privateChat(before) ? privateChat(as) : chat
  store.dispatch({ type: 'chose', as, chat: next })
  store.dispatch({ type: 'knew', knows: null, chips: [] })
  if (next) void openChat(next, false)
  void openChat(privateChat(as), false)
  void fetchKnows()
}

/** Shows one message, fetching back to it when needed, and marks it for a moment. */
export async function jumpTo(chat: string, messageId: string): Promise<void> {
  store.dispatch({ type: 'dialog', dialog: null })
  store.dispatch({ type: 'follow', follow: false })
  store.dispatch({ type: 'chose', chat, pane: 'chat' })
  void fetchKnows()
  const found = await fetchBackTo(chat, messageId)
  if (found) store.dispatch({ type: 'chose', target: messageId })
  else say(words[store.state.language].chat.gone, 'info')
}

/** Sends what stands in the draft, or the given one. Puts it back when it was refused. */
export async function send(chat: string, draft: Draft): Promise<void> {
  const text = draft.text.trim()
  if (!text && !draft.photos.length && !draft.location) return
  store.dispatch({ type: 'drafted', chat, draft: emptyDraft })
  try {
    await api.send({
      as: store.state.as,
      chat,
      text: text || undefined,
      photos: draft.photos.length ? draft.photos.map(({ send }) => send) : undefined,
      location: draft.location ?? undefined,
      replyTo: draft.replyTo ?? undefined,
    })
  } catch (problem) {
    const now = store.state.drafts[chat] ?? emptyDraft
    if (!now.text && !now.photos.length) store.dispatch({ type: 'drafted', chat, draft })
    sayProblem(problem)
  }
}

/** Takes back one's own message. */
export async function recall(id: string): Promise<void> {
  await api.recall(store.state.as, id).catch(sayProblem)
}

/** Presses a card's button as the acting person. */
export async function press(messageId: string, button: number): Promise<void> {
  try {
    const { toast } = await api.press(store.state.as, messageId, button)
    if (toast) say(toast, 'info')
  } catch (problem) {
    sayProblem(problem)
  }
}

/** Changes the clock by one of the server's calls and shows the clock it answers with. */
export async function changeClock(call: () => Promise<Clock>): Promise<boolean> {
  try {
    const clock = await call()
    store.dispatch({ type: 'ticked', clock, at: performance.now() })
    return true
  } catch (problem) {
    sayProblem(problem)
    return false
  }
}

/** Puts words into the composer of the open chat, to be finished by hand. */
export function compose(text: string): void {
  const { chat } = store.state
  if (!chat) return
  store.dispatch({ type: 'dialog', dialog: null })
  store.dispatch({ type: 'chose', pane: 'chat' })
  store.dispatch({ type: 'drafted', chat, draft: { text } })
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>('.composer textarea')
    box?.focus()
    box?.setSelectionRange(text.length, text.length)
  })
}
