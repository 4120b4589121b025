import { type Flatbuffer, readFlatbuffer } from './flatbuffer.ts'
import type { Activation, Layer, Network, Operation, Tensor, Window } from './network.ts'
import { densify } from './sparse.ts'

/**
 * Reads a TensorFlow Lite model into plain data. Weights kept as 16-bit floats or as sparse tensors come out as dense
 * 32-bit floats, so those two preparing layers are gone. Throws for operations that no model of ours has.
 */
export function readTflite(bytes: Uint8Array): Network {
  const file = readFlatbuffer(bytes)
  const codes = file.tables(file.root, 1).map((code) => Math.max(file.int8(code, 0), file.int32(code, 3)))
  const buffers = file.tables(file.root, 4).map((buffer) => file.bytes(buffer, 0))
  const graph = file.tables(file.root, 2)[0]!
  const tables = file.tables(graph, 0)
  const tensors = tables.map((table): Tensor => {
    const shape = file.int32s(table, 0)
    const stored = buffers[file.int32(table, 2)]!
    if (stored.length === 0) return { shape }
    const values = numbers(stored, file.int8(table, 1))
    const sparsity = file.table(table, 6)
    return { shape, data: sparsity ? densify(file, sparsity, shape, values) : values }
  })

  const layers: Layer[] = []
  for (const step of file.tables(graph, 3)) {
    const code = codes[file.int32(step, 0)]!
    const inputs = file.int32s(step, 1)
    const output = file.int32s(step, 2)[0]!
    if (preparing.has(code)) tensors[output]!.data = tensors[inputs[0]!]!.data
    else layers.push({ inputs, output, ...operation(file, code, file.table(step, 4)) })
  }
  return { tensors, layers, inputs: file.int32s(graph, 1), outputs: file.int32s(graph, 2) }
}

/** DEQUANTIZE (of 16-bit floats) and DENSIFY: done when the weights are read. */
const preparing = new Set([6, 124])

function operation(file: Flatbuffer, code: number, options: number): Operation {
  const fusedAt = (field: number) => (options ? activation(file.int8(options, field)) : 'none')
  const size = (width: number, height: number) => ({
    width: file.int32(options, width, 1),
    height: file.int32(options, height, 1),
  })
  const window = (fused: number): Window => ({
    padding: file.int8(options, 0) === 1 ? 'valid' : 'same',
    stride: size(1, 2),
    fused: fusedAt(fused),
  })
  switch (code) {
    case 0:
      return { kind: 'add', fused: fusedAt(0) }
    case 2:
      return { kind: 'concatenate', axis: file.int32(options, 0) }
    case 3:
      return { kind: 'convolution', ...window(3), dilation: size(4, 5) }
    case 4:
      return { kind: 'depthwise', ...window(4), dilation: size(5, 6) }
    case 5:
      return { kind: 'depth-to-space', block: file.int32(options, 0) }
    case 9:
      return { kind: 'fully-connected', fused: fusedAt(0) }
    case 14:
      return { kind: 'sigmoid' }
    case 17:
      return { kind: 'max-pool', ...window(5), filter: size(3, 4) }
    case 22:
      return { kind: 'reshape' }
    case 23: {
      const [alignCorners, halfPixelCenters] = [file.int8(options, 2) === 1, file.int8(options, 3) === 1]
      return { kind: 'resize-bilinear', alignCorners, halfPixelCenters }
    }
    case 34:
      return { kind: 'pad' }
    case 40:
      return { kind: 'mean', keepDimensions: options !== 0 && file.int8(options, 0) === 1 }
    case 54:
      return { kind: 'prelu' }
    default:
      throw new Error(`no conversion for TensorFlow Lite operation ${code}`)
  }
}

function activation(code: number): Activation {
  const known = ({ 0: 'none', 1: 'relu', 3: 'relu6' } as const)[code]
  if (!known) throw new Error(`no conversion for TensorFlow Lite activation ${code}`)
  return known
}

/** Weights as numbers: type 0 is float32, 1 is float16, 2 is int32. */
function numbers(stored: Uint8Array, type: number): Float32Array | Int32Array {
  const { buffer } = new Uint8Array(stored)
  if (type === 0) return new Float32Array(buffer)
  if (type === 1) return Float32Array.from(new Uint16Array(buffer), fromHalf)
  if (type === 2) return new Int32Array(buffer)
  throw new Error(`no conversion for weights of TensorFlow Lite type ${type}`)
}

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 31
  const mantissa = half & 1023
  if (exponent === 0) return sign * mantissa * 2 ** -24
  if (exponent === 31) return mantissa ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15)
}
