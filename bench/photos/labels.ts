import { gestureOf, withBothHands } from '../../policy/photo/gestures.ts'
import { type HandShape, handShapes } from '../../policy/photo/shapes.ts'

const shapes: readonly string[] = handShapes

/** The shape that a label says hands make, and how many hands; null for what is no gesture of ours. */
export function labelledShape(label: string): { shape: HandShape; hands: 1 | 2 } | null {
  const shape = label.replace(/^both_/, '')
  if (shape === 'other' || !shapes.includes(shape)) return null
  return { shape: shape as HandShape, hands: label.startsWith('both_') ? 2 : 1 }
}

/** The gesture that would have to be asked for this label to be right, or null. */
export function labelledGesture(label: string): string | null {
  const labelled = labelledShape(label)
  const gesture = labelled && gestureOf(labelled.shape)
  return gesture && (labelled.hands === 2 ? withBothHands(gesture) : gesture)
}

/**
 * Gestures that a photo of this label may pass for without being wrong: its own; with both hands, also the one-handed; a
 * finger on the lips is a raised finger.
 */
export function rightfulGestures(label: string): string[] {
  if (label === 'mute') return ['one']
  const labelled = labelledShape(label)
  const gesture = labelled && gestureOf(labelled.shape)
  return gesture ? [gesture, ...(labelled.hands === 2 ? [withBothHands(gesture)] : [])] : []
}

/** Hands at rest or busy with something, not posing. */
export const isNatural = (label: string) => label === 'none'

/** Sources that show a hand and nothing else, so that no person can be asked for. */
export const cropped: ReadonlySet<string> = new Set(['ardamavi', 'cng', 'dharshini-dayakar'])
/** Sources of selfies as staff would take them. */
export const selfies: ReadonlySet<string> = new Set(['hagrid'])
