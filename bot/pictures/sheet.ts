import type { SKRSContext2D } from '@napi-rs/canvas'
import { colours } from './colours.ts'
import type { TextStyle } from './pen.ts'

/** A piece of the picture that knows its height and can draw itself with its top at `y`. */
export interface Block {
  height: number
  paint(context: SKRSContext2D, y: number): void
}

/** Measures in pixels of the picture; a phone shows 1080 of them across its width. */
export const sheet = {
  width: 1080,
  maxHeight: 3000,
  margin: 36,
  gap: 28,
  padding: 36,
  left: 72,
  right: 1008,
} as const

/** How close a board is set: with bars; without; or one line to a row, for many lists on one picture. */
export type Density = 'roomy' | 'dense' | 'brief'

/** Type sizes. The smallest, 34, is 12 px on a phone 390 px wide. */
export const type = {
  title: { size: 76, weight: 700, colour: colours.onHead },
  subtitle: { size: 40, weight: 500, colour: colours.onHeadSoft },
  cutOff: { size: 38, weight: 700, colour: colours.onHead },
  heading: { size: 46, weight: 700, colour: colours.ink },
  name: { size: 50, weight: 700, colour: colours.ink },
  detail: { size: 35, weight: 500, colour: colours.soft },
  number: { size: 64, weight: 700, colour: colours.ink },
  badge: { size: 35, weight: 700, colour: colours.ink },
  small: { size: 34, weight: 500, colour: colours.soft },
  footer: { size: 38, weight: 500, colour: colours.ink },
} satisfies Record<string, TextStyle>
