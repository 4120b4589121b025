import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readPhoto } from '../../photos/files/inspect.ts'
import type { Shape } from '../../photos/gestures/features.ts'
import { handFinder } from '../../photos/hands/find.ts'
import { readHand } from '../../photos/hands/landmarks.ts'
import { squareOfHand } from '../../photos/hands/square.ts'
import { prepareModels } from '../../photos/models/prepare.ts'
import { openRuntime } from '../../photos/runtime/runtime.ts'
import { sampler } from '../../photos/sampler.ts'
import type { Labelled } from './folder.ts'
import type { Random } from './random.ts'

/** A hand of a labelled photo: as it was read, and as it is read from squares that are a little off. */
export type LabelledHand = Omit<Labelled, 'file'> & {
  file: string
  /** 0 is the most certain hand of the photo. */
  rank: number
  readings: Shape[]
}

/** Reads every hand of the photos, once; what was read is kept in `cache`. */
export async function readHands(photos: Labelled[], cache: string, random: Random): Promise<LabelledHand[]> {
  if (existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8'))
  const files = await prepareModels()
  const { open } = await openRuntime()
  const models = { palm: await open(files.palm), hand: await open(files.hand) }
  const find = handFinder(models)

  const hands: LabelledHand[] = []
  for (const photo of photos) {
    const opened = await readPhoto(readFileSync(photo.file), 1280, { minSide: 1 })
    if (!opened.ok) throw new Error(`${photo.file}: ${opened.fault}`)
    const taken = sampler(opened.picture)
    const found = (await find(taken)).toSorted((a, b) => b.score - a.score)
    for (const [rank, hand] of found.entries()) {
      const readings: Shape[] = [hand]
      const square = squareOfHand(hand.points)
      for (let n = 0; n < READINGS; n++) {
        const off = (by: number) => (random() * 2 - 1) * by
        const jittered = {
          x: square.x + off(0.05) * square.side,
          y: square.y + off(0.05) * square.side,
          side: square.side * (1 + off(0.15)),
          turn: square.turn + off(0.3),
        }
        const again = await readHand(models.hand, taken, jittered)
        if (again.score >= 0.5) readings.push(again)
      }
      hands.push({
        ...photo,
        file: path.basename(photo.file),
        rank,
        readings: readings.map(({ points, world }) => ({ points, world })),
      })
    }
  }
  mkdirSync(path.dirname(cache), { recursive: true })
  writeFileSync(
    cache,
    JSON.stringify(hands, (_, value) => (typeof value === 'number' ? +value.toFixed(5) : value)),
  )
  return hands
}

const READINGS = 8
