/**
 * A small network of fully connected layers. `sizes` are its widths from input to output; `layers` alternate matrices
 * (row by row) and biases; inputs are first moved by `mean` and divided by `deviation`.
 */
export interface DenseNetwork {
  sizes: number[]
  mean: number[]
  deviation: number[]
  layers: number[][]
}

/** The probabilities of the classes. Between layers stands a rectifier with slope 0.01 below zero. */
export function probabilities({ sizes, mean, deviation, layers }: DenseNetwork, input: number[]): number[] {
  let values = input.map((value, at) => (value - mean[at]!) / deviation[at]!)
  for (let layer = 0; layer < sizes.length - 1; layer++) {
    const [matrix, bias] = [layers[layer * 2]!, layers[layer * 2 + 1]!]
    const last = layer === sizes.length - 2
    values = bias.map((start, row) => {
      const offset = row * values.length
      const sum = values.reduce((total, value, at) => total + value * matrix[offset + at]!, start)
      return last || sum > 0 ? sum : sum * 0.01
    })
  }
  return softmax(values)
}

function softmax(values: number[]): number[] {
  const top = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
