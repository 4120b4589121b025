import type { SKRSContext2D } from '@napi-rs/canvas'
import { colours } from './colours.ts'
import { box, cut, widthOf, wrap, write, writeLines } from './pen.ts'
import { type Block, sheet, type } from './sheet.ts'

const heading = 96
const foot = 16

/** The height a card needs besides its rows, with the gap below it. */
export const cardFrame = heading + foot + sheet.gap

/** A white sheet with a title, a note at its right, and rows under each other. `dashed`: set apart, without ground. */
export function card(title: string, note: string, rows: Block[], { dashed = false } = {}): Block {
  const height = heading + rows.reduce((sum, row) => sum + row.height, 0) + foot

  return {
    height: height + sheet.gap,
    paint(context, top) {
      if (dashed) outline(context, top, height)
      else box(context, sheet.margin, top, sheet.width - 2 * sheet.margin, height, 28, colours.card)
      box(context, sheet.left, top + 33, 10, 44, 5, dashed ? colours.dashed : colours.accent)
      const left = sheet.left + 30
      const room = sheet.right - left - (note === '' ? 0 : widthOf(note, type.detail) + 24)
      write(context, cut(title, room, type.heading), left, top + 72, type.heading)
      write(context, note, sheet.right, top + 70, { ...type.detail, align: 'right' })

      let y = top + heading
      for (const [at, row] of rows.entries()) {
        if (at > 0) box(context, sheet.left, y, sheet.right - sheet.left, 2, 0, colours.line)
        row.paint(context, y)
        y += row.height
      }
    },
  }
}

/** A row that is one quiet sentence of at most two lines. */
export function sentenceRow(text: string): Block {
  const lines = wrap(text, sheet.right - sheet.left, type.detail, 2)
  return {
    height: 28 + lines.length * 52,
    paint(context, top) {
      writeLines(context, lines, sheet.left, top + 50, 52, type.detail)
    },
  }
}

function outline(context: SKRSContext2D, top: number, height: number): void {
  context.strokeStyle = colours.dashed
  context.lineWidth = 3
  context.setLineDash([14, 10])
  context.beginPath()
  context.roundRect(sheet.margin + 2, top + 2, sheet.width - 2 * sheet.margin - 4, height - 4, 28)
  context.stroke()
  context.setLineDash([])
}
