import type { SKRSContext2D } from '@napi-rs/canvas'
import { colours, medals } from './colours.ts'
import { shrunk, widthOf, write } from './pen.ts'
import { type } from './sheet.ts'

/** Draws a rank centred at a point: the first three on a disc, the others as a quiet number. */
export function paintRank(context: SKRSContext2D, rank: number, x: number, y: number): void {
  const medal = medals[rank - 1]
  if (medal) {
    context.fillStyle = medal
    context.beginPath()
    context.arc(x, y, 35, 0, Math.PI * 2)
    context.fill()
  }
  const wanted = { size: medal ? 48 : 46, weight: 700 as const, colour: medal ? colours.ink : colours.soft }
  const style = shrunk(String(rank), 76, wanted)
  write(context, String(rank), x, y + style.size * 0.36, { ...style, align: 'center' })
}

/** Draws how many places were gained or lost, as a triangle and a number, centred at `x` on a baseline. */
export function paintMove(context: SKRSContext2D, delta: number, x: number, baseline: number): void {
  const style = { ...type.small, weight: 700 as const, colour: delta > 0 ? colours.good : colours.bad }
  const text = String(Math.abs(delta))
  const left = x - (widthOf(text, style) + 30) / 2
  const [tip, foot] = delta > 0 ? [baseline - 24, baseline - 3] : [baseline - 2, baseline - 23]
  context.fillStyle = style.colour
  context.beginPath()
  context.moveTo(left, foot)
  context.lineTo(left + 24, foot)
  context.lineTo(left + 12, tip)
  context.fill()
  write(context, text, left + 30, baseline, style)
}
