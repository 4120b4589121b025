import type { DenseNetwork } from '../../photos/gestures/network.ts'
import type { Example } from './examples.ts'
import { gauss, type Random } from './random.ts'

/** `from`: a network to go on with, instead of a new one with these hidden layers. */
export type Training = {
  hidden: number[]
  from?: DenseNetwork
  epochs: number
  rate: number
  smoothing: number
}

/** Trains a network: Adam with weight decay, targets smoothed, inputs dropped now and then. */
export function trained(
  examples: Example[],
  { hidden, from, epochs, rate, smoothing }: Training,
  random: Random,
): DenseNetwork {
  const width = examples[0]!.input.length
  const { mean, deviation } = from ?? spread(examples)
  const inputs = examples.map(({ input }) =>
    Float32Array.from(input, (v, i) => (v - mean[i]!) / deviation[i]!),
  )
  const sizes = from?.sizes ?? [width, ...hidden, examples[0]!.target.length]
  const layers = from ? from.layers.map((values) => Float32Array.from(values)) : freshLayers(sizes, random)
  const zeros = () => layers.map(({ length }) => new Float32Array(length))
  const [gradients, first, second] = [zeros(), zeros(), zeros()]
  const order = examples.map((_, at) => at)
  let step = 0

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    const done = epoch / epochs
    const speed = rate * (done < 0.6 ? 1 : done < 0.85 ? 0.3 : 0.1)
    for (let start = 0; start < order.length; start += BATCH) {
      for (const gradient of gradients) gradient.fill(0)
      const batch = order.slice(start, start + BATCH)
      for (const at of batch) {
        const { target, weight } = examples[at]!
        const input = inputs[at]!.map((value) => (random() < DROPPED ? 0 : value))
        learn(sizes, layers, gradients, input, target, weight / batch.length, smoothing)
      }
      step += 1
      adam(layers, gradients, first, second, step, speed)
    }
  }
  const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => +value.toFixed(4))
  return { sizes, mean: rounded(mean), deviation: rounded(deviation), layers: layers.map(rounded) }
}

const BATCH = 64
/** Of the inputs, so many are left out each time: what holds without them holds for other people's hands too. */
const DROPPED = 0.25
const DECAY = 1e-4
const SLOPE = 0.01

function learn(
  sizes: number[],
  layers: Float32Array[],
  gradients: Float32Array[],
  input: Float32Array,
  target: number[],
  weight: number,
  smoothing: number,
): void {
  const values = [input]
  const depth = sizes.length - 1
  for (let layer = 0; layer < depth; layer++) {
    const [matrix, bias, from] = [layers[layer * 2]!, layers[layer * 2 + 1]!, values[layer]!]
    const to = new Float32Array(sizes[layer + 1]!)
    for (let row = 0; row < to.length; row++) {
      let sum = bias[row]!
      const offset = row * from.length
      for (let at = 0; at < from.length; at++) sum += matrix[offset + at]! * from[at]!
      to[row] = layer < depth - 1 && sum < 0 ? sum * SLOPE : sum
    }
    values.push(to)
  }
  const scores = values[depth]!
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const share = smoothing / scores.length
  let error = powers.map((power, at) => (power / total - (target[at]! * (1 - smoothing) + share)) * weight)
  for (let layer = depth - 1; layer >= 0; layer--) {
    const [matrix, from] = [layers[layer * 2]!, values[layer]!]
    const [slopes, biases] = [gradients[layer * 2]!, gradients[layer * 2 + 1]!]
    const back = new Float32Array(from.length)
    for (let row = 0; row < error.length; row++) {
      const e = error[row]!
      biases[row]! += e
      const offset = row * from.length
      for (let at = 0; at < from.length; at++) {
        slopes[offset + at]! += e * from[at]!
        back[at]! += e * matrix[offset + at]!
      }
    }
    error = back.map((e, at) => (from[at]! <= 0 ? e * SLOPE : e))
  }
}

function adam(
  layers: Float32Array[],
  gradients: Float32Array[],
  first: Float32Array[],
  second: Float32Array[],
  step: number,
  speed: number,
): void {
  const [c1, c2] = [1 - 0.9 ** step, 1 - 0.999 ** step]
  layers.forEach((values, layer) => {
    const [g, m, v] = [gradients[layer]!, first[layer]!, second[layer]!]
    for (let at = 0; at < values.length; at++) {
      m[at] = 0.9 * m[at]! + 0.1 * g[at]!
      v[at] = 0.999 * v[at]! + 0.001 * g[at]! * g[at]!
      values[at]! -= speed * (m[at]! / c1 / (Math.sqrt(v[at]! / c2) + 1e-8) + DECAY * values[at]!)
    }
  })
}

function freshLayers(sizes: number[], random: Random): Float32Array[] {
  return sizes.slice(1).flatMap((to, at) => {
    const from = sizes[at]!
    const spread = Math.sqrt(2 / from)
    return [Float32Array.from({ length: to * from }, () => gauss(random) * spread), new Float32Array(to)]
  })
}

function spread(examples: Example[]): { mean: number[]; deviation: number[] } {
  const n = examples.length
  const mean = examples[0]!.input.map((_, at) => examples.reduce((sum, { input }) => sum + input[at]!, 0) / n)
  const deviation = mean.map(
    (m, at) => Math.sqrt(examples.reduce((sum, { input }) => sum + (input[at]! - m) ** 2, 0) / n) + 1e-3,
  )
  return { mean, deviation }
}

function shuffle(order: number[], random: Random): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
}
