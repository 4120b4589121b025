import type { Moment } from './calendar.ts'
import type { EyeSeen, FileFault, Quality } from './photo/verdict.ts'

/** Where somebody says he is. A claim, not a proof: the platforms let him choose any point. */
export type Location = { lat: number; lng: number; label?: string }

/** What a look at a photo found. A machine's word, or the sandbox's perfect eye. */
export type Seen = {
  /** A gesture id, or `none`. */
  gesture: string
  people: number
  fullBody?: boolean
  dark?: boolean
  blurry?: boolean
}

/** A photo: `hash` is that of its bytes (the same hash is the same picture). `seen` is null when nothing could look at it. */
export type Photo = {
  hash: string
  seen: Seen | null
  /** What our own eyes have seen, in full: by this it is judged whether the photo shows what was asked for. */
  eye?: EyeSeen & Quality
  /** Pictures seen before that this one is, by all that a machine can tell; the likeliest first. */
  resembles?: string[]
  /** When its camera says that it was taken. Cameras' clocks are wrong too: it is only ever a reason to look. */
  takenAt?: Moment
  /** Why the file is no usable photo. */
  fault?: FileFault
}

/** A chat message as every platform hands it over. */
export type Message = {
  /** `lark/om_x`: the platform and its own id; the same message always has the same key (invariant 1). */
  key: string
  platform: string
  /** The platform's chat id; null in a private chat with the bot. */
  chatId: string | null
  senderId: string
  /** The name that the platform shows for him, where it tells it. */
  senderName?: string
  /** The platform's send time: the time that counts (invariant 3). */
  sentAt: Moment
  arrivedAt: Moment
  text: string
  photos: Photo[]
  location?: Location
  /** A table that came as a file (Excel, CSV): its rows as text. null when it could not be read as one. */
  file?: { name: string; rows: string[][] | null }
  /** A button was pressed: `text` is what it stands for, `replyTo` its card's message. */
  pressed?: true
  mentionsBot?: boolean
  /** The key of the message it answers. */
  replyTo?: string
  /** The platform says that it was forwarded: no evidence (G14). */
  forwarded?: boolean
  /** It came so late that it counts at its send time, but is not answered, and begins nothing that has a deadline. */
  stale?: true
}
