import type { SKRSContext2D } from '@napi-rs/canvas'
import { oneLine, percent, targetOf, tiedMark } from '../../messages/board.ts'
import type { BoardRow } from '../../policy/board.ts'
import { colours, tones } from './colours.ts'
import { type Figure, figureOf, writeFigure } from './figure.ts'
import { box, cut, shrunk, widthOf, write } from './pen.ts'
import { paintMove, paintRank } from './rank.ts'
import { type Block, sheet, type } from './sheet.ts'

const nameLeft = sheet.left + 100
const roomy = {
  height: 178,
  name: 62,
  second: 122,
  bar: 144 as number | null,
  rank: 74,
  raised: 50,
  move: 126,
}
const dense = { height: 128, name: 56, second: 107, bar: null, rank: 62, raised: 44, move: 114 }

/**
 * The rows of one section, in columns that line up: rank, name, count, completion. Dense rows leave out the bar,
 * and so do rows that have no rate.
 * A name gives way to the numbers and ends in …; a number never does.
 */
export function rankRows(rows: BoardRow[], isDense: boolean): Block[] {
  const place = isDense || rows.every(({ rate }) => rate === null) ? dense : roomy
  const set = rows.map((row) => ({
    row,
    value: figureOf(oneLine(row.value), type.number, 260),
    rate: row.rate === null ? null : figureOf(percent(row.rate), rateStyle(row.rate), 200),
  }))
  const rateWidth = Math.max(0, ...set.map(({ rate }) => rate?.width ?? 0))
  const valueRight = rateWidth === 0 ? sheet.right : sheet.right - Math.max(rateWidth, 120) - 36
  const anyMoves = rows.some(({ delta }) => delta)

  return set.map(({ row, value, rate }) => ({
    height: place.height,
    paint(context, top) {
      paintRank(context, row.rank, sheet.left + 38, top + (anyMoves ? place.raised : place.rank))
      if (row.delta) paintMove(context, row.delta, sheet.left + 38, top + place.move)
      paintFirstLine(context, row.name, value, valueRight, top + place.name)
      if (rate) writeFigure(context, rate, sheet.right, top + place.name + 4)
      paintSecondLine(context, row, top + place.second)
      if (row.rate !== null && place.bar !== null) paintBar(context, row.rate, top + place.bar)
    },
  }))
}

const rateStyle = (rate: number) => ({ ...type.number, colour: rate >= 1 ? colours.good : colours.ink })

/** A name too long is first set a little smaller, then cut. */
function paintFirstLine(context: SKRSContext2D, name: string, value: Figure, right: number, y: number): void {
  const room = right - value.width - 28 - nameLeft
  const style = { ...type.name, size: Math.max(42, shrunk(name, room, type.name).size) }
  write(context, cut(name, room, style), nameLeft, y, style)
  writeFigure(context, value, right, y + 4)
}

function paintSecondLine(context: SKRSContext2D, row: BoardRow, y: number): void {
  const right = row.badge ? paintBadge(context, row.badge, y) - 24 : sheet.right
  const left = row.tied ? paintTie(context, y) + 16 : nameLeft
  const said = [targetOf(row.target), oneLine(row.detail ?? '')].filter(Boolean).join(' · ')
  write(context, cut(said, right - left, type.detail), left, y, type.detail)
}

/** Draws the badge at the right edge and says where it begins. */
function paintBadge(
  context: SKRSContext2D,
  { text, tone }: NonNullable<BoardRow['badge']>,
  y: number,
): number {
  const style = { ...type.badge, colour: tones[tone].ink }
  const shown = cut(text, 420, style)
  const left = sheet.right - widthOf(shown, style) - 36
  box(context, left, y - 36, sheet.right - left, 50, 25, tones[tone].ground)
  write(context, shown, sheet.right - 18, y + 1, { ...style, align: 'right' })
  return left
}

/** Draws the mark of a shared rank where the second line begins and says where it ends. */
function paintTie(context: SKRSContext2D, y: number): number {
  const width = widthOf(tiedMark, type.small) + 24
  box(context, nameLeft, y - 36, width, 48, 10, colours.tie)
  write(context, tiedMark, nameLeft + 12, y, type.small)
  return nameLeft + width
}

function paintBar(context: SKRSContext2D, rate: number, y: number): void {
  const width = sheet.right - nameLeft
  box(context, nameLeft, y, width, 12, 6, colours.track)
  const filled = width * Math.min(1, Math.max(0, rate))
  if (filled > 0)
    box(context, nameLeft, y, Math.max(12, filled), 12, 6, rate >= 1 ? colours.barReached : colours.bar)
}
