import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toOnnx } from '../../photos/models/convert.ts'
import type { Layer, Network, Operation, Tensor } from '../../photos/models/network.ts'
import { keepOutputs } from '../../photos/models/prune.ts'
import { type Engine, openRuntime } from '../../photos/runtime/runtime.ts'
import { computed } from './reference-layers.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'chagang-models-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SIDE = 5
/** Numbers from −1 to 1 without a pattern. */
const numbers = (count: number, seed = 1) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin((at + 1) * 12.9898 * seed) % 1)
const weights = (...shape: number[]): Tensor => ({
  shape,
  data: numbers(
    shape.reduce((a, b) => a * b, 1),
    shape.length,
  ),
})
const size = (height: number, width = height) => ({ height, width })
const one = size(1)

/** One layer from a picture of 5 × 5 in three colours. */
function network(operation: Operation, shape: number[], more: Tensor[] = []): Network {
  const tensors: Tensor[] = [{ shape: [1, SIDE, SIDE, 3] }, ...more, { shape }]
  const output = tensors.length - 1
  const layer = { inputs: [0, ...more.map((_, at) => at + 1)], output, ...operation } as Layer
  return { tensors, layers: [layer], inputs: [0], outputs: [output] }
}

async function run(model: Network, input: Float32Array, engine: Engine = 'native'): Promise<number[][]> {
  const file = path.join(folder, `${Math.abs(hash(JSON.stringify(model)))}.onnx`)
  writeFileSync(file, toOnnx(model))
  const { open } = await openRuntime(engine)
  const outputs = await (await open(file)).run(input, SIDE)
  return outputs.map((values) => [...values])
}
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)

const window = (padding: 'same' | 'valid', stride: number) =>
  ({ padding, stride: size(stride), fused: 'none' }) as const
const pads = (...rows: number[]): Tensor => ({ shape: [4, 2], data: Int32Array.from(rows) })

const layers: [string, Network][] = [
  [
    'a convolution',
    network(
      { kind: 'convolution', dilation: one, ...window('valid', 1) },
      [1, 3, 3, 4],
      [weights(4, 3, 3, 3), weights(4)],
    ),
  ],
  [
    'a convolution with odd padding and a rectifier',
    network(
      { kind: 'convolution', dilation: one, padding: 'same', stride: size(2), fused: 'relu' },
      [1, 3, 3, 2],
      [weights(2, 2, 2, 3), weights(2)],
    ),
  ],
  [
    'a dilated convolution cut at six',
    network(
      { kind: 'convolution', dilation: size(2, 1), padding: 'same', stride: one, fused: 'relu6' },
      [1, 5, 5, 2],
      [weights(2, 3, 3, 3), { shape: [2], data: Float32Array.of(5, -0.5) }],
    ),
  ],
  [
    'a convolution for each channel',
    network(
      { kind: 'depthwise', dilation: one, ...window('same', 2) },
      [1, 3, 3, 3],
      [weights(1, 3, 3, 3), weights(3)],
    ),
  ],
  [
    'the largest of a window',
    network({ kind: 'max-pool', filter: size(2), ...window('same', 2) }, [1, 3, 3, 3]),
  ],
  ['adding a number for each channel', network({ kind: 'add', fused: 'relu' }, [1, 5, 5, 3], [weights(3)])],
  ['adding a picture', network({ kind: 'add', fused: 'none' }, [1, 5, 5, 3], [weights(1, 5, 5, 3)])],
  ['a leaking rectifier', network({ kind: 'prelu' }, [1, 5, 5, 3], [weights(1, 1, 3)])],
  ['a sigmoid', network({ kind: 'sigmoid' }, [1, 5, 5, 3])],
  [
    'padding, more after than before, and channels',
    network({ kind: 'pad' }, [1, 8, 6, 5], [pads(0, 0, 1, 2, 0, 1, 0, 2)]),
  ],
  ['reshaping to rows', network({ kind: 'reshape' }, [1, 25, 3])],
  ['reshaping to another picture', network({ kind: 'reshape' }, [1, 3, 5, 5])],
  ['the mean of a picture', network({ kind: 'mean', keepDimensions: false }, [1, 3])],
  [
    'a matrix on all numbers',
    network({ kind: 'fully-connected', fused: 'relu' }, [1, 4], [weights(4, 75), weights(4)]),
  ],
  [
    'enlarging between pixels',
    network({ kind: 'resize-bilinear', alignCorners: false, halfPixelCenters: true }, [1, 10, 10, 3]),
  ],
]

describe('a converted layer computes what the layer computes', () => {
  test.each(layers)('%s', async (_, model) => {
    const input = numbers(SIDE * SIDE * 3, 3)
    const [output] = await run(model, input)
    const expected = computed(model, [...input])
    expect(output!.length).toBe(expected.length)
    output!.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at]!, 4)
    })
  })

  test('a chain: depth to space after a convolution, put beside itself', async () => {
    const model: Network = {
      tensors: [
        { shape: [1, SIDE, SIDE, 3] },
        weights(8, 1, 1, 3),
        weights(8),
        { shape: [1, 5, 5, 8] },
        { shape: [1, 10, 10, 2] },
        { shape: [1, 10, 10, 4] },
      ],
      layers: [
        { kind: 'convolution', inputs: [0, 1, 2], output: 3, dilation: one, ...window('valid', 1) },
        { kind: 'depth-to-space', inputs: [3], output: 4, block: 2 },
        { kind: 'concatenate', inputs: [4, 4], output: 5, axis: -1 },
      ],
      inputs: [0],
      outputs: [5],
    }
    const input = numbers(SIDE * SIDE * 3, 5)
    const [output] = await run(model, input)
    const expected = computed(model, [...input])
    output!.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at]!, 4)
    })
  })
})

test('WebAssembly computes the same as the native library', async () => {
  const [, model] = layers[1]!
  const input = numbers(SIDE * SIDE * 3, 7)
  const [[native], [wasm]] = [await run(model, input), await run(model, input, 'wasm')]
  native!.forEach((value, at) => {
    expect(wasm![at]).toBeCloseTo(value, 5)
  })
})

test('outputs that nobody reads are left out with the layers that served only them', () => {
  const model: Network = {
    tensors: [0, 1, 2, 3].map(() => ({ shape: [1, 5, 5, 3] })),
    layers: [
      { kind: 'sigmoid', inputs: [0], output: 1 },
      { kind: 'sigmoid', inputs: [1], output: 2 },
      { kind: 'sigmoid', inputs: [1], output: 3 },
    ],
    inputs: [0],
    outputs: [2, 3],
  }
  const kept = keepOutputs(model, [1])
  expect(kept.outputs).toEqual([3])
  expect(kept.layers.map(({ output }) => output)).toEqual([1, 3])
})
