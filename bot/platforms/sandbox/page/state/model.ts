import type {
  Card,
  Chat,
  Chip,
  Clock,
  GeoPoint,
  Gesture,
  Knows,
  Message,
  Person,
  PhotoToSend,
  Place,
} from '../../wire.ts'
import type { Language } from '../words/all.ts'

export type { Card, Chat, Chip, Clock, GeoPoint, Gesture, Knows, Message, Person, Place }

export type Pane = 'list' | 'chat' | 'knows'

export interface World {
  title: string
  timezone: string
  groups: Chat[]
  people: Record<string, Person>
  order: string[]
  gestures: Gesture[]
  places: Place[]
}

/** What the page holds of one chat: a run of messages without a gap, ending with the newest. */
export interface ChatLog {
  messages: Message[]
  more: boolean
  loaded: boolean
  loading: boolean
  failed: boolean
  /** What came while a page was being fetched: the page may have been read before it. */
  meanwhile: Message[]
}

export interface StagedPhoto {
  key: string
  send: PhotoToSend
  name: string
  preview?: string
}

/** What stands in the composer of one chat and has not been sent. */
export interface Draft {
  text: string
  photos: StagedPhoto[]
  location: GeoPoint | null
  replyTo: string | null
}

export type Dialog =
  | { kind: 'actor' }
  | { kind: 'photo' }
  | { kind: 'location' }
  | { kind: 'entry'; id: string }
  | { kind: 'image'; url: string; alt: string }
  | { kind: 'transcript' }
  | { kind: 'reset' }

export interface Toast {
  id: number
  text: string
  tone: 'info' | 'good' | 'bad'
}

export interface State {
  phase: 'loading' | 'ready' | 'failed' | 'login'
  problem: string
  connected: boolean
  language: Language
  world: World
  clock: Clock
  /** `performance.now()` when `clock` came, so that its running on can be shown between two pushes. */
  clockAt: number
  as: string
  chat: string | null
  pane: Pane
  logs: Record<string, ChatLog>
  last: Record<string, { at: number; from: string; text: string }>
  unread: Record<string, { count: number; mentioned: boolean }>
  drafts: Record<string, Draft>
  knows: Knows | null
  chips: Chip[]
  dialog: Dialog | null
  toast: Toast | null
  follow: boolean
  /** The name of the transcript being stepped through. */
  transcript: string | null
  /** A message to show and mark, once it is on the page. */
  target: string | null
}

export const emptyDraft: Draft = { text: '', photos: [], location: null, replyTo: null }
export const emptyLog: ChatLog = {
  messages: [],
  more: true,
  loaded: false,
  loading: false,
  failed: false,
  meanwhile: [],
}

export function initialState(language: Language): State {
  return {
    phase: 'loading',
    problem: '',
    connected: true,
    language,
    world: {
      title: '',
      timezone: 'Asia/Shanghai',
      groups: [],
      people: {},
      order: [],
      gestures: [],
      places: [],
    },
    clock: { now: 0, mode: 'paused', rate: 1, next: null, sample: null, canGoLive: false },
    clockAt: 0,
    as: '',
    chat: null,
    pane: 'list',
    logs: {},
    last: {},
    unread: {},
    drafts: {},
    knows: null,
    chips: [],
    dialog: null,
    toast: null,
    follow: true,
    transcript: null,
    target: null,
  }
}
