import { writeLayer } from './layers.ts'
import type { Network } from './network.ts'
import { onnxGraph } from './onnx.ts'

/**
 * A network as an ONNX model. ONNX holds pictures as [1, channels, height, width]; inputs and outputs keep the layout of
 * the network, so callers see no difference. Inputs are called in0, in1 …, outputs out0, out1 ….
 */
export function toOnnx(network: Network): Uint8Array {
  const graph = onnxGraph()
  const names = new Map<number, string>()
  const inputs = network.inputs.map((tensor, index) => {
    const { shape } = network.tensors[tensor]!
    const name = `in${index}`
    names.set(tensor, shape.length === 4 ? `${name}_planes` : name)
    if (shape.length === 4) graph.node('Transpose', [name], `${name}_planes`, { perm: [0, 3, 1, 2] })
    return { name, shape }
  })
  for (const layer of network.layers) {
    const nameOf = (tensor: number) => names.get(tensor)!
    names.set(layer.output, writeLayer({ graph, network, nameOf }, layer, `t${layer.output}`))
  }
  const outputs = network.outputs.map((tensor, index) => {
    const { shape } = network.tensors[tensor]!
    const name = `out${index}`
    if (shape.length === 4) graph.node('Transpose', [names.get(tensor)!], name, { perm: [0, 2, 3, 1] })
    else graph.node('Identity', [names.get(tensor)!], name)
    return { name, shape }
  })
  return graph.finish(inputs, outputs)
}
