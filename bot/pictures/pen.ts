import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { drawable, familiesFor, type Weight } from './fonts.ts'
import { typeset } from './typeset.ts'

/** How a piece of text looks: size in pixels of the picture (a phone shows it at about a third). */
export interface TextStyle {
  size: number
  weight: Weight
  colour: string
  align?: 'left' | 'right' | 'center'
}

/** The width of a text in pixels. */
export function widthOf(text: string, { size, weight }: TextStyle): number {
  const shown = drawable(typeset(text))
  ruler.font = font(shown, size, weight)
  return ruler.measureText(shown).width
}

/** The text cut to a width, ending in … when something was cut. Letters people see as one stay whole. */
export function cut(text: string, width: number, style: TextStyle): string {
  const line = typeset(text)
  if (widthOf(line, style) <= width) return line
  const letters = lettersOf(line)
  let [fits, over] = [0, letters.length]
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (widthOf(`${letters.slice(0, middle).join('')}…`, style) <= width) fits = middle
    else over = middle
  }
  return `${letters.slice(0, fits).join('')}…`
}

/** The text in at most `lines` lines of a width; what does not fit ends in …. Words and numbers stay whole. */
export function wrap(text: string, width: number, style: TextStyle, lines: number): string[] {
  const wrapped: string[] = []
  let words = wordsOf(typeset(text))
  while (words.length > 0 && wrapped.length < lines - 1 && widthOf(words.join(''), style) > width) {
    if (widthOf(words[0]!, style) > width) words = [...lettersOf(words[0]!), ...words.slice(1)]
    let fits = 1
    while (widthOf(words.slice(0, fits + 1).join(''), style) <= width) fits++
    wrapped.push(words.slice(0, fits).join('').trimEnd())
    words = wordsOf(words.slice(fits).join('').trimStart())
  }
  return words.length > 0 ? [...wrapped, cut(words.join(''), width, style)] : wrapped
}

/** The style with its size lowered as far as the text needs to fit: a number must never be cut. */
export function shrunk(text: string, width: number, style: TextStyle): TextStyle {
  const full = widthOf(text, style)
  return full <= width ? style : { ...style, size: Math.floor((style.size * width) / full) }
}

/** Draws one line of text with its baseline at `y`. */
export function write(context: SKRSContext2D, text: string, x: number, y: number, style: TextStyle): void {
  const shown = drawable(typeset(text))
  if (shown === '') return
  context.font = font(shown, style.size, style.weight)
  context.fillStyle = style.colour
  context.textAlign = style.align ?? 'left'
  context.fillText(shown, x, y)
}

/** Draws lines under each other, the first with its baseline at `y`. */
export function writeLines(
  context: SKRSContext2D,
  lines: string[],
  x: number,
  y: number,
  step: number,
  style: TextStyle,
): void {
  for (const [at, line] of lines.entries()) write(context, line, x, y + at * step, style)
}

/** Draws a filled rectangle with round corners. */
export function box(
  context: SKRSContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  colour: string,
) {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
  context.fill()
}

const ruler = createCanvas(1, 1).getContext('2d')
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })
const lettersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment)
const font = (text: string, size: number, weight: Weight) => `${weight} ${size}px ${familiesFor(text)}`

/** Pieces between which a line may end: Chinese words, Latin runs (S0-EX-11), marks with what they belong to. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment } of dictionary.segment(text)) {
    const before = words.at(-1) ?? ' '
    const joins =
      /^[,。、;:!?”」』)\uff01\uff09\uff0c\uff1a\uff1b\uff1f]/u.test(segment) || /[“「『(]$/u.test(before)
    const latin = /[!-~]$/.test(before) && /^[!-~]/.test(segment)
    if (words.length > 0 && (joins || latin)) words[words.length - 1] += segment
    else words.push(segment)
  }
  return words
}
