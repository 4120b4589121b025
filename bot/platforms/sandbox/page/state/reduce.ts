import { type Language, words } from '../words/all.ts'
import { merge, preview } from './log.ts'
import type { Chip, Clock, Dialog, Draft, Knows, Message, Pane, State, Toast, World } from './model.ts'
import { emptyDraft, emptyLog } from './model.ts'

export type Action =
  | { type: 'loaded'; world: World; clock: Clock; at: number }
  | { type: 'failed'; problem: string }
  | { type: 'loginNeeded' }
  | { type: 'connected'; connected: boolean }
  | { type: 'ticked'; clock: Clock; at: number }
  | { type: 'chose'; chat?: string | null; as?: string; pane?: Pane; target?: string | null }
  | { type: 'fetching'; chat: string }
  | { type: 'fetchFailed'; chat: string }
  | { type: 'fetched'; chat: string; messages: Message[]; more: boolean; fresh: boolean }
  | { type: 'arrived'; messages: Message[]; watching: boolean }
  | { type: 'updated'; message: Message }
  | { type: 'knew'; knows: Knows | null; chips?: Chip[] }
  | { type: 'drafted'; chat: string; draft: Partial<Draft> }
  | { type: 'dialog'; dialog: Dialog | null }
  | { type: 'toast'; toast: Toast | null }
  | { type: 'language'; language: Language }
  | { type: 'follow'; follow: boolean }
  | { type: 'transcript'; name: string | null }
  | { type: 'emptied' }

/** The next state after one action. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'loaded':
      return load(state, action)
    case 'failed':
      return { ...state, phase: 'failed', problem: action.problem }
    case 'loginNeeded':
      return { ...state, phase: 'login' }
    case 'connected':
      return state.connected === action.connected ? state : { ...state, connected: action.connected }
    case 'ticked':
      return { ...state, clock: action.clock, clockAt: action.at }
    case 'chose':
      return choose(state, action)
    case 'fetching':
      return withLog(state, action.chat, { loading: true, failed: false, meanwhile: [] })
    case 'fetchFailed':
      return withLog(state, action.chat, { loading: false, failed: true })
    case 'fetched':
      return fetched(state, action)
    case 'arrived':
      return arrive(state, action)
    case 'updated':
      return update(state, action.message)
    case 'knew':
      return { ...state, knows: action.knows, chips: action.chips ?? state.chips }
    case 'drafted': {
      const draft = { ...(state.drafts[action.chat] ?? emptyDraft), ...action.draft }
      return { ...state, drafts: { ...state.drafts, [action.chat]: draft } }
    }
    case 'dialog':
      return { ...state, dialog: action.dialog }
    case 'toast':
      return { ...state, toast: action.toast }
    case 'language':
      return { ...state, language: action.language }
    case 'follow':
      return { ...state, follow: action.follow }
    case 'transcript':
      return { ...state, transcript: action.name }
    case 'emptied':
      return { ...state, logs: {}, last: {}, unread: {}, knows: null, chips: [], target: null }
  }
}

function load(state: State, { world, clock, at }: Extract<Action, { type: 'loaded' }>): State {
  const last = { ...state.last }
  for (const group of world.groups) if (group.last) last[group.id] = group.last
  return { ...state, phase: 'ready', problem: '', world, clock, clockAt: at, last }
}

function choose(state: State, { type: _, ...choice }: Extract<Action, { type: 'chose' }>): State {
  const next = { ...state, ...choice }
  if (!next.chat || next.pane === 'list') return next
  const { [next.chat]: _read, ...unread } = state.unread
  return { ...next, unread }
}

function fetched(state: State, action: Extract<Action, { type: 'fetched' }>): State {
  const log = state.logs[action.chat] ?? emptyLog
  const messages = merge(action.messages, action.fresh ? log.meanwhile : log.messages)
  const newest = messages.at(-1)
  const last = newest && {
    ...state.last,
    [action.chat]: {
      at: newest.at,
      from: newest.from,
      text: preview(newest, words[state.language].chat.shown),
    },
  }
  return withLog({ ...state, last: last ?? state.last }, action.chat, {
    messages,
    more: action.more,
    loaded: true,
    loading: false,
    failed: false,
  })
}

function arrive(state: State, { messages, watching }: Extract<Action, { type: 'arrived' }>): State {
  const logs = { ...state.logs }
  const last = { ...state.last }
  const unread = { ...state.unread }
  const { shown } = words[state.language].chat

  for (const message of messages) {
    const log = logs[message.chat]
    if (log?.loading) logs[message.chat] = { ...log, meanwhile: [...log.meanwhile, message] }
    if (log?.loaded) {
      const known = log.messages.some(({ id }) => id === message.id)
      logs[message.chat] = { ...logs[message.chat]!, messages: merge(log.messages, [message]) }
      if (known) continue
    }
    last[message.chat] = { at: message.at, from: message.from, text: preview(message, shown) }
    if ((watching && message.chat === state.chat) || message.from === state.as) continue
    const before = unread[message.chat] ?? { count: 0, mentioned: false }
    const mentioned = before.mentioned || (message.mentions ?? []).includes(state.as)
    unread[message.chat] = { count: before.count + 1, mentioned }
  }

  return { ...state, logs, last, unread }
}

function update(state: State, message: Message): State {
  const log = state.logs[message.chat]
  if (!log) return state
  const messages = log.messages.map((old) => (old.id === message.id ? message : old))
  return withLog(state, message.chat, { messages })
}

function withLog(state: State, chat: string, change: Partial<State['logs'][string]>): State {
  return { ...state, logs: { ...state.logs, [chat]: { ...(state.logs[chat] ?? emptyLog), ...change } } }
}
