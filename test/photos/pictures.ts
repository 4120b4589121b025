import sharp, { type Sharp } from 'sharp'

/** The same numbers between 0 and 1 every time (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A picture that is unlike those of other seeds: a sky of two colours, and forty ellipses and bars of all sizes. */
export function scene(seed: number, width = 480, height = 360): Sharp {
  const chance = chances(seed)
  const colour = () => `hsl(${Math.floor(chance() * 360)},${30 + chance() * 60}%,${15 + chance() * 70}%)`
  const shapes = Array.from({ length: 40 }, (_, i) => {
    const [x, y] = [chance() * width, chance() * height]
    const size = 8 + chance() * width * (i < 12 ? 0.3 : 0.08)
    const turn = `transform="rotate(${chance() * 180} ${x} ${y})"`
    return chance() < 0.5
      ? `<ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.6}" fill="${colour()}" ${turn}/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size * 0.7}" fill="${colour()}" ${turn}/>`
  })
  const sky = `<linearGradient id="sky" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sky}<rect width="100%" height="100%" fill="url(#sky)"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten()
}

export const sceneJpeg = (seed: number, width?: number, height?: number) =>
  scene(seed, width, height).jpeg({ quality: 90 }).toBuffer()

/** One plain colour. */
export const plain = (width: number, height: number, background = '#808080') =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false })
