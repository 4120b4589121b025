import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { classifier, shippedWeights, type Weights } from '../../photos/gestures/classify.ts'
import { handShapes } from '../../policy/photo/shapes.ts'
import { trained } from './descend.ts'
import { examplesOf, rehearsal } from './examples.ts'
import { readFolder } from './folder.ts'
import { type LabelledHand, readHands } from './hands.ts'
import { describeReadings, foldOf, folds } from './held-out.ts'
import { randomFrom } from './random.ts'

/**
 * `train DIR [--fresh] [--check] [--out FILE]`: trains the gesture classifier on a labelled folder and writes its weights.
 * It goes on with the shipped weights, which have seen photos that are not at hand; --fresh starts anew. --check writes
 * nothing, and tells instead how networks trained anew without a quarter of the people read that quarter.
 */
const args = process.argv.slice(2)
const optionAt = args.indexOf('--out')
const folder = args.find((arg, at) => !arg.startsWith('--') && (optionAt < 0 || at !== optionAt + 1))
if (!folder) throw new Error('usage: train DIR [--fresh] [--check] [--out FILE]')
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const out = optionAt < 0 ? here('../../photos/gestures/weights.json') : args[optionAt + 1]!
const cache = here(`../../.local/bench/hands-${path.basename(path.resolve(folder))}.json`)

const hands = await readHands(readFolder(folder).photos, cache, randomFrom(1))
if (args.includes('--check')) {
  const read = folds.flatMap((fold) => {
    const classify = classifier(fresh(hands.filter((hand) => foldOf(hand) !== fold)))
    return hands.filter((hand) => foldOf(hand) === fold).map((hand) => ({ hand, classify }))
  })
  for (const line of describeReadings(read)) console.log(line)
} else {
  const weights = args.includes('--fresh') ? fresh(hands) : further(hands)
  writeFileSync(out, JSON.stringify(weights))
  console.log(`${hands.length} hands, weights in ${out}`)
}

/** A network of its own for each seed, trained from nothing. */
function fresh(hands: LabelledHand[]): Weights {
  const networks = [7, 8].map((seed) => {
    const random = randomFrom(seed)
    const training = { hidden: [48, 48], epochs: 6, rate: 2e-3, smoothing: 0.05 }
    return trained(examplesOf(hands, random), training, random)
  })
  return { shapes: handShapes, networks }
}

/** The shipped networks, each trained a little further. */
function further(hands: LabelledHand[]): Weights {
  const { shapes, networks } = shippedWeights()
  if (shapes.join() !== handShapes.join())
    throw new Error('the shipped weights know other shapes: train with --fresh')
  const next = networks.map((from, at) => {
    const random = randomFrom(17 + at)
    const examples = [...examplesOf(hands, random), ...rehearsal(hands, from, 12_000, random)]
    return trained(examples, { hidden: [], from, epochs: 4, rate: 3e-4, smoothing: 0.03 }, random)
  })
  return { shapes, networks: next }
}
