import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { charactersOf } from './characters.ts'

export type Weight = 500 | 700

/**
 * The families that together have a glyph for every character of `text`, as a CSS list. The main file holds
 * the 7,300 commonest Chinese characters; rarer ones (嘏, 媖, ▲) live in a hundred small slices, loaded when
 * first met, and emoji in a font of their own.
 */
export function familiesFor(text: string): string {
  const wanted = new Set(['Board'])
  for (const character of text) {
    const family = familyOf(character)
    if (family) wanted.add(family)
  }
  return [...wanted].map((family) => `"${family}"`).join(', ')
}

/** The text with each character that no font here can draw replaced by the printers' mark for one, 〓. */
export function drawable(text: string): string {
  let kept = ''
  for (const character of text) kept += familyOf(character) === null ? missing : character
  return kept
}

/** Whether our own fonts have a glyph for the character, whatever the machine has installed. */
export const hasGlyph = (character: string) => Boolean(familyOf(character))

/** Loads what every board needs. Registering again is harmless, and fonts are shared by all threads. */
export function loadFonts(): void {
  if (main) return
  for (const weight of [500, 700]) register(sans(`chinese-simplified-${weight}`), 'Board')
  register(emojiFile, 'Board emoji')
  main = charactersOf(`${sans('chinese-simplified-500')}.woff`)
  emoji = charactersOf(`${emojiFile}.woff`)
  slices = readSlices()
}

const missing = '〓'
const files = (name: string) =>
  dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`))
const sans = (part: string) => join(files('noto-sans-sc'), 'files', `noto-sans-sc-${part}-normal`)
const emojiFile = join(files('noto-emoji'), 'files', 'noto-emoji-emoji-500-normal')

let main: Set<number> | undefined
let emoji = new Set<number>()
let slices: { name: string; from: number; to: number }[] = []
const known = new Map<string, string | null>()
const loaded = new Map<string, Set<number>>()

/** The family that draws a character, '' when it needs none or the machine's own fonts have it, null when nothing can. */
function familyOf(character: string): string | null {
  let family = known.get(character)
  if (family === undefined) {
    family = lookUp(character)
    known.set(character, family)
  }
  return family
}

function lookUp(character: string): string | null {
  loadFonts()
  const code = character.codePointAt(0)!
  if (main!.has(code)) return 'Board'
  // Joiners, variation selectors and tags belong to the emoji beside them.
  if (code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0020 && code <= 0xe007f)) return ''
  const slice = slices.find(({ from, to }) => from <= code && code <= to)?.name
  if (slice && loadSlice(slice).has(code)) return `Board ${slice}`
  if (emoji.has(code)) return 'Board emoji'
  return looksEmpty(character) ? null : ''
}

function loadSlice(name: string): Set<number> {
  let characters = loaded.get(name)
  if (!characters) {
    for (const weight of [500, 700]) register(sans(`${name}-${weight}`), `Board ${name}`)
    characters = charactersOf(`${sans(`${name}-500`)}.woff`)
    loaded.set(name, characters)
  }
  return characters
}

/** True when the machine's fonts draw the character just as they draw a code point that never has a glyph. */
function looksEmpty(character: string): boolean {
  const [one, none] = [character, '\u{10fffe}'].map((text) => {
    const context = createCanvas(64, 64).getContext('2d')
    context.font = '500 40px Board'
    context.fillText(text, 8, 48)
    return Buffer.from(context.getImageData(0, 0, 64, 64).data.buffer)
  })
  return one!.equals(none!)
}

/** unicode.json: `"[4]": "U+1f1e9-1f1f5,U+1f21a"`, a slice and the code points it answers for. */
function readSlices() {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(join(files('noto-sans-sc'), 'unicode.json'), 'utf8'),
  )
  return Object.entries(ranges).flatMap(([slice, list]) =>
    list.split(',').map((range) => {
      const [from, to] = range
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return { name: slice.replace(/[[\]]/g, ''), from: from!, to: to ?? from! }
    }),
  )
}

function register(file: string, family: string): void {
  if (!GlobalFonts.registerFromPath(`${file}.woff2`, family))
    throw new Error(`font not readable: ${file}.woff2`)
}
