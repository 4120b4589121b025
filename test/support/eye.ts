import type { Photo } from '../../policy/message.ts'
import { shapeOf } from '../../policy/photo/gestures.ts'
import { handShapes, type Likelihoods } from '../../policy/photo/shapes.ts'

/** What our own eyes would say of a photo with one hand that makes this gesture that surely, and somebody in it or not. */
export function eyed(
  hash: string,
  { gesture = 'victory', sure = 0.98, person = 0.9, share = 0.3, ...more }: Partial<Eyed> = {},
): Photo {
  const shape = gesture === 'none' ? 'other' : shapeOf(gesture)!.shape
  const rest = (1 - sure) / (handShapes.length - 1)
  const likelihoods = Object.fromEntries(
    handShapes.map((one) => [one, one === shape ? sure : rest]),
  ) as Likelihoods
  const gestures = sure >= 0.6 && gesture !== 'none' ? [gesture] : []
  return {
    hash,
    seen: { gesture: gestures[0] ?? 'none', people: person >= 0.18 ? 1 : 0 },
    eye: { hands: [{ share, likelihoods }], gestures, person, wholeBody: true, dark: false, blurred: false },
    ...more,
  }
}

type Eyed = { gesture: string; sure: number; person: number; share: number } & Pick<
  Photo,
  'resembles' | 'takenAt' | 'fault'
>
