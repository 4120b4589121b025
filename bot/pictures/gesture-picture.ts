import sharp from 'sharp'
import { drawGesture, isGesture } from './gesture.ts'

const made = new Map<string, Promise<Buffer>>()

/** How to hold what a check asks for, as a small PNG of our own drawing; undefined for what cannot be drawn. */
export function gesturePicture(gesture: string): Promise<Buffer> | undefined {
  if (!isGesture(gesture)) return undefined
  const known = made.get(gesture) ?? draw(gesture)
  made.set(gesture, known)
  return known
}

const draw = (gesture: string): Promise<Buffer> =>
  sharp(Buffer.from(drawGesture(gesture)), { density: 144 })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()
