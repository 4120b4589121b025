/**
 * What travels between the sandbox server and its page, as JSON over HTTP and as server-sent events.
 * All times are epoch milliseconds of the virtual clock; amounts are integers of fen.
 */
export interface Clock {
  now: number
  mode: 'live' | 'paused' | 'playing'
  rate: number
  /** The next thing that will happen, named for the person who watches. */
  next: { at: number; title: string } | null
  /** The span of the sample day while it plays. */
  sample: { at: number; until: number } | null
  canGoLive: boolean
}

export interface Chat {
  id: string
  name: string
  purpose: string
  memberIds: string[]
  last?: { at: number; from: string; text: string }
}

export interface Person {
  id: string
  name: string
  role: string
  roleName: string
  team?: string
  channel?: string
  gender?: string
}

export interface Place {
  id: string
  name: string
  lat: number
  lng: number
  radiusM: number
  zone?: number
}

export interface Gesture {
  id: string
  name: string
}

export interface SandboxState {
  clock: Clock
  groups: Chat[]
  people: Person[]
  gestures: Gesture[]
  places: Place[]
  title: string
  password: boolean
  timezone?: string
}

export interface Photo {
  url?: string
  gesture?: string
  note?: string
}

export interface GeoPoint {
  lat: number
  lng: number
  label?: string
}

export interface Picture {
  url: string
  width: number
  height: number
  alt: string
}

export interface CardButton {
  label: string
  text: string
  style?: 'primary' | 'danger'
}

export interface Card {
  title: string
  tone: 'info' | 'warn' | 'good' | 'bad'
  lines: string[]
  buttons: CardButton[]
  closed?: boolean
}

export interface Message {
  id: string
  chat: string
  at: number
  /** A person's id, or `bot`. */
  from: string
  text: string
  replyTo?: string
  recalled?: boolean
  photos?: Photo[]
  location?: GeoPoint
  picture?: Picture
  card?: Card
  file?: { name: string; url: string; bytes: number }
  mentions?: string[]
}

export type PhotoToSend = { gesture: string } | { blob: string }

export interface Sending {
  as: string
  chat: string
  text?: string
  photos?: PhotoToSend[]
  location?: GeoPoint
  replyTo?: string
}

/** A command this person may use now. An incomplete one is put into the composer to be finished. */
export interface Chip {
  label: string
  text: string
  complete: boolean
}

export interface LedgerRow {
  id: string
  at: number
  kind: string
  amountFen: number
  /** What it is counted in, when it is not 元. */
  unit?: string
  rule: string
  because: string
  state: string
}

/** What the bot knows about one person and one chat at this moment. */
export interface Knows {
  phase: string
  slots: { title: string; state: string; detail: string }[]
  checks: {
    title: string
    state: string
    detail: string
    answered: number
    required: number
    until?: number
  }[]
  claims: { number: string; resource: string; holder: string; until: number; state: string }[]
  requests: { number: string; title: string; state: string }[]
  ledger: LedgerRow[]
  balanceFen: number
  /** What the house's rulebook counts in, when it is not 元. */
  unit?: string
  metrics: { name: string; value: number; target: number | null }[]
  away: { name: string; until: number }[]
  /** War zones of one's squad, and the turn of a draft that runs. */
  zones: { title: string; detail: string; until?: number }[]
}

export interface EntryDetail {
  id: string
  at: number
  /** The person's name. */
  subject: string
  subjectId?: string
  kind: string
  amountFen: number
  /** What it is counted in, when it is not 元. */
  unit?: string
  state: string
  rule: string
  title: string
  clause: string
  because: string
  /** What all that is known now says, where that differs from the words at the time. */
  today: string | null
  /** Entries that follow from it, or from which it follows. */
  linked: { id: string; text: string }[]
  evidence: { messageId: string; chat: string; text: string }[]
  arithmetic: string[]
  packVersion: string
  switches: { name: string; value: string }[]
  history: { at: number; what: string }[]
  appealUntil: number
}

/** A claim's own number: why he has the place and not the other. */
export interface ClaimDetail {
  id: string
  lines: string[]
}
