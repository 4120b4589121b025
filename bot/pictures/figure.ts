import type { SKRSContext2D } from '@napi-rs/canvas'
import { colours } from './colours.ts'
import { type TextStyle, widthOf, write } from './pen.ts'

/** A count with its measure word, '3组' or '109%': the number large, the word small, both on one baseline. */
export interface Figure {
  number: string
  unit: string
  numberStyle: TextStyle
  unitStyle: TextStyle
  width: number
}

/** Sets a figure, made smaller as a whole when it is wider than `room` pixels: a number is never cut. */
export function figureOf(text: string, style: TextStyle, room: number): Figure {
  const [, number, unit] = /^([+−-]?[\d.,]*)(.*)$/u.exec(text)!
  const full = sized(number!, unit!, style)
  return full.width <= room
    ? full
    : sized(number!, unit!, { ...style, size: (style.size * room) / full.width })
}

/** Draws a figure so that it ends at `right`. */
export function writeFigure(context: SKRSContext2D, figure: Figure, right: number, y: number): void {
  write(context, figure.unit, right, y, { ...figure.unitStyle, align: 'right' })
  const gap = figure.number && figure.unit ? widthOf(figure.unit, figure.unitStyle) + 4 : 0
  write(context, figure.number, right - gap, y, { ...figure.numberStyle, align: 'right' })
}

function sized(number: string, unit: string, style: TextStyle): Figure {
  const unitStyle: TextStyle = {
    size: Math.round(style.size * (number ? 0.6 : 0.75)),
    weight: style.weight,
    colour: style.colour === colours.ink ? colours.soft : style.colour,
  }
  const gap = number && unit ? 4 : 0
  const width = widthOf(number, style) + widthOf(unit, unitStyle) + gap
  return { number, unit, numberStyle: style, unitStyle, width }
}
