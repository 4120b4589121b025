import type { SKRSContext2D } from '@napi-rs/canvas'
import { oneLine, percent, targetOf, tiedMark } from '../../messages/board.ts'
import type { BoardRow } from '../../policy/board.ts'
import { colours, tones } from './colours.ts'
import { type Figure, figureOf, writeFigure } from './figure.ts'
import { box, cut, shrunk, widthOf, write } from './pen.ts'
import { paintMove, paintRank } from './rank.ts'
import { type Block, type Density, sheet, type } from './sheet.ts'

const nameLeft = sheet.left + 100
/** Heights within a row: baselines, the top of the bar, the middle of the rank with a move below it and without. */
interface Place {
  height: number
  name: number
  second: number | null
  bar: number | null
  rank: number
  raised: number
  move: number | null
}
const places: Record<Density, Place> = {
  roomy: { height: 178, name: 62, second: 122, bar: 144, rank: 74, raised: 50, move: 126 },
  dense: { height: 128, name: 56, second: 107, bar: null, rank: 62, raised: 44, move: 114 },
  brief: { height: 88, name: 60, second: null, bar: null, rank: 44, raised: 44, move: null },
}

/**
 * The rows of one section, in columns that line up: rank, name, count, completion. Rows without a rate need no room
 * for a bar. A name gives way to the numbers and ends in …; a number never does.
 */
export function rankRows(rows: BoardRow[], density: Density): Block[] {
  const hasBars = rows.some(({ rate }) => rate !== null)
  const place = places[density === 'roomy' && !hasBars ? 'dense' : density]
  const set = rows.map((row) => ({
    row,
    value:
      place.second === null
        ? figureOf(withTarget(row), type.number, 300)
        : figureOf(oneLine(row.value), type.number, 260),
    rate: row.rate === null ? null : figureOf(percent(row.rate), rateStyle(row.rate), 200),
  }))
  const rateWidth = Math.max(0, ...set.map(({ rate }) => rate?.width ?? 0))
  const valueRight = rateWidth === 0 ? sheet.right : sheet.right - Math.max(rateWidth, 120) - 36
  const anyMoves = place.move !== null && rows.some(({ delta }) => delta)

  return set.map(({ row, value, rate }) => ({
    height: place.height,
    paint(context, top) {
      const moved = row.delta && place.move !== null
      paintRank(context, row.rank, sheet.left + 38, top + (anyMoves ? place.raised : place.rank))
      if (moved) paintMove(context, row.delta!, sheet.left + 38, top + place.move!)
      paintFirstLine(context, row, value, valueRight, top + place.name, place.second === null)
      if (rate) writeFigure(context, rate, sheet.right, top + place.name + 4)
      if (place.second !== null) paintSecondLine(context, row, top + place.second)
      if (row.rate !== null && place.bar !== null) paintBar(context, row.rate, top + place.bar)
    },
  }))
}

/** '9组' of '7.5组' as 9/7.5组. */
const withTarget = ({ value, target }: BoardRow) =>
  target === null
    ? oneLine(value)
    : `${/^[\d.,]*/.exec(oneLine(value))![0] || oneLine(value)}/${oneLine(target)}`

const rateStyle = (rate: number) => ({ ...type.number, colour: rate >= 1 ? colours.good : colours.ink })

/** A name too long is first set a little smaller, then cut. Where there is no second line, a shared rank is marked here. */
function paintFirstLine(
  context: SKRSContext2D,
  { name, tied }: BoardRow,
  value: Figure,
  right: number,
  y: number,
  isOnly: boolean,
): void {
  const tie = isOnly && tied ? tieWidth() + 16 : 0
  const room = right - value.width - 28 - nameLeft - tie
  const style = { ...type.name, size: Math.max(42, shrunk(name, room, type.name).size) }
  const shown = cut(name, room, style)
  write(context, shown, nameLeft, y, style)
  if (tie > 0) paintTie(context, nameLeft + widthOf(shown, style) + 16, y - 4)
  writeFigure(context, value, right, y + 4)
}

function paintSecondLine(context: SKRSContext2D, row: BoardRow, y: number): void {
  const right = row.badge ? paintBadge(context, row.badge, y) - 24 : sheet.right
  const left = row.tied ? nameLeft + tieWidth() + 16 : nameLeft
  if (row.tied) paintTie(context, nameLeft, y)
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

const tieWidth = () => widthOf(tiedMark, type.small) + 24

function paintTie(context: SKRSContext2D, x: number, y: number): void {
  box(context, x, y - 36, tieWidth(), 48, 10, colours.tie)
  write(context, tiedMark, x + 12, y, type.small)
}

function paintBar(context: SKRSContext2D, rate: number, y: number): void {
  const width = sheet.right - nameLeft
  box(context, nameLeft, y, width, 12, 6, colours.track)
  const filled = width * Math.min(1, Math.max(0, rate))
  if (filled > 0)
    box(context, nameLeft, y, Math.max(12, filled), 12, 6, rate >= 1 ? colours.barReached : colours.bar)
}
