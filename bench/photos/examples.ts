import { features, type Shape } from '../../photos/gestures/features.ts'
import { type DenseNetwork, probabilities } from '../../photos/gestures/network.ts'
import { type HandShape, handShapes } from '../../policy/photo/shapes.ts'
import { hooked, ringed } from './bend.ts'
import type { LabelledHand } from './hands.ts'
import { labelledShape } from './labels.ts'
import { gauss, type Random } from './random.ts'

/** `target`: how probable each shape is to be. */
export type Example = { input: number[]; target: number[]; weight: number }

/** Sources count by how much they look like what staff will send. */
const sourceWeights: Record<string, number> = { hagrid: 3, ardamavi: 0.6 }

/** Examples of hands: every reading, from both sides, twice with a little noise and turned; nines made of ones, oks of palms. */
export function examplesOf(hands: LabelledHand[], random: Random): Example[] {
  const examples: Example[] = []
  const add = (shape: HandShape, hand: Shape, weight: number) => {
    for (const side of [1, -1] as const)
      examples.push({ input: features(hand, side), target: certain(shape), weight })
  }
  for (const hand of hands) {
    const shape = shapeTaught(hand)
    if (!shape) continue
    const weight = sourceWeights[hand.source] ?? 1
    for (const reading of hand.readings) {
      add(shape, reading, weight)
      for (let n = 0; n < 2; n++) add(shape, disturbed(reading, random), weight)
      if (shape === 'one')
        for (let n = 0; n < 4; n++) add('nine', disturbed(hooked(reading, hook(random)), random), weight)
      if (shape === 'palm')
        add('ok', disturbed(ringed(reading, ring(random), 0.15 * random()), random), weight)
    }
  }
  return balanced(examples)
}

/** What a hand teaches: natural hands are `other`; beside a posing hand, the second one is not told about. */
export function shapeTaught({ label, rank }: LabelledHand): HandShape | null {
  if (label === 'none' || label === 'other') return 'other'
  const labelled = labelledShape(label)
  return labelled && rank < labelled.hands ? labelled.shape : null
}

const between = (random: Random, low: number, high: number) => low + random() * (high - low)
const hook = (random: Random) =>
  [between(random, -10, 15), between(random, 10, 70), between(random, 15, 55)] as const
const ring = (random: Random) =>
  [between(random, 30, 65), between(random, 35, 75), between(random, 5, 45)] as const

function disturbed({ points, world }: Shape, random: Random): Shape {
  const metres = 0.0035 * (0.5 + random())
  const turn = gauss(random) * 0.2
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return {
    points: points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]),
    world: world.map(([x, y, z]) => [
      x + gauss(random) * metres,
      y + gauss(random) * metres,
      z + gauss(random) * metres,
    ]),
  }
}

const certain = (shape: HandShape) => handShapes.map((other) => (other === shape ? 1 : 0))

/** Rare shapes weigh more, up to four times; the mean weight is 1. */
function balanced(examples: Example[]): Example[] {
  const totals = new Map<number, number>()
  const shapeOf = ({ target }: Example) => target.indexOf(1)
  for (const example of examples) {
    const shape = shapeOf(example)
    totals.set(shape, (totals.get(shape) ?? 0) + example.weight)
  }
  const mean = [...totals.values()].reduce((a, b) => a + b, 0) / totals.size
  const weights = examples.map(
    (example) => example.weight * Math.min(4, (mean / totals.get(shapeOf(example))!) ** 0.7),
  )
  const average = weights.reduce((a, b) => a + b, 0) / weights.length
  return examples.map((example, at) => ({ ...example, weight: weights[at]! / average }))
}

/** Shapes of which no photo is at hand are rare between known hands. */
const UNSEEN_WEIGHT = 10

/**
 * Hands between two of the known ones, with what a network thinks of them: who trains it further shows it these too, so that
 * it keeps what it learnt from photos that are not at hand.
 */
export function rehearsal(
  hands: LabelledHand[],
  network: DenseNetwork,
  count: number,
  random: Random,
): Example[] {
  const inputs = hands.map(({ readings }) => features(readings[0]!, random() < 0.5 ? 1 : -1))
  const taught = new Set(hands.map(shapeTaught))
  const any = () => inputs[Math.floor(random() * inputs.length)]!
  return Array.from({ length: count }, () => {
    const [a, b, part] = [any(), any(), random()]
    const input = a.map((value, at) => value * part + b[at]! * (1 - part))
    const target = probabilities(network, input)
    const best = target.indexOf(Math.max(...target))
    return { input, target, weight: taught.has(handShapes[best]!) ? 1 : UNSEEN_WEIGHT }
  })
}
