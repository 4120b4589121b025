import type { Layer, Network, Window } from '../../photos/models/network.ts'

/** A network computed the slow way, number by number, in its own layout. Only what the converter's tests need. */
export function computed({ tensors, layers, inputs, outputs }: Network, input: number[]): number[] {
  const values = tensors.map(({ data }) => (data ? [...data] : []))
  values[inputs[0]!] = input
  for (const layer of layers) {
    const shapes = layer.inputs.map((at) => tensors[at]?.shape ?? [])
    values[layer.output] = compute(
      layer,
      layer.inputs.map((at) => values[at] ?? []),
      shapes,
      tensors[layer.output]!.shape,
    )
  }
  return values[outputs[0]!]!
}

function compute(layer: Layer, ins: number[][], shapes: number[][], target: number[]): number[] {
  const [x, second, third] = ins as [number[], number[], number[]]
  const [, h, w, c] = shapes[0] as [number, number, number, number]
  const [, H, W, C] = target as [number, number, number, number]
  const at = (y: number, u: number, k: number) => x[(y * w + u) * c + k]!
  const each = (value: (y: number, u: number, k: number) => number) =>
    Array.from({ length: H * W * C }, (_, i) => value(Math.floor(i / C / W), Math.floor(i / C) % W, i % C))

  switch (layer.kind) {
    case 'convolution':
    case 'depthwise': {
      const [, kh, kw] = shapes[1] as [number, number, number]
      const { stride, dilation } = layer
      const { top, left } = before(layer, { h, w }, { kh, kw }, dilation)
      return each((y, u, k) => {
        let sum = third?.[k] ?? 0
        for (let j = 0; j < kh; j++)
          for (let i = 0; i < kw; i++) {
            const [yy, uu] = [
              y * stride.height - top + j * dilation.height,
              u * stride.width - left + i * dilation.width,
            ]
            if (yy < 0 || uu < 0 || yy >= h || uu >= w) continue
            if (layer.kind === 'depthwise') sum += at(yy, uu, k) * second[(j * kw + i) * c + k]!
            else for (let q = 0; q < c; q++) sum += at(yy, uu, q) * second[((k * kh + j) * kw + i) * c + q]!
          }
        return fused(layer.fused, sum)
      })
    }
    case 'max-pool': {
      const { filter, stride } = layer
      const { top, left } = before(layer, { h, w }, { kh: filter.height, kw: filter.width })
      return each((y, u, k) => {
        let best = Number.NEGATIVE_INFINITY
        for (let j = 0; j < filter.height; j++)
          for (let i = 0; i < filter.width; i++) {
            const [yy, uu] = [y * stride.height - top + j, u * stride.width - left + i]
            if (yy >= 0 && uu >= 0 && yy < h && uu < w) best = Math.max(best, at(yy, uu, k))
          }
        return best
      })
    }
    case 'add':
      return x.map((value, i) => fused(layer.fused, value + second[i % second.length]!))
    case 'prelu':
      return x.map((value, i) => (value < 0 ? value * second[i % c]! : value))
    case 'sigmoid':
      return x.map((value) => 1 / (1 + Math.exp(-value)))
    case 'pad': {
      const [, , top, , left, , front] = second as [0, 0, number, 0, number, 0, number]
      return each((y, u, k) => {
        const [yy, uu, kk] = [y - top, u - left, k - front]
        return yy < 0 || uu < 0 || kk < 0 || yy >= h || uu >= w || kk >= c ? 0 : at(yy, uu, kk)
      })
    }
    case 'reshape':
      return x
    case 'mean':
      return Array.from(
        { length: c },
        (_, k) => x.filter((_, i) => i % c === k).reduce((a, b) => a + b) / (h * w),
      )
    case 'concatenate':
      return each((y, u, k) => (k < c ? at(y, u, k) : second[(y * w + u) * (C - c) + k - c]!))
    case 'fully-connected':
      return third.map((bias, row) =>
        fused(
          layer.fused,
          x.reduce((sum, value, i) => sum + value * second[row * x.length + i]!, bias),
        ),
      )
    case 'depth-to-space': {
      const b = layer.block
      return each((y, u, k) => at(Math.floor(y / b), Math.floor(u / b), ((y % b) * b + (u % b)) * C + k))
    }
    case 'resize-bilinear': {
      const place = (to: number, from: number, size: number) => {
        const scale = size / from
        return Math.max(0, layer.halfPixelCenters ? (to + 0.5) * scale - 0.5 : to * scale)
      }
      return each((y, u, k) => {
        const [py, pu] = [place(y, H, h), place(u, W, w)]
        const [y0, u0] = [Math.floor(py), Math.floor(pu)]
        const [y1, u1] = [Math.min(h - 1, y0 + 1), Math.min(w - 1, u0 + 1)]
        const [fy, fu] = [py - y0, pu - u0]
        const upper = at(y0, u0, k) * (1 - fu) + at(y0, u1, k) * fu
        return upper * (1 - fy) + (at(y1, u0, k) * (1 - fu) + at(y1, u1, k) * fu) * fy
      })
    }
  }
}

const fused = (kind: Window['fused'], value: number) =>
  kind === 'none' ? value : Math.min(kind === 'relu6' ? 6 : Number.POSITIVE_INFINITY, Math.max(0, value))

/** How much is padded before the first row and column, as TensorFlow's SAME has it. */
function before(
  { padding, stride }: Window,
  { h, w }: { h: number; w: number },
  { kh, kw }: { kh: number; kw: number },
  dilation = { height: 1, width: 1 },
) {
  if (padding === 'valid') return { top: 0, left: 0 }
  const first = (size: number, k: number, s: number, d: number) =>
    Math.floor(Math.max(0, (Math.ceil(size / s) - 1) * s + (k - 1) * d + 1 - size) / 2)
  return {
    top: first(h, kh, stride.height, dilation.height),
    left: first(w, kw, stride.width, dilation.width),
  }
}
