import * as say from '../../messages/board.ts'
import type { Board, BoardSection } from '../../policy/board.ts'
import { card, cardFrame, sentenceRow } from './card.ts'
import { fitRows, type List } from './fit.ts'
import { foot, head } from './head.ts'
import { moneyRows } from './money-rows.ts'
import { rankRows } from './rank-rows.ts'
import type { Block, Density } from './sheet.ts'
import { unsetRows } from './unset-rows.ts'

/**
 * The pieces of a board from top to bottom, together within `maxHeight` pixels: whole and roomy if they fit, else set
 * closer, else one line to a row and as many rows as fit, with a sentence that says how to see the rest.
 */
export function blocksOf(board: Board, maxHeight: number): Block[] {
  const [top, bottom] = [head(board), foot(board)]
  const room = maxHeight - top.height - bottom.height
  const isWhole = (parts: Part[], shown: number[]) => parts.every(({ rows }, at) => rows.length === shown[at])

  for (const density of ['roomy', 'dense', 'brief'] as const) {
    const parts = partsOf(board, density)
    const shown = fitRows(parts, room)
    if (isWhole(parts, shown)) return [top, ...inOrder(parts, shown), bottom]
  }
  const parts = partsOf(board, 'brief')
  const rest = (shown: number[]) => sentenceRow(restOf(parts, shown))
  const shown = fitRows(parts, room - rest(parts.map(() => 0)).height)
  return [top, ...inOrder(parts, shown), rest(shown), bottom]
}

/** One card of the board, to be built with as many rows as fit. */
interface Part extends List {
  section?: BoardSection
  build(shown: number): Block
}

/** The parts by their claim to room: money first, since it is what people question, then the sections in order. */
function partsOf(board: Board, density: Density): Part[] {
  return [
    moneyPart(board),
    ...board.sections.map((section) => sectionPart(section, density)),
    ...unsetPart(board),
  ]
}

/** The cards as they stand on the picture: money last. */
function inOrder(parts: Part[], shown: number[]): Block[] {
  const [money, ...others] = parts.map((part, at) => (shown[at] === 0 ? [] : [part.build(shown[at]!)]))
  return [...others, money!].flat()
}

function restOf(parts: Part[], shown: number[]): string {
  const shortened = parts.filter(({ rows }, at) => shown[at]! < rows.length)
  const lists = parts.filter(({ section }, at) => section && shown[at] === 0).length
  const sections = shortened.flatMap(({ section }) => section ?? [])
  return say.seeTheRest(lists, sections, shortened.includes(parts[0]!))
}

function sectionPart(section: BoardSection, density: Density): Part {
  const { title, rows } = section
  if (rows.length === 0)
    return { ...partOf([sentenceRow(say.emptySection)], (_, blocks) => card(title, '', blocks)), section }
  const whole = partOf(rankRows(rows, density), (shown) =>
    card(title, left(rows.length - shown, '个'), rankRows(rows.slice(0, shown), density)),
  )
  return { ...whole, section }
}

function moneyPart({ money: { title, rows } }: Board): Part {
  if (rows.length === 0) return partOf([sentenceRow(say.emptyMoney)], (_, blocks) => card(title, '', blocks))
  return partOf(moneyRows(rows), (shown, blocks) => card(title, left(rows.length - shown, '笔'), blocks))
}

function unsetPart({ unset }: Board): Part[] {
  if (unset.length === 0) return []
  const note = sentenceRow(say.unsetNote)
  const { rows, perRow } = unsetRows(unset)
  const whole = partOf(rows, (shown, blocks) =>
    card(say.unsetTitle, left(unset.length - shown * perRow, '项'), [note, ...blocks], { dashed: true }),
  )
  return [{ ...whole, frame: whole.frame + note.height }]
}

const left = (count: number, measure: '个' | '项' | '笔') => (count > 0 ? say.leftOut(count, measure) : '')

function partOf(rows: Block[], build: (shown: number, rows: Block[]) => Block): Part {
  return {
    rows: rows.map(({ height }) => height),
    frame: cardFrame,
    build: (shown) => build(shown, rows.slice(0, shown)),
  }
}
