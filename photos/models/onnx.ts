import { bytes, integer, message } from './protobuf.ts'

export type Attribute = number | string | number[]
export type Named = { name: string; shape: number[] }

/** Builds an ONNX model (opset 18), node by node. */
export interface OnnxGraph {
  /** Returns the name of its output. */
  node(operator: string, inputs: string[], output: string, attributes?: Record<string, Attribute>): string
  /** Weights; what comes back is their name. */
  floats(shape: number[], data: ArrayLike<number>): string
  integers(values: number[]): string
  finish(inputs: Named[], outputs: Named[]): Uint8Array
}

export function onnxGraph(): OnnxGraph {
  const nodes: Uint8Array[] = []
  const constants: Uint8Array[] = []
  let names = 0
  const constant = (shape: number[], type: number, data: Uint8Array) => {
    const name = `c${names++}`
    const dimensions = shape.map((size) => integer(1, size))
    constants.push(bytes(5, message(...dimensions, integer(2, type), bytes(8, name), bytes(9, data))))
    return name
  }
  return {
    node(operator, inputs, output, attributes = {}) {
      const fields = [
        ...inputs.map((input) => bytes(1, input)),
        bytes(2, output),
        bytes(3, `n${names++}`),
        bytes(4, operator),
        ...Object.entries(attributes).map(attribute),
      ]
      nodes.push(bytes(1, message(...fields)))
      return output
    },
    floats: (shape, data) => constant(shape, FLOAT, new Uint8Array(Float32Array.from(data).buffer)),
    integers: (values) =>
      constant([values.length], INT64, new Uint8Array(BigInt64Array.from(values, BigInt).buffer)),
    finish(inputs, outputs) {
      const graph = message(
        ...nodes,
        bytes(2, 'g'),
        ...constants,
        ...inputs.map((input) => bytes(11, valueInfo(input))),
        ...outputs.map((output) => bytes(12, valueInfo(output))),
      )
      const opset = message(bytes(1, ''), integer(2, 18))
      return message(integer(1, 8), bytes(2, 'chagang'), bytes(7, graph), bytes(8, opset))
    },
  }
}

const FLOAT = 1
const INT64 = 7

/** Whole numbers, lists of them and words: the kinds of attributes in use. */
function attribute([name, value]: [string, Attribute]): Uint8Array {
  if (typeof value === 'number') return bytes(5, message(bytes(1, name), integer(3, value), integer(20, 2)))
  if (typeof value === 'string') return bytes(5, message(bytes(1, name), bytes(4, value), integer(20, 3)))
  return bytes(5, message(bytes(1, name), ...value.map((item) => integer(8, item)), integer(20, 7)))
}

function valueInfo({ name, shape }: Named): Uint8Array {
  const dimensions = message(...shape.map((size) => bytes(1, integer(1, size))))
  const tensor = message(integer(1, FLOAT), bytes(2, dimensions))
  return message(bytes(1, name), bytes(2, bytes(1, tensor)))
}
