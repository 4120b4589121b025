import type { Tone } from '../../policy/board.ts'

/** The palette of a board. Each text colour is readable (WCAG AA) on the grounds it is used on; a test holds that. */
export const colours = {
  page: '#eef1f5',
  card: '#ffffff',
  head: '#103b4a',
  onHead: '#ffffff',
  onHeadSoft: '#cfe3ea',
  pill: '#27566a',
  ink: '#131a22',
  soft: '#4b5766',
  line: '#e3e8ee',
  good: '#0b6b3a',
  bad: '#b3261e',
  track: '#e3e8ee',
  barReached: '#1c8a4f',
  bar: '#2f6fd0',
  accent: '#12708c',
  tie: '#e8ecf2',
  dashed: '#748191',
} as const

export const tones: Record<Tone, { ground: string; ink: string }> = {
  good: { ground: '#daf2e2', ink: '#0a5c33' },
  bad: { ground: '#fce2df', ink: '#8f1d17' },
  info: { ground: '#e0ebff', ink: '#0a3e96' },
}

/** The discs of ranks 1 to 3; later ranks stand without one. */
export const medals = ['#f5bd1f', '#c9d0da', '#e0a36a'] as const

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
