import { createHash } from 'node:crypto'
import { fileNotSent } from '../../../messages/on-a-card.ts'
import type { Moment } from '../../../policy/calendar.ts'
import type { Finding, Outgoing, Sent } from '../platform.ts'
import { SendFailed } from '../platform.ts'
import { larkCard, type Shaped } from './card.ts'
import type { LarkClient } from './client.ts'
import { pacing } from './pace.ts'
import type { Log } from './redact.ts'
import { attempts } from './sending/attempts.ts'
import { calls, type Part } from './sending/calls.ts'
import { isContentRefused, isUnusable, sendFailed } from './sending/failure.ts'
import { lookUp } from './sending/look-up.ts'
import { textContents } from './sending/text.ts'
import { uploads } from './sending/uploads.ts'
import { urgentCalls } from './sending/urgent.ts'

export type LarkSender = {
  /** @throws SendFailed */
  send(message: Outgoing): Promise<Sent>
  /** What went wrong and can be mended by whoever runs the app. */
  findings(): Finding[]
}

export type SenderDeps = { client: LarkClient; now(): Moment; log: Log }

/**
 * Sends what the bot says. One message of ours may become several of Lark's: a card, its text where the card could not
 * hold all of it or was refused, a file. Each has an id of its own, so that after a failure the rest goes on where it
 * stopped and nothing is posted twice.
 */
export function larkSender({ client, now, log }: SenderDeps): LarkSender {
  const pace = pacing(now)
  const calling = calls(client, pace)
  const { image, file } = uploads(client, pace)
  const known = attempts(now)
  const urgent = urgentCalls(calling, log)
  /** Private chats by the person, as far as something was sent there. */
  const rooms = new Map<string, string>()

  async function send(message: Outgoing): Promise<Sent> {
    try {
      const remoteId = await everything(message)
      if (remoteId && message.urgent?.length) await urgent.call(remoteId, message.urgent)
      return { remoteId }
    } catch (error) {
      const failure = sendFailed(error)
      known.noteFailed(message.uuid, failure)
      throw failure
    }
  }

  async function everything(message: Outgoing): Promise<string | null> {
    const shaped = await shapedOf(message)
    const main = shaped ? await card(message, shaped) : await text(message, '')
    if (message.file) await attached(message, message.file)
    return main
  }

  async function shapedOf({ card, board, picture, caption, mentions }: Outgoing): Promise<Shaped | null> {
    const imageKey = picture && (await uploaded(() => image(picture)))
    if (!card && !(board && picture)) return null // a board that could not be drawn is sent in words
    return larkCard({ card, board, imageKey, caption, mentions: mentions.map(({ id }) => id) })
  }

  /** What can be handed over is; what is refused is left out. Nobody has seen it yet, so it can always be tried again. */
  async function uploaded(upload: () => Promise<string>): Promise<string | undefined> {
    try {
      return await upload()
    } catch (error) {
      const { what, message, afterMs } = sendFailed(error)
      if (what !== 'never') throw new SendFailed('later', message, afterMs)
      log.warn({ platform: 'lark' }, `an upload was refused: ${message}`)
      return undefined
    }
  }

  async function card(message: Outgoing, { card, whole }: Shaped): Promise<string> {
    const content = JSON.stringify(card)
    try {
      const id = message.replaces
        ? await changed(message, message.replaces, content)
        : await post(message, '', 'interactive', content)
      // A changed card calls nobody, and may be far above: who asked or is meant is told in words.
      const told = message.replaces === id && (message.replyTo !== undefined || message.mentions.length > 0)
      if (!whole || told) await text(message, '-text')
      return id
    } catch (error) {
      if (!isContentRefused(error)) throw error
      log.warn({ platform: 'lark' }, `a card was refused, its text is sent: ${String(error)}`)
      return text(message, '-text')
    }
  }

  /** Changes an earlier card; where that is no longer possible it is sent anew. */
  async function changed(message: Outgoing, earlier: string, content: string): Promise<string> {
    try {
      await calling.patch(earlier, content)
      return earlier
    } catch (error) {
      if (!isUnusable(error)) throw error
      return post(message, '', 'interactive', content)
    }
  }

  /** The words, in as many messages as they need. Answers the first. */
  async function text(message: Outgoing, name: string): Promise<string> {
    const ids: string[] = []
    for (const [index, content] of textContents(message.text, message.mentions).entries())
      ids.push(await post(message, index === 0 ? name : `${name}-${index}`, 'text', content))
    return ids[0]!
  }

  async function attached(message: Outgoing, { name, text: inside }: NonNullable<Outgoing['file']>) {
    const key = await uploaded(() => file(name, Buffer.from(inside, 'utf8')))
    const content = JSON.stringify(key ? { file_key: key } : { text: fileNotSent(name) })
    await post(message, '-file', key ? 'file' : 'text', content, name)
  }

  async function post(
    message: Outgoing,
    name: string,
    type: Part['type'],
    content: string,
    shows?: string,
  ): Promise<string> {
    const { to, replyTo, since } = message
    const part: Part = { type, content, uuid: uuidOf(message.uuid, name), shows }
    const before = known.posted(part.uuid) ?? (await postedLongAgo())
    if (before) return before
    const { messageId, chatId } = await created()
    if ('user' in to && chatId) rooms.set(to.user, chatId)
    known.notePosted(part.uuid, messageId)
    return messageId

    async function postedLongAgo(): Promise<string | null> {
      if (!known.mayBeForgotten(message)) return null
      const chatId = 'chat' in to ? to.chat : rooms.get(to.user)
      const found = await lookUp(calling, chatId, since, part, known.isPosted)
      if (found) known.notePosted(part.uuid, found)
      return found
    }

    /** In a private chat nothing is answered by quoting: what it quotes may stand in a group. */
    async function created() {
      if (replyTo === undefined || 'user' in to) return calling.create(to, part)
      try {
        return await calling.reply(to, replyTo, part)
      } catch (error) {
        if (!isUnusable(error)) throw error
        return calling.create(to, part)
      }
    }
  }

  return { send, findings: urgent.findings }
}

const UUID_MOST = 50

/** The id of one part of a message: the same for each attempt. */
function uuidOf(uuid: string, name: string): string {
  const whole = `${uuid}${name}`
  return whole.length <= UUID_MOST
    ? whole
    : createHash('sha256').update(whole).digest('hex').slice(0, UUID_MOST)
}
