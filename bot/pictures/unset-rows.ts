import { oneLine } from '../../messages/board.ts'
import type { Board } from '../../policy/board.ts'
import { figureOf, writeFigure } from './figure.ts'
import { cut, widthOf, write } from './pen.ts'
import { type Block, sheet, type } from './sheet.ts'

const between = 56
const line = sheet.right - sheet.left
const nameStyle = { ...type.name, size: 42, weight: 500 as const }

/** Counts without a target, without rank or colour: two in a row when all are short enough, else one. */
export function unsetRows(unset: Board['unset']): { rows: Block[]; perRow: number } {
  const half = (line - between) / 2
  const set = unset.map(({ name, value }) => ({
    name,
    figure: figureOf(oneLine(value), { ...type.number, size: 52 }, 400),
  }))
  const fit = set.every(({ name, figure }) => widthOf(name, nameStyle) + 20 + figure.width <= half)
  const perRow = fit ? 2 : 1
  const width = fit ? half : line

  const rows = set.flatMap((_, at) => (at % perRow === 0 ? [set.slice(at, at + perRow)] : []))
  return { perRow, rows: rows.map((cells) => rowOf(cells, width)) }
}

function rowOf(cells: { name: string; figure: ReturnType<typeof figureOf> }[], width: number): Block {
  return {
    height: 92,
    paint(context, top) {
      for (const [at, { name, figure }] of cells.entries()) {
        const left = sheet.left + at * (width + between)
        write(context, cut(name, width - figure.width - 20, nameStyle), left, top + 62, nameStyle)
        writeFigure(context, figure, left + width, top + 63)
      }
    },
  }
}
