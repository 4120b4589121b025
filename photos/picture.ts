/** A decoded photo: three bytes a pixel, red, green and blue, row by row. */
export interface Picture {
  data: Uint8Array
  width: number
  height: number
}

/** A square part of a picture, in its pixels: turned by `turn` radians about its middle, `side` long. */
export interface Square {
  x: number
  y: number
  side: number
  turn: number
}

/** The smallest upright square that holds the whole picture. */
export const wholeOf = ({ width, height }: Picture): Square => ({
  x: width / 2,
  y: height / 2,
  side: Math.max(width, height),
  turn: 0,
})

/** A box along the axes. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** How much of two boxes is common: the intersection over the union, 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (width <= 0 || height <= 0) return 0
  const common = width * height
  return common / (area(a) + area(b) - common)
}

/** A box grown by a part of its width and height on each side. */
export function grown({ left, top, right, bottom }: Box, by: number): Box {
  const [width, height] = [(right - left) * by, (bottom - top) * by]
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height }
}

const area = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top)

/** The box around points. */
export function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

export type Point = readonly [x: number, y: number]
