import type { Decision, Post } from '../policy/decision.ts'
import { maskPhones } from '../policy/text.ts'

/** A quotation in a refusal is cut to this length: it is there to be recognised. */
const QUOTED_MOST = 40
/** A refusal that says the same of very many words keeps its beginning, and its end, where it says what to send. */
const REFUSAL_MOST = 600

/** Nobody's number: the one in the bot's own examples. */
const EXAMPLE = '13800000000'

/**
 * The last look at what is said, whoever has said it: no phone in a group (G16), and no refusal that buries what to do
 * next under what somebody has typed. Facts stay as they are.
 */
export function presentable(decision: Decision): Decision {
  return decision.say.length === 0 ? decision : { ...decision, say: decision.say.map(shown) }
}

function shown(post: Post): Post {
  const short = post.tone === 'refusal' ? { ...post, text: shortened(post.text) } : post
  return 'group' in short.to ? masked(short) : short
}

function shortened(text: string): string {
  const quoted = text.replace(/「([^「」]+)」/gu, (whole, said: string) =>
    [...said].length > QUOTED_MOST ? `「${[...said].slice(0, QUOTED_MOST).join('')}…」` : whole,
  )
  const all = [...quoted]
  if (all.length <= REFUSAL_MOST) return quoted
  return `${all.slice(0, REFUSAL_MOST / 2).join('')}…${all.slice(-REFUSAL_MOST / 2).join('')}`
}

/** All words of a post; its file and its addresses are nobody's to read in the group. */
function masked(post: Post): Post {
  const { text, card, board, caption } = post
  return {
    ...post,
    text: shownPhones(text),
    ...(card && { card: { ...deep(card), ...(card.key !== undefined && { key: card.key }) } }),
    ...(board && { board: deep(board) }),
    ...(caption !== undefined && { caption: shownPhones(caption) }),
  }
}

/** Most words have nothing in them that a phone could begin with. */
const shownPhones = (text: string): string =>
  /[1\uff11][\s.-]?[3-9\uff13-\uff19]/.test(text) ? text.split(EXAMPLE).map(maskPhones).join(EXAMPLE) : text

/** Every string in a plain value. */
function deep<T>(value: T): T {
  if (typeof value === 'string') return shownPhones(value) as T
  if (Array.isArray(value)) return value.map(deep) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one)])) as T
}
