import type { Activation, Layer, Network, Size } from './network.ts'
import type { OnnxGraph } from './onnx.ts'
import { broadcastWeights, convolutionWeights, depthwiseWeights, samePads } from './weights.ts'

export type Writing = { graph: OnnxGraph; network: Network; nameOf: (tensor: number) => string }

/** Writes one layer as ONNX nodes, the last of which gives `name`, which is returned. */
export function writeLayer(writing: Writing, layer: Layer, name: string): string {
  const { graph, network } = writing
  const tensor = (at: number) => network.tensors[layer.inputs[at]!]!
  const from = (at: number) => writing.nameOf(layer.inputs[at]!)
  const weights = (at: number) => tensor(at).data!
  const shape = tensor(0).shape
  const target = network.tensors[layer.output]!.shape
  const bias = (length: number) => (layer.inputs[2]! >= 0 ? [graph.floats([length], weights(2))] : [])

  switch (layer.kind) {
    case 'convolution':
    case 'depthwise': {
      const [outer, height, width, inner] = tensor(1).shape as [number, number, number, number]
      const depthwise = layer.kind === 'depthwise'
      if (depthwise && inner !== shape[3])
        throw new Error('depthwise layers with a multiplier are not converted')
      const kernel = depthwise
        ? graph.floats([inner, 1, height, width], depthwiseWeights(tensor(1)))
        : graph.floats([outer, inner, height, width], convolutionWeights(tensor(1)))
      const before = beforeActivation(layer.fused, name)
      graph.node('Conv', [from(0), kernel, ...bias(depthwise ? inner : outer)], before, {
        kernel_shape: [height, width],
        dilations: pair(layer.dilation),
        ...windowOf(layer, shape, { height, width }, layer.dilation),
        ...(depthwise ? { group: inner } : {}),
      })
      return activate(graph, layer.fused, before, name)
    }
    case 'max-pool':
      return graph.node('MaxPool', [from(0)], name, {
        kernel_shape: pair(layer.filter),
        ...windowOf(layer, shape, layer.filter),
      })
    case 'add': {
      const before = beforeActivation(layer.fused, name)
      const operand = (at: number) => (tensor(at).data ? broadcast(graph, tensor(at)) : from(at))
      graph.node('Add', [operand(0), operand(1)], before)
      return activate(graph, layer.fused, before, name)
    }
    case 'prelu':
      return graph.node('PRelu', [from(0), broadcast(graph, tensor(1))], name)
    case 'sigmoid':
      return graph.node('Sigmoid', [from(0)], name)
    case 'mean':
      return graph.node('ReduceMean', [from(0), graph.integers([2, 3])], name, {
        keepdims: layer.keepDimensions ? 1 : 0,
      })
    case 'pad': {
      const [, , top, bottom, left, right, before, after] = weights(1) as unknown as number[]
      const pads = graph.integers([0, before!, top!, left!, 0, after!, bottom!, right!])
      return graph.node('Pad', [from(0), pads, graph.floats([], [0])], name, { mode: 'constant' })
    }
    case 'resize-bilinear': {
      const [batch, height, width, channels] = target as [number, number, number, number]
      const sizes = graph.integers([batch, channels, height, width])
      const mode = layer.alignCorners ? 'align_corners' : layer.halfPixelCenters ? 'half_pixel' : 'asymmetric'
      return graph.node('Resize', [from(0), '', '', sizes], name, {
        mode: 'linear',
        coordinate_transformation_mode: mode,
      })
    }
    case 'reshape': {
      const source = channelsLast(graph, from(0), shape, name)
      if (target.length !== 4) return graph.node('Reshape', [source, graph.integers(target)], name)
      graph.node('Reshape', [source, graph.integers(target)], `${name}_shaped`)
      return graph.node('Transpose', [`${name}_shaped`], name, { perm: [0, 3, 1, 2] })
    }
    case 'concatenate': {
      const rank = target.length
      const axis = (layer.axis + rank) % rank
      const inputs = layer.inputs.map((input) => writing.nameOf(input))
      return graph.node('Concat', inputs, name, { axis: rank === 4 ? [0, 2, 3, 1][axis]! : axis })
    }
    case 'fully-connected': {
      const [outer, inner] = tensor(1).shape as [number, number]
      const source = channelsLast(graph, from(0), shape, name)
      graph.node('Reshape', [source, graph.integers([-1, inner])], `${name}_rows`)
      const matrix = graph.floats([outer, inner], weights(1))
      const before = beforeActivation(layer.fused, name)
      graph.node('Gemm', [`${name}_rows`, matrix, ...bias(outer)], before, { transB: 1 })
      return activate(graph, layer.fused, before, name)
    }
    case 'depth-to-space':
      return graph.node('DepthToSpace', [from(0)], name, { blocksize: layer.block, mode: 'DCR' })
  }
}

const pair = ({ height, width }: Size) => [height, width]

function windowOf(
  { padding, stride }: { padding: 'same' | 'valid'; stride: Size },
  shape: number[],
  filter: Size,
  dilation: Size = { height: 1, width: 1 },
) {
  const pads = padding === 'same' ? samePads(shape, filter, stride, dilation) : [0, 0, 0, 0]
  return { strides: pair(stride), pads }
}

function broadcast(graph: OnnxGraph, tensor: Network['tensors'][number]): string {
  const { shape, data } = broadcastWeights(tensor)
  return graph.floats(shape, data)
}

/** The name of what an activation is applied to. */
const beforeActivation = (fused: Activation, name: string) => (fused === 'none' ? name : `${name}_before`)

function activate(graph: OnnxGraph, fused: Activation, before: string, name: string): string {
  if (fused === 'none') return name
  if (fused === 'relu') return graph.node('Relu', [before], name)
  return graph.node('Clip', [before, graph.floats([], [0]), graph.floats([], [6])], name)
}

/** A picture in the network's own layout, whose order of numbers a reshape relies upon. */
function channelsLast(graph: OnnxGraph, source: string, shape: number[], name: string): string {
  if (shape.length !== 4) return source
  return graph.node('Transpose', [source], `${name}_last`, { perm: [0, 2, 3, 1] })
}
