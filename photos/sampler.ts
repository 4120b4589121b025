import type { Picture, Square } from './picture.ts'

/** Takes squares out of one picture, at any size and turn. */
export interface Sampler {
  picture: Picture
  /** The square as size × size × 3 numbers from 0 to 1; what lies outside the picture is black. */
  take(square: Square, size: number): Float32Array
}

/**
 * Keeps the picture at half, quarter and so on of its size, made when first asked for: taking a small square from a large
 * picture then reads few pixels and still averages over all of them.
 */
export function sampler(picture: Picture): Sampler {
  const halves: Picture[] = [picture]
  const level = (wanted: number) => {
    while (halves.length <= wanted) halves.push(halved(halves.at(-1)!))
    return halves[wanted]!
  }
  return {
    picture,
    take(square, size) {
      const depth = Math.max(0, Math.floor(Math.log2(square.side / size)))
      const scale = 2 ** -depth
      const { x, y, side, turn } = square
      return sample(level(depth), { x: x * scale, y: y * scale, side: side * scale, turn }, size)
    },
  }
}

/** The same picture with its dark parts lifted, by the root of their brightness. */
export function brightened({ picture }: Sampler): Sampler {
  const lifted = Uint8Array.from({ length: 256 }, (_, value) => Math.round(Math.sqrt(value / 255) * 255))
  return sampler({ ...picture, data: picture.data.map((value) => lifted[value]!) })
}

/** Averages two by two pixels; an odd row or column at the end is left out. */
function halved({ data, width, height }: Picture): Picture {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)]
  const half = new Uint8Array(w * h * 3)
  const [right, down] = [width > 1 ? 3 : 0, height > 1 ? width * 3 : 0]
  let to = 0
  for (let y = 0; y < h; y++) {
    let from = y * 2 * width * 3
    for (let x = 0; x < w; x++, from += 6)
      for (let c = from; c < from + 3; c++)
        half[to++] = (data[c]! + data[c + right]! + data[c + down]! + data[c + right + down]! + 2) >> 2
  }
  return { data: half, width: w, height: h }
}

/** Samples between pixels; two by two samples for each number when the picture has more than one pixel for it. */
function sample({ data, width, height }: Picture, { x, y, side, turn }: Square, size: number): Float32Array {
  const out = new Float32Array(size * size * 3)
  const step = side / size
  const per = step > 1.3 ? 2 : 1
  const [cos, sin] = [Math.cos(turn) * step, Math.sin(turn) * step]
  const scale = 1 / (255 * per * per)
  const row3 = width * 3
  let to = 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++, to += 3) {
      let [red, green, blue] = [0, 0, 0]
      for (let j = 0; j < per; j++)
        for (let i = 0; i < per; i++) {
          const u = column + (i + 0.5) / per - size / 2
          const v = row + (j + 0.5) / per - size / 2
          const px = x + u * cos - v * sin - 0.5
          const py = y + u * sin + v * cos - 0.5
          const x0 = Math.floor(px)
          const y0 = Math.floor(py)
          if (x0 < -1 || y0 < -1 || x0 >= width || y0 >= height) continue
          const fx = px - x0
          const fy = py - y0
          const left = Math.max(0, x0) * 3
          const right = Math.min(width - 1, x0 + 1) * 3
          const top = Math.max(0, y0) * row3
          const bottom = Math.min(height - 1, y0 + 1) * row3
          const a = (1 - fx) * (1 - fy)
          const b = fx * (1 - fy)
          const c = (1 - fx) * fy
          const d = fx * fy
          const p = top + left
          const q = top + right
          const r = bottom + left
          const s = bottom + right
          red += data[p]! * a + data[q]! * b + data[r]! * c + data[s]! * d
          green += data[p + 1]! * a + data[q + 1]! * b + data[r + 1]! * c + data[s + 1]! * d
          blue += data[p + 2]! * a + data[q + 2]! * b + data[r + 2]! * c + data[s + 2]! * d
        }
      out[to] = red * scale
      out[to + 1] = green * scale
      out[to + 2] = blue * scale
    }
  return out
}
