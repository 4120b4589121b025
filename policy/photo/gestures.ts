import type { HandShape } from './shapes.ts'

/**
 * A gesture that can be seen: its id as spot checks know it, the shape of a hand it is, the digit it stands for, and how
 * often it was read right on photos of people whom the classifier had not been trained on.
 */
export type SeenGesture = { id: string; shape: HandShape; digit?: string; measured: Measured }
export type Measured = { photos: number; right: number }

/** A new gesture is a new row here, a new shape in shapes.ts and a new training (photos/README.md). */
export const seenGestures: readonly SeenGesture[] = [
  { id: 'fist', shape: 'fist', measured: { photos: 41, right: 41 } },
  { id: 'one', shape: 'one', digit: '1', measured: { photos: 46, right: 46 } },
  { id: 'victory', shape: 'two', digit: '2', measured: { photos: 73, right: 73 } },
  { id: 'three', shape: 'three', digit: '3', measured: { photos: 45, right: 45 } },
  { id: 'four', shape: 'four', digit: '4', measured: { photos: 32, right: 31 } },
  { id: 'palm', shape: 'palm', digit: '5', measured: { photos: 55, right: 55 } },
  { id: 'call', shape: 'six', digit: '6', measured: { photos: 38, right: 37 } },
  { id: 'eight', shape: 'eight', digit: '8', measured: { photos: 30, right: 30 } },
  { id: 'ok', shape: 'ok', measured: { photos: 41, right: 38 } },
  { id: 'thumbs_up', shape: 'thumb_up', measured: { photos: 17, right: 12 } },
]

/** What a gesture must have been read right to be asked for. */
const ENOUGH = 0.95

const enough = ({ measured: { photos, right } }: SeenGesture) => photos > 0 && right / photos >= ENOUGH
const bothHands = 'both_'

/** The gestures that may be asked for, with one hand and with both. */
export const askableGestures: readonly string[] = seenGestures
  .filter(enough)
  .flatMap(({ id }) => [id, `${bothHands}${id}`])

/** The digits of the numbers that may be asked for, one shown by each hand. */
export const askableDigits: readonly string[] = seenGestures
  .filter(enough)
  .flatMap(({ digit }) => (digit ? [digit] : []))

const byId = new Map(seenGestures.map((gesture) => [gesture.id, gesture]))
const byShape = new Map(seenGestures.map((gesture) => [gesture.shape, gesture]))
const byDigit = new Map(seenGestures.map((gesture) => [gesture.digit, gesture]))

/** The shape and the number of hands of a gesture (`victory`, `both_fist`), or null when photos are not read for it. */
export function shapeOf(gesture: string): { shape: HandShape; hands: 1 | 2 } | null {
  const both = gesture.startsWith(bothHands)
  const known = byId.get(both ? gesture.slice(bothHands.length) : gesture)
  return known ? { shape: known.shape, hands: both ? 2 : 1 } : null
}

/** The shape of a digit shown with one hand, or null. */
export const shapeOfDigit = (digit: string): HandShape | null => byDigit.get(digit)?.shape ?? null

/** The id of the gesture that a hand of this shape makes, or null. */
export const gestureOf = (shape: HandShape): string | null => byShape.get(shape)?.id ?? null

/** The id of the same gesture made with both hands. */
export const withBothHands = (gesture: string) => `${bothHands}${gesture}`
