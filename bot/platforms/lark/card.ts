import { oneLine } from '../../../messages/board.ts'
import { goesOn } from '../../../messages/on-a-card.ts'
import type { Board } from '../../../policy/board.ts'
import type { Card } from '../../../policy/decision.ts'
import { boardElements, longestList } from './cards/board.ts'
import { buttonRows } from './cards/buttons.ts'
import {
  calling,
  type Element,
  type LarkCard,
  paragraph,
  picture,
  rule,
  type Template,
  words,
} from './cards/elements.ts'
import { tooLarge } from './cards/size.ts'

/** What a card is made of; at least a card or a board. */
export type Content = {
  card?: Card
  board?: Board
  /** The key of the board's picture, once it is uploaded. */
  imageKey?: string
  caption?: string
  /** Ids of the people it calls. */
  mentions?: readonly string[]
}

/** A card, and whether it shows the whole of what it is about; where not, the text must follow it. */
export type Shaped = { card: LarkCard; whole: boolean }

const TITLE_MOST = 120

/** A card of ours in Lark's JSON 2.0, within the platform's limits: what is too long is cut, and says so. */
export function larkCard(content: Content): Shaped {
  const lines = [...(content.card?.lines ?? []), ...(content.caption?.split('\n') ?? [])]
  const rows = content.board ? longestList(content.board) : 0
  for (let share = 1; share > 0.01; share *= 0.7) {
    const kept = cut(lines, share)
    const rowsMost = Math.ceil(rows * share)
    const whole = share === 1
    const shaped = build(content, whole ? kept : [...kept, goesOn()], rowsMost)
    if (!tooLarge(shaped)) return { card: shaped, whole }
  }
  return { card: build({ ...content, board: undefined }, [goesOn()], 0), whole: false }
}

/** The first part of some lines, by length; a line that is cut ends with an ellipsis. */
function cut(lines: readonly string[], share: number): string[] {
  if (share === 1) return [...lines]
  let left = Math.floor(lines.join('\n').length * share)
  const kept: string[] = []
  for (const line of lines) {
    if (left <= 0) break
    kept.push(line.length > left ? `${[...line].slice(0, left).join('')}…` : line)
    left -= line.length + 1
  }
  return kept
}

function build(content: Content, lines: readonly string[], rowsMost: number): LarkCard {
  const { card, board, imageKey, mentions = [] } = content
  const title = oneLine(card?.title ?? board?.title ?? '').slice(0, TITLE_MOST)
  const buttons = card && !card.closed ? card.buttons : []
  const elements: Element[] = [
    ...(imageKey ? [picture(imageKey, title)] : []),
    ...blocks(lines, card?.closed),
    ...(board ? boardElements(board, rowsMost) : []),
    ...calling(mentions),
    ...(buttons.length > 0 ? buttonRows(buttons) : []),
  ]
  return {
    schema: '2.0',
    config: { update_multi: true, summary: { content: title } },
    header: {
      title: words(title),
      ...(board && { subtitle: words(oneLine(board.subtitle)) }),
      template: templateOf(card),
    },
    body: { elements },
  }
}

/** Lines in paragraphs: one begins after an empty line and at a heading of its own (〔商超〕). */
function blocks(lines: readonly string[], closed = false): Element[] {
  const parts: string[][] = []
  let current: string[] = []
  const next = () => {
    if (current.length > 0) parts.push(current)
    current = []
  }
  for (const line of lines.flatMap((one) => one.split('\n'))) {
    if (line.trim() === '' || /^[〔【]/.test(line)) next()
    if (line.trim() !== '') current.push(line)
  }
  next()
  const elements = parts.map((part) => paragraph(part.join('\n'), closed ? 'grey' : undefined))
  return elements.length > 1 && elements.length <= RULED_MOST
    ? elements.flatMap((element, index) => (index > 0 ? [rule, element] : [element]))
    : elements
}

/** Few parts are told apart by a line between them. */
const RULED_MOST = 8

const tones: Record<Card['tone'], Template> = { info: 'blue', good: 'green', warn: 'orange', bad: 'red' }

function templateOf(card: Card | undefined): Template {
  if (card?.closed) return 'grey'
  return card ? tones[card.tone] : 'blue'
}
