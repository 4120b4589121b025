import type { Moment } from '../../../../policy/calendar.ts'
import { SendFailed } from '../../platform.ts'
import { LarkError } from '../lark-error.ts'
import type { Calls, Found, Part } from './calls.ts'

/** Clocks differ; and the message was made a little before it was sent. */
const EARLIER_MS = 120_000
const PAGES_MOST = 60

/**
 * Looks whether a message stands in a chat already, among what was said since then and is not known to be another.
 * Answers its id, or null when it is certain that it is not there.
 * @throws SendFailed `later` when the history cannot be read now, `never` when it cannot be read at all
 */
export async function lookUp(
  calls: Calls,
  chatId: string | undefined,
  since: Moment,
  part: Part,
  isOther: (messageId: string) => boolean,
): Promise<string | null> {
  if (chatId === undefined) throw doubtful('its chat is not known')
  let page: string | undefined
  for (let count = 0; count < PAGES_MOST; count += 1) {
    const { items, next } = await read(() => calls.history(chatId, since - EARLIER_MS, page))
    const found = items.find(
      (one) => one.message_id && !isOther(one.message_id) && isOurs(one) && saysTheSame(one, part),
    )
    if (found) return found.message_id!
    if (!next) return null
    page = next
  }
  throw doubtful('too much was said since')
}

const doubtful = (why: string) =>
  new SendFailed('never', `it may have been posted long ago, and is not sent again: ${why}`)

async function read<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof LarkError) || error.kind !== 'never') throw error
    throw doubtful(error.message)
  }
}

const isOurs = ({ sender, deleted }: Found) => sender?.sender_type === 'app' && !deleted

/** Histories show cards in a shortened form, and mentions by numbers: titles and plain words are held against each other. */
export function saysTheSame({ msg_type, body }: Found, { type, content, shows }: Part): boolean {
  if (msg_type !== type) return false
  const [theirs, ours] = [parsed(body?.content), parsed(content)]
  if (type === 'text') return bare(textOf(theirs)) === bare(textOf(ours))
  if (type === 'file') return theirs.file_name === shows
  const [title = '', first] = wordsIn(ours)
  const shown = wordsIn(theirs).map(bare)
  if (!shown.some((one) => one.includes(bare(title)))) return false
  return (
    first === undefined || shown.length < 3 || shown.some((one) => one.includes(bare(first).slice(0, 30)))
  )
}

const textOf = ({ text }: Record<string, unknown>) => String(text ?? '')

/** Without mentions, white space and what is invisible. */
const bare = (text: string) =>
  text.replace(/<at [^>]*>[^<]*<\/at>|@_(?:user_\d+|all)/g, '').replace(/[\s\u2060]/g, '')

function parsed(content: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content ?? '')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The texts of a card, in the order in which they stand, the title first. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  const { title, header, config: _, ...rest } = value as Record<string, unknown>
  const own = [title, header, rest.content, rest.text].flatMap((one) =>
    typeof one === 'string' ? [one] : wordsIn(one),
  )
  const { content: __, text: ___, ...deeper } = rest
  return [...own, ...Object.values(deeper).flatMap(wordsIn)].filter((one) => one.trim() !== '')
}
