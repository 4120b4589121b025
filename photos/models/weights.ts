import type { Size, Tensor } from './network.ts'

/** [out, height, width, in] → [out, in, height, width]. */
export function convolutionWeights({ shape, data }: Tensor): Float32Array {
  const [outer, height, width, inner] = shape as [number, number, number, number]
  const turned = new Float32Array(data!.length)
  const area = height * width
  for (let o = 0; o < outer; o++)
    for (let at = 0; at < area; at++)
      for (let i = 0; i < inner; i++)
        turned[(o * inner + i) * area + at] = data![(o * area + at) * inner + i]!
  return turned
}

/** [1, height, width, channels] → [channels, 1, height, width]. */
export function depthwiseWeights({ shape, data }: Tensor): Float32Array {
  const [, height, width, channels] = shape as [number, number, number, number]
  return planes(data!, height * width, channels)
}

/** Weights that meet a picture element by element: one number, one per channel, or a picture of their own. */
export function broadcastWeights({ shape, data }: Tensor): { shape: number[]; data: ArrayLike<number> } {
  if (data!.length === 1) return { shape: [], data: data! }
  const [channels, width, height] = [...shape].reverse()
  if (data!.length === channels) return { shape: [channels, 1, 1], data: data! }
  if (shape.length < 3) throw new Error(`weights of shape ${shape} do not meet a picture`)
  return { shape: [channels!, height!, width!], data: planes(data!, height! * width!, channels!) }
}

/** Padding [top, left, bottom, right] that gives ⌈size / stride⌉ places, the odd one at the end. */
export function samePads(shape: number[], filter: Size, stride: Size, dilation: Size): number[] {
  const total = (size: number, filter: number, stride: number, dilation: number) =>
    Math.max((Math.ceil(size / stride) - 1) * stride + (filter - 1) * dilation + 1 - size, 0)
  const rows = total(shape[1]!, filter.height, stride.height, dilation.height)
  const columns = total(shape[2]!, filter.width, stride.width, dilation.width)
  const [top, left] = [rows >> 1, columns >> 1]
  return [top, left, rows - top, columns - left]
}

function planes(data: ArrayLike<number>, area: number, channels: number): Float32Array {
  const turned = new Float32Array(data.length)
  for (let at = 0; at < area; at++)
    for (let channel = 0; channel < channels; channel++)
      turned[channel * area + at] = data[at * channels + channel]!
  return turned
}
