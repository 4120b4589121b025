import { boxAround, type Point, type Square } from '../picture.ts'
import type { Model } from '../runtime/runtime.ts'
import type { Sampler } from '../sampler.ts'
import type { Hand, Vector } from './hand.ts'

/** Reads the hand in a square. There is always an answer: whether it is a hand, its score tells. */
export async function readHand(model: Model, sampler: Sampler, square: Square): Promise<Hand> {
  const [places, score, , metres] = await model.run(sampler.take(square, SIDE), SIDE)
  const scale = square.side / SIDE
  const [cos, sin] = [Math.cos(square.turn), Math.sin(square.turn)]
  const turned = (u: number, v: number): Point => [u * cos - v * sin, u * sin + v * cos]

  const points: Point[] = []
  const world: Vector[] = []
  for (let at = 0; at < 63; at += 3) {
    const [dx, dy] = turned((places![at]! - SIDE / 2) * scale, (places![at + 1]! - SIDE / 2) * scale)
    points.push([square.x + dx, square.y + dy])
    world.push([...turned(metres![at]!, metres![at + 1]!), metres![at + 2]!])
  }
  return { score: score![0]!, points, world, ...boxAround(points) }
}

const SIDE = 224
