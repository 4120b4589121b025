import { FileBox } from 'file-box'
import type { Puppet } from 'wechaty-puppet'
import { MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'
import { type Outgoing, SendFailed, type Sent } from '../platform.ts'
import type { Budget } from './budget.ts'
import { folded } from './fold.ts'
import type { Names } from './names.ts'
import type { Numbered } from './numbered.ts'
import { lately } from './repeats.ts'
import { TimedOut, within } from './within.ts'
import { unlinked, varied } from './wording.ts'

/** A picture may take three times as long. */
export const SAY_MS = 20 * SECOND
/** Asked again after this while nobody is logged in. */
const OFFLINE_AGAIN_MS = 5 * SECOND
/** A wait that a send sits out by itself; for a longer one its turn has not come. */
const SHORT_MS = 12 * SECOND

export type SpeakingOptions = {
  online: () => Puppet | null
  budget: Budget
  names: Names
  numbered: Numbered
  now: () => Moment
  pause: (ms: number) => Promise<void>
  /** The gateway has so long to say that it has said something. */
  sayMs: number
  /** Who sent a message that is answered; null when it is not remembered. */
  senderOf: (messageId: string) => string | null
  /** `remoteId` is the room and the message's own id there. */
  /** An announcement has left long after it was due. */
  onLate: (since: Moment, at: Moment) => void
  onSent: (sent: { chat: string; text: string; remoteId: string | null }) => void
}

type Part =
  | { what: 'text'; text: string; mentions: string[] }
  | { what: 'bytes'; name: string; bytes: Buffer }

/** Says what the house has to say, in one line for the whole account, at the budget's pace. */
export function speaking(options: SpeakingOptions) {
  const { online, budget, numbered, now, pause } = options
  const said = lately()
  let line: Promise<unknown> = Promise.resolve()
  let queued = 0

  function bundle(waiting: readonly Outgoing[]) {
    const { message, count } = folded(waiting)
    const wait = budget.waitMs(wishOf(message), now())
    return { message, count, waitMs: Math.max(wait, queued * budget.gapMs) }
  }

  function send(message: Outgoing): Promise<Sent> {
    queued += 1
    const turn = line
      .then(() => say(message))
      .finally(() => {
        queued -= 1
      })
    line = turn.catch(() => {})
    return turn
  }

  async function say(message: Outgoing): Promise<Sent> {
    let remoteId: string | null = null
    await place(message)
    for (const [index, part] of (await partsOf(message)).entries()) {
      try {
        if (index > 0) await place(message)
        const id = await tell(client(), chatOf(message), part)
        remoteId ??= id && `${chatOf(message)}/${id}`
      } catch (error) {
        if (index > 0) throw new SendFailed('unsure', `part ${index + 1}: ${(error as Error).message}`)
        throw error
      }
      budget.sent({ at: now(), chat: chatOf(message), asked: message.asked })
    }
    if (cameLate(message, now())) options.onLate(message.since, now())
    options.onSent({ chat: chatOf(message), text: message.text, remoteId })
    return { remoteId }
  }

  function client(): Puppet {
    const puppet = online()
    if (!puppet) throw new SendFailed('later', 'nobody is logged in to WeChat', OFFLINE_AGAIN_MS)
    return puppet
  }

  /** Waits for the budget's next place. */
  async function place(message: Outgoing) {
    client()
    for (;;) {
      const wait = budget.waitMs({ ...wishOf(message), parts: 1 }, now())
      if (wait === 0) return
      if (wait > SHORT_MS) throw new SendFailed('later', 'the budget of messages is used up', wait)
      await pause(wait)
    }
  }

  async function tell(puppet: Puppet, chat: string, part: Part): Promise<string | null> {
    try {
      const sending =
        part.what === 'text'
          ? within(puppet.messageSendText(chat, part.text, part.mentions), options.sayMs, 'saying')
          : within(puppet.messageSendFile(chat, boxOf(part)), 3 * options.sayMs, 'showing')
      return (await sending) || null
    } catch (error) {
      throw failure(error as Error)
    }
  }

  async function partsOf(message: Outgoing): Promise<Part[]> {
    const { picture, board, file, caption, uuid } = message
    // A board's picture says what its words say; a photo to be looked at does not.
    const text = picture && board ? caption : message.text
    const parts: Part[] = []
    if (picture) parts.push({ what: 'bytes', name: `${uuid}.${board ? 'png' : 'jpg'}`, bytes: picture })
    if (text) parts.push(await textOf(message, text))
    if (file) parts.push({ what: 'bytes', name: file.name, bytes: Buffer.from(`\ufeff${file.text}`) })
    return parts
  }

  async function textOf(message: Outgoing, text: string): Promise<Part> {
    const chat = chatOf(message)
    const ids = message.mentions.map(({ id }) => id)
    const buttons = message.card && !message.card.closed ? message.card.buttons : []
    const choices = numbered.offer(chat, { key: message.card?.key, buttons }, mayAnswer(message), now())
    const calls = 'chat' in message.to ? await called(chat, message.mentions) : ''
    const words = unlinked([`${calls}${text}`, choices].filter(Boolean).join('\n'))
    const shaped = varied(words, said.elsewhere(chat, words, now()))
    if (shaped === null) throw new SendFailed('later', 'said in many groups just now', 60 * SECOND)
    said.note(chat, words, now())
    return { what: 'text', text: shaped, mentions: 'chat' in message.to ? ids : [] }
  }

  /** `@name\u2005` as WeChat writes it, by the name that the group shows. */
  async function called(room: string, mentions: Outgoing['mentions']): Promise<string> {
    const puppet = online()
    const names = mentions.map(async ({ id, name }) => {
      const [shown = name] = puppet ? await options.names.shown(puppet, room, id) : []
      return `@${shown}\u2005`
    })
    const all = (await Promise.all(names)).join('')
    return all && `${all} `
  }

  /** Those whom a message concerns: who is mentioned, who asked, or whose private chat it is. */
  function mayAnswer({ to, mentions, replyTo }: Outgoing): string[] {
    if ('user' in to) return [to.user]
    const asker = replyTo === undefined ? null : options.senderOf(replyTo)
    return [...mentions.map(({ id }) => id), ...(asker === null ? [] : [asker])]
  }

  return { bundle, send }
}

/** What is announced to a group may begin a window: whoever hears of it late must not be late for it. */
function cameLate({ asked, to, board, picture, since }: Outgoing, at: Moment): boolean {
  return !asked && 'chat' in to && !board && !picture && at - since > MINUTE
}

const chatOf = ({ to }: Outgoing): string => ('chat' in to ? to.chat : to.user)

const wishOf = (message: Outgoing) => ({
  chat: chatOf(message),
  asked: message.asked,
  receipt: message.receipt !== undefined,
  parts: (message.picture ? (message.caption ? 2 : 1) : 1) + (message.file ? 1 : 0),
})

const boxOf = ({ name, bytes }: { name: string; bytes: Buffer }) =>
  FileBox.fromBase64(bytes.toString('base64'), name)

/** Did it leave? A gateway that says no has not posted it; one that says nothing may have. */
function failure(error: Error): SendFailed {
  if (error instanceof TimedOut) return new SendFailed('unsure', error.message)
  if (/20001|频繁|too (?:many|fast|frequent)/i.test(error.message))
    return new SendFailed('later', error.message, 5 * 60 * SECOND)
  const { code } = error as { code?: number }
  if (/ECONNREFUSED|not logged in|NO CLIENT|no grpc manager/i.test(error.message))
    return new SendFailed('later', error.message, OFFLINE_AGAIN_MS)
  if (code === 5 || /not ?found|no such|unsupported|not in the room/i.test(error.message))
    return new SendFailed('never', error.message)
  return new SendFailed('unsure', error.message)
}
