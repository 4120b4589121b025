import type { Network } from './network.ts'

/** The network with only these of its outputs, without the layers that served only the others. */
export function keepOutputs(network: Network, kept: number[]): Network {
  const outputs = kept.map((index) => network.outputs[index]!)
  const needed = new Set(outputs)
  const layers = network.layers.toReversed().filter(({ inputs, output }) => {
    if (!needed.has(output)) return false
    for (const input of inputs) needed.add(input)
    return true
  })
  return { ...network, outputs, layers: layers.reverse() }
}
