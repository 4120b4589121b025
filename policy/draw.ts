import { createHash } from 'node:crypto'

/**
 * Draws that can be shown again: the same seed and the same question always give the same answer.
 * `question` names what is drawn (`phrase/2021-04-05/09:30`), so that one draw never shifts another.
 */
export function draw(seed: number | string, question: string): number {
  return createHash('sha256').update(`${seed}/${question}`).digest().readUIntBE(0, 6) / 2 ** 48
}

/** One of `choices`; throws on an empty list, which is a fault of the caller. */
export function drawOne<T>(seed: number | string, question: string, choices: readonly T[]): T {
  if (choices.length === 0) throw new Error(`nothing to draw from for ${question}`)
  return choices[Math.floor(draw(seed, question) * choices.length)]!
}

/** A whole number from `least` to `most`, both included. */
export function drawInt(seed: number | string, question: string, least: number, most: number): number {
  return least + Math.floor(draw(seed, question) * (most - least + 1))
}

/** All of `items` in a drawn order (each gets a lot; the smallest goes first). */
export function drawOrder<T>(seed: number | string, question: string, items: readonly T[]): T[] {
  return items
    .map((item, index) => ({ item, lot: draw(seed, `${question}/${index}`) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item)
}
