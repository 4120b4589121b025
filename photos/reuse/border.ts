import { type Grey, type Rect, wholeRect } from './grey.ts'

/**
 * What may be left of a picture without its plain borders, such as a screenshot has above and below the photo, also with a few
 * words on them, and without the line where both meet. None when there are no borders or nearly nothing would be left. Two when
 * there are borders on all sides: what looks like one at the sides may be a plain wall in the photo.
 */
export function withoutBorders(grey: Grey): Rect[] {
  const whole = wholeRect(grey)
  const both = trimmed(grey, trimmed(grey, whole))
  const rows = { ...whole, y: both.y, h: both.h }
  const sides = both.w < whole.w && both.h < whole.h
  return (sides ? [both, rows] : [both]).filter(({ w, h }) => isPart(w, h, grey)).map(insideOf)
}

const isPart = (w: number, h: number, { width, height }: Grey) =>
  w * h <= 0.97 * width * height && w >= MIN_SIDE && h >= MIN_SIDE
const MIN_SIDE = 24

const insideOf = ({ x, y, w, h }: Rect): Rect => ({ x: x + 1, y: y + 1, w: w - 2, h: h - 2 })

function trimmed(grey: Grey, { x, y, w, h }: Rect): Rect {
  if (w < MIN_SIDE || h < MIN_SIDE) return { x, y, w, h }
  const row = (at: number) => ({ start: at * grey.width + x, step: 1, count: w })
  const column = (at: number) => ({ start: y * grey.width + at, step: grey.width, count: h })
  const top = border(grey, h, (i) => row(y + i))
  const bottom = border(grey, h, (i) => row(y + h - 1 - i))
  const left = border(grey, w, (i) => column(x + i))
  const right = border(grey, w, (i) => column(x + w - 1 - i))
  return { x: x + left, y: y + top, w: Math.max(0, w - left - right), h: Math.max(0, h - top - bottom) }
}

type Line = { start: number; step: number; count: number }

/** How many lines from the edge are border: mostly of the edge's own grey; a line of words may come between two plain ones. */
function border(grey: Grey, lines: number, line: (at: number) => Line): number {
  const edge = commonest(grey, line(0))
  if (edge === null) return 0
  let depth = 0
  for (let at = 0; at < lines * 0.45; at++) {
    const share = shareOf(grey, line(at), edge)
    if (share >= PLAIN) depth = at + 1
    else if (share < WORDS || at - depth > lines * 0.08) break
  }
  return depth
}

/** How much of a line must have the border's grey: nearly all, or half where there are words on it. */
const PLAIN = 0.93
const WORDS = 0.45
/** Greys that JPEG makes of one. */
const ALIKE = 7

/** The grey that at least `PLAIN` of a line has. */
function commonest(grey: Grey, line: Line): number | null {
  const values = Uint8Array.from(
    { length: line.count },
    (_, i) => grey.data[line.start + i * line.step]!,
  ).sort()
  const middle = values[values.length >> 1]!
  return shareOf(grey, line, middle) >= PLAIN ? middle : null
}

function shareOf({ data }: Grey, { start, step, count }: Line, value: number): number {
  let alike = 0
  for (let i = 0; i < count; i++) if (Math.abs(data[start + i * step]! - value) <= ALIKE) alike++
  return count ? alike / count : 0
}
