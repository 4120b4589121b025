import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import type { Seen } from '../message.ts'

/** Somebody has said a phrase for a slot, right or wrong. `slot` is the slot's id. */
export type Attempt = { personId: string; slot: string; at: Moment; messageKey: string; phraseOk: boolean }

/** A photo from somebody who works at a booth. It counts when it stands beside his words 展位签到. */
export type BoothPhoto = {
  personId: string
  day: Day
  at: Moment
  messageKey: string
  hash: string
  seen: Seen | null
}
export type BoothWords = { personId: string; day: Day; at: Moment; messageKey: string }

/** 上班签到, 下班签到. */
export type ShiftMark = { personId: string; day: Day; which: 'in' | 'out'; at: Moment; messageKey: string }

export type SignInState = {
  /** slot id → person → what he said. */
  attempts: Record<string, Record<string, Attempt[]>>
  boothPhotos: Record<Day, Record<string, BoothPhoto[]>>
  boothWords: Record<Day, Record<string, BoothWords[]>>
  shifts: Record<Day, ShiftMark[]>
  /** Picture → who first showed it at a booth, and on which day: a picture proves presence once. */
  shown: Record<string, { personId: string; day: Day }>
}

export type SignInFact =
  | { kind: 'phraseSaid'; attempt: Attempt }
  | { kind: 'boothPhotoSent'; photo: BoothPhoto }
  | { kind: 'boothSignInSaid'; words: BoothWords }
  | { kind: 'shiftSigned'; mark: ShiftMark }

export const emptySignIns = (): SignInState => ({
  attempts: {},
  boothPhotos: {},
  boothWords: {},
  shifts: {},
  shown: {},
})

export const signInEvolvers: Evolvers<SignInFact> = {
  phraseSaid({ signIns }, { attempt }) {
    add(signIns.attempts, attempt.slot, attempt)
  },
  boothPhotoSent({ signIns }, { photo }) {
    add(signIns.boothPhotos, photo.day, photo)
    signIns.shown[photo.hash] ??= { personId: photo.personId, day: photo.day }
  },
  boothSignInSaid({ signIns }, { words }) {
    add(signIns.boothWords, words.day, words)
  },
  shiftSigned({ signIns }, { mark }) {
    signIns.shifts[mark.day] ??= []
    signIns.shifts[mark.day]!.push({ ...mark })
  },
}

/** Keeps each person's list in the order in which it was sent, whenever it arrives. */
function add<T extends { personId: string; at: Moment }>(
  lists: Record<string, Record<string, T[]>>,
  key: string,
  item: T,
) {
  lists[key] ??= {}
  lists[key][item.personId] ??= []
  const mine = lists[key][item.personId]!
  mine.push({ ...item })
  mine.sort((a, b) => a.at - b.at)
}
