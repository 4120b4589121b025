import type { Board } from '../../policy/board.ts'
import { colours } from './colours.ts'
import { box, cut, shrunk, widthOf, wrap, write, writeLines } from './pen.ts'
import { type Block, sheet, type } from './sheet.ts'

/** The dark head of the board: title, day and phase, and up to when the data count. */
export function head({ title, subtitle, cutOff }: Board): Block {
  const room = sheet.right - sheet.left
  const fitted = shrunk(title, room, type.title)
  const titleStyle = { ...type.title, size: Math.max(fitted.size, 60) }
  const titleLines = wrap(title, room, titleStyle, 2)
  const subtitleLines = wrap(subtitle, room, type.subtitle, 2)
  const pill = cut(cutOff, room - 56, type.cutOff)
  const titleHeight = titleLines.length * 92
  const height = 52 + titleHeight + subtitleLines.length * 56 + (pill ? 88 : 0) + 36

  return {
    height: height + sheet.gap,
    paint(context, top) {
      box(context, 0, top, sheet.width, height, 0, colours.head)
      writeLines(context, titleLines, sheet.left, top + 120, 92, titleStyle)
      const below = top + 52 + titleHeight
      writeLines(context, subtitleLines, sheet.left, below + 44, 56, type.subtitle)
      if (pill === '') return
      const y = below + subtitleLines.length * 56 + 20
      box(context, sheet.left, y, widthOf(pill, type.cutOff) + 56, 68, 34, colours.pill)
      write(context, pill, sheet.left + 28, y + 48, type.cutOff)
    },
  }
}

/** The foot of the board: where the targets come from, how ties were broken, how to question it. */
export function foot({ targetSource, tieBreak, footer }: Board): Block {
  const room = sheet.right - sheet.left
  const notes = [targetSource, tieBreak].flatMap((note) => wrap(note, room, type.small, 2))
  const question = wrap(footer, room, type.footer, 3)

  return {
    height: 12 + notes.length * 48 + question.length * 54 + 40,
    paint(context, top) {
      writeLines(context, notes, sheet.left, top + 48, 48, type.small)
      writeLines(context, question, sheet.left, top + notes.length * 48 + 62, 54, type.footer)
    },
  }
}
