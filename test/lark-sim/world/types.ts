import type { Json } from '../json.ts'

export type UserId = { union_id: string; user_id: string; open_id: string }

export type SimUser = {
  open_id: string
  union_id: string
  user_id: string
  name: string
  en_name: string
  email: string
  mobile: string
  /** Whether the app may see and reach this person. */
  inScope: boolean
  resigned: boolean
  tenant_key: string
  avatar: string
}

export type BotUser = {
  open_id: string
  union_id: string
  user_id: string
  name: string
  tenant_key: string
  isBot: true
}

export type SimChat = {
  chat_id: string
  name: string
  description: string
  type: 'group' | 'p2p'
  mode: string
  external: boolean
  members: Set<string>
  owner: string
  botIn: boolean
  dissolved: boolean
  created: number
  atAllOnlyOwner: boolean
}

/** A mention as stored: by a user it carries all ids, by the bot the open id. */
export type Mention = {
  key: string
  id: UserId | string
  id_type?: string
  name: string
  tenant_key: string
  mentioned_type?: string
}

export type Sender = { id?: string; id_type?: string; sender_type: 'user' | 'app'; tenant_key?: string }

export type Reaction = {
  reaction_id: string
  operator: { operator_id: string; operator_type: string }
  action_time: string
  reaction_type: { emoji_type: string }
}

export type SimMessage = {
  message_id: string
  chat_id: string
  chat_type: 'group' | 'p2p'
  msg_type: string
  content: string
  sender: Sender
  create_time: number
  update_time: number
  deleted: boolean
  deletedBy?: string
  updated: boolean
  root_id?: string
  parent_id?: string
  thread_id?: string
  mentions: Mention[]
  /** Keys of the pictures and files that it carries. */
  resources: string[]
  card?: Json
  card_id?: string
  /** What people read, for assertions. */
  text: string
  edits: number
  reactions: Reaction[]
  history: { ts: number; how: string; card?: Json; content?: string; text?: string }[]
  /** How many callbacks of this card wait for their answer. */
  inCallback: number
}

/** A picture or file; `owner` is 'app' or the open id of whoever sent it. */
export type Stored = {
  key: string
  data: Buffer
  mime: string
  owner: string
  name?: string
  imageType?: string
  fileType?: string
  duration?: number
}

export type CardEntity = { card: Json; sequence: number; created: number; message_id: string | null }
export type CardToken = { message_id: string; exp: number; uses: number; answered: boolean }

export type OutKind =
  | 'message'
  | 'reply'
  | 'card_update'
  | 'edit'
  | 'recall'
  | 'reaction'
  | 'unreaction'
  | 'urgent'
  | 'upload'
  | 'dedup'
  | 'toast'
  | 'cardkit_create'

/** One thing that the bot did. */
export type OutEntry = {
  seq: number
  ts: number
  kind: OutKind
  chat_id?: string
  message_id?: string
  msg_type?: string
  content?: Json
  text?: string
  card?: Json
  uuid?: string
  reply_to?: string
  mentions?: (UserId | string)[]
  [more: string]: Json
}

/** A remark on something that the platform tolerates or shows badly. */
export type Lint = { ts: number; where: string; text: string }
