import { eyesBlind, eyesWork } from '../../messages/eyes.ts'
import { type EyesHealth, openEyes } from '../../photos/eyes.ts'
import { openPhotoStore } from '../../photos/keep/photo-store.ts'
import type { Photo } from '../../policy/message.ts'
import type { Finding } from '../platforms/platform.ts'
import { looking } from './looking.ts'
import { openPrints } from './prints.ts'
import { reviewPicture } from './review-picture.ts'

/** What a house does with the photos that come in. */
export interface HousePhotos {
  /** Keeps a photo and looks at it; never throws. */
  look(bytes: Buffer): Promise<Photo>
  /** Kept photos side by side; undefined when none of them is there. */
  pictureOf(hashes: readonly string[]): Promise<Buffer | undefined>
  /** Deletes the pixels of these photos, and of those kept before a moment. Answers how many. */
  remove(hashes: readonly string[], before: number): Promise<number>
  /** What is to be told in 自检. */
  check(): Promise<Finding[]>
  close(): Promise<void>
}

/** The photos of a folder, our own eyes on them, and what has been seen before. */
export async function openHousePhotos(
  folder: string,
  onFault: (code: string, cause: null, error: unknown) => void,
): Promise<HousePhotos> {
  const photos = openPhotoStore(folder)
  // However small a photo, it is looked at: its sender is told what is missing, and a human sees what he sends next.
  const eyes = openEyes({ minSide: 1 })
  const prints = await openPrints(folder, photos)
  return {
    look: looking({ photos, eyes, prints, onFault }),
    pictureOf: (hashes) => reviewPicture(photos, hashes),
    async remove(hashes, before) {
      const [named, old] = [await photos.remove(hashes), await photos.removeOlder(before)]
      return new Set([...named, ...old]).size
    },
    check: async () => [findingOf(await eyes.health())],
    close: () => eyes.close(),
  }
}

const findingOf = (health: EyesHealth): Finding =>
  health.reads
    ? { tone: 'good', text: eyesWork(health.looked, health.timeouts + health.crashes) }
    : { tone: 'warn', text: eyesBlind(health.reason ?? '') }
