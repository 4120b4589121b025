import { signedYuan } from '../../messages/board.ts'
import type { BoardMoney } from '../../policy/board.ts'
import { colours } from './colours.ts'
import { figureOf, writeFigure } from './figure.ts'
import { cut, wrap, write, writeLines } from './pen.ts'
import { type Block, sheet, type } from './sheet.ts'

/** One row for each reward or fine: who, for what, how much. The clause stands there too. */
export function moneyRows(rows: BoardMoney[]): Block[] {
  return rows.map(({ name, text, amountFen, unit }) => {
    const amount = figureOf(
      signedYuan({ amountFen, unit }),
      { ...type.number, size: 56, colour: tint(amountFen) },
      420,
    )
    const room = sheet.right - sheet.left - amount.width - 32
    const lines = wrap(text, room, type.detail, 2)
    return {
      height: 92 + lines.length * 46,
      paint(context, top) {
        write(context, cut(name, room, type.name), sheet.left, top + 62, type.name)
        writeLines(context, lines, sheet.left, top + 114, 46, type.detail)
        writeFigure(context, amount, sheet.right, top + 66 + (lines.length > 0 ? 18 : 0))
      },
    }
  })
}

const tint = (amountFen: number) => (amountFen > 0 ? colours.good : amountFen < 0 ? colours.bad : colours.ink)
