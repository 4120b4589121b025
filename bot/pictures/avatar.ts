/**
 * A face for somebody without a picture, as an SVG 96 by 96: a rounded square with the end of the name, in a colour
 * of a fixed palette chosen by `seed` (an id stays the same when the name changes). White on each colour is readable
 * (WCAG AA).
 */
export function avatarSvg(name: string, seed = name): string {
  const letters = initials(name)
  const size = /^[\x21-\x7e]+$/.test(letters) ? 40 : [...graphemes.segment(letters)].length > 1 ? 36 : 46
  const text = `<text x="48" y="${48 + size * 0.36}" font-size="${size}" font-weight="600" fill="#fff" text-anchor="middle"`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">',
    `<rect width="96" height="96" rx="20" fill="${avatarColours[hash(seed) % avatarColours.length]}"/>`,
    `${text} font-family="'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif">${escaped(letters)}</text></svg>`,
  ].join('')
}

export const avatarColours = [
  '#1f6feb', '#0b7a4b', '#b3471d', '#7a3fc4', '#0f7287', '#b02a5b', '#5a6b12', '#4553a8', '#8a5a00', '#a1342f',
] // biome-ignore format: one palette

/** The last two characters of a Chinese name, the first letters of a Latin one; an emoji only when there is nothing else. */
function initials(name: string): string {
  const bare = name.replace(/[(\uff08].*$/u, '').trim() || name.trim()
  const words = bare.split(/\s+/)
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(bare)) {
    return (words.length > 1 ? words[0]![0]! + words.at(-1)![0]! : bare.slice(0, 2)).toUpperCase()
  }
  const letters = [...graphemes.segment(bare.replace(/\s/g, ''))].map(({ segment }) => segment)
  const written = letters.filter((letter) => !/\p{Extended_Pictographic}/u.test(letter))
  return written.slice(-2).join('') || letters.at(-1) || '?'
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** FNV-1a, 32 bits: the same seed has the same colour everywhere. */
function hash(seed: string): number {
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(seed)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`)
