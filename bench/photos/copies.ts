import sharp, { type Sharp } from 'sharp'

/** How people send a photo again: each makes a copy of it as a JPEG. */
export const copies: Record<string, (original: Buffer) => Promise<Buffer>> = {
  q60: (photo) => jpeg(sharp(photo), 60),
  'half size': async (photo) => {
    const { width } = await sharp(photo).metadata()
    return jpeg(sharp(photo).resize(Math.round(width / 2)))
  },
  'crop 5 % each side': (photo) => cut(photo, 0.05, 0.05, 0.9).then((image) => jpeg(image)),
  'crop 5 % one corner': (photo) => cut(photo, 0.05, 0.05, 0.95).then((image) => jpeg(image)),
  'crop 10 % each side': (photo) => cut(photo, 0.1, 0.1, 0.8).then((image) => jpeg(image)),
  mirror: (photo) => jpeg(sharp(photo).flop()),
  WeChat: async (photo) => {
    const inner = await (await cut(photo, 0.02, 0.02, 0.96)).toBuffer({ resolveWithObject: true })
    const width = Math.round(inner.info.width * 0.75)
    return jpeg(sharp(inner.data).resize(width).modulate({ brightness: 1.05 }), 60)
  },
  brighter: (photo) => jpeg(sharp(photo).modulate({ brightness: 1.1 })),
  'screenshot, black bars': (photo) => framed(photo, { bar: 0.12, background: '#000' }),
  'screenshot, grey bars with words': (photo) =>
    framed(photo, { bar: 0.12, background: '#ededed', words: true }),
  'screenshot, tall phone': (photo) => phone(photo, '#000'),
  'screenshot, white with words': (photo) => phone(photo, '#fff', true),
  'turned 2°, black corners': (photo) => jpeg(sharp(photo).rotate(2, { background: '#000' })),
  'turned 2°, white corners': (photo) => jpeg(sharp(photo).rotate(2, { background: '#fff' })),
  'turned 2°, same frame': (photo) => turnedInFrame(photo, 2),
  'turned -2°, corners cut': (photo) => turnedAndCut(photo, -2),
}

const jpeg = (image: Sharp, quality = 85) => image.jpeg({ quality }).toBuffer()

async function cut(photo: Buffer, left: number, top: number, size: number): Promise<Sharp> {
  const { width, height } = await sharp(photo).metadata()
  const [x, y] = [Math.round(width * left), Math.round(height * top)]
  return sharp(photo).extract({
    left: x,
    top: y,
    width: Math.min(width - x, Math.round(width * size)),
    height: Math.min(height - y, Math.round(height * size)),
  })
}

type Bars = { bar: number; background: string; words?: boolean }

/** Bars above and below, each as high as that part of the photo. */
async function framed(photo: Buffer, { bar, background, words = false }: Bars): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata()
  const high = Math.round(height * bar)
  const image = sharp(photo).extend({ top: high, bottom: high, background })
  return jpeg(words ? image.composite([{ input: wordsOn(width, high), top: 0, left: 0 }]) : image, 80)
}

/** Shown on a phone of 9 by 19.5, as wide as the screen. */
async function phone(photo: Buffer, background: string, words = false): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata()
  const tall = Math.max(Math.round((width * 19.5) / 9), height)
  const top = Math.round((tall - height) / 2)
  const image = sharp(photo).extend({ top, bottom: tall - height - top, background })
  const high = Math.max(8, Math.round(tall * 0.05))
  return jpeg(words ? image.composite([{ input: wordsOn(width, high), top: 0, left: 0 }]) : image, 80)
}

/** The time at the left and the battery at the right, drawn without a font. */
function wordsOn(width: number, height: number): Buffer {
  const [size, y] = [height / 3, height / 3]
  const strokes = [0.04, 0.07, 0.1, 0.13, 0.8, 0.85, 0.9].map(
    (x) => `<rect x="${x * width}" y="${y}" width="${0.02 * width}" height="${size}" fill="#222"/>`,
  )
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${strokes.join('')}</svg>`,
  )
}

async function turnedInFrame(photo: Buffer, degrees: number): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata()
  const { data, info } = await sharp(photo)
    .rotate(degrees, { background: '#000' })
    .toBuffer({ resolveWithObject: true })
  const [left, top] = [Math.floor((info.width - width) / 2), Math.floor((info.height - height) / 2)]
  return jpeg(sharp(data).extract({ left, top, width, height }))
}

/** The largest upright part of the same shape that has no corner in it, about 93 %. */
async function turnedAndCut(photo: Buffer, degrees: number): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata()
  const angle = (Math.abs(degrees) * Math.PI) / 180
  const long = Math.max(width / height, height / width)
  const size = 1 / (Math.cos(angle) + long * Math.sin(angle))
  const { data, info } = await sharp(photo).rotate(degrees).toBuffer({ resolveWithObject: true })
  const [w, h] = [Math.floor(width * size), Math.floor(height * size)]
  const [left, top] = [Math.floor((info.width - w) / 2), Math.floor((info.height - h) / 2)]
  return jpeg(sharp(data).extract({ left, top, width: w, height: h }))
}
