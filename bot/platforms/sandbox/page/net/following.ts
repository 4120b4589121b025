import type { Message } from '../state/model.ts'
import { store } from '../state/store.ts'
import { openChat } from './reading.ts'

const stayMs = 4_000

let switchedAt = 0

/** Whether the person is looking at the open chat now, so that what arrives there counts as read. */
export function isWatching(): boolean {
  return document.visibilityState === 'visible' && (store.state.pane !== 'list' || isWide())
}

/**
 * While a sample day plays and the person wants to follow, shows the group where something was just decided.
 * Stays with each group for a few seconds, and never leaves while something is being written or a dialog is open.
 */
export function followTo(messages: Message[]): void {
  const { clock, follow, chat, dialog, pane, world } = store.state
  if (!clock.sample || clock.mode !== 'playing' || !follow || dialog) return
  if (pane !== 'chat' && !isWide()) return
  if (performance.now() - switchedAt < stayMs || isWriting()) return

  const decided = messages.findLast(
    ({ chat: there, from, picture, card }) =>
      from === 'bot' && there !== chat && (picture || card) && world.groups.some(({ id }) => id === there),
  )
  if (!decided) return
  switchedAt = performance.now()
  store.dispatch({ type: 'chose', chat: decided.chat })
  void openChat(decided.chat, false)
}

function isWide(): boolean {
  return matchMedia('(min-width: 760px)').matches
}

function isWriting(): boolean {
  const { chat, drafts } = store.state
  return Boolean(chat && drafts[chat]?.text)
}
