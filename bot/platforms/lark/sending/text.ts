import type { ChatMember } from '../../../../policy/chat-event.ts'
import { isUserId } from '../cards/elements.ts'

/** 150 KB by the documentation, with some room. */
const BYTES_MOST = 140_000

/**
 * Words as text messages take them, in parts that are not too long. People of `mentions` are called where the words name them
 * (`@张三`), or else at the end; nothing else becomes a mention or a link.
 */
export function textContents(text: string, mentions: readonly ChatMember[] = []): string[] {
  return split(called(text, mentions)).map((part) => JSON.stringify({ text: part }))
}

function called(text: string, mentions: readonly ChatMember[]): string {
  const people = mentions
    .filter(({ id, name }) => isUserId(id) && name !== '')
    .toSorted((a, b) => b.name.length - a.name.length)
  let parts: (string | ChatMember)[] = [text]
  for (const person of people) {
    parts = parts.flatMap((part) =>
      typeof part === 'string'
        ? part.split(`@${person.name}`).flatMap((piece, index) => (index === 0 ? [piece] : [person, piece]))
        : [part],
    )
  }
  const unnamed = people.filter((person) => !parts.includes(person))
  const said = parts.map((part) => (typeof part === 'string' ? harmless(part) : tagOf(part))).join('')
  return [said, ...unnamed.map(tagOf)].join(unnamed.length > 0 ? ' ' : '')
}

const tagOf = ({ id, name }: ChatMember) => `<at user_id="${id}">${harmless(name)}</at>`

const JOINER = '\u2060'

/** Text messages know a few tags (`<at>`, `<b>`), links in brackets, and addresses written out: each is taken apart. */
export const harmless = (text: string): string =>
  text
    .replace(/<(?=[a-z/!])/gi, '\uff1c')
    .replace(/\]\(/g, '] (')
    .replace(/@_/g, `@${JOINER}_`)
    .replace(/:\/\//g, `:${JOINER}//`)
    .replace(/([a-z0-9])\.(?=[a-z]{2,})/gi, `$1.${JOINER}`)

/** Cut at the ends of lines where there are any. */
function split(text: string): string[] {
  if (bytesOf(text) <= BYTES_MOST) return [text]
  const parts: string[] = []
  let current = ''
  for (const line of text.split('\n').flatMap(pieces)) {
    const longer = current === '' ? line : `${current}\n${line}`
    if (bytesOf(longer) > BYTES_MOST) {
      parts.push(current)
      current = line
    } else current = longer
  }
  return current === '' ? parts : [...parts, current]
}

const PIECE = 20_000

function pieces(line: string): string[] {
  const characters = [...line]
  if (characters.length <= PIECE) return [line]
  return Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, index) =>
    characters.slice(index * PIECE, (index + 1) * PIECE).join(''),
  )
}

const bytesOf = (text: string) => Buffer.byteLength(JSON.stringify({ text }))
