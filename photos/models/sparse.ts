import type { Flatbuffer } from './flatbuffer.ts'

/** One level of a sparse tensor: all of `size`, or the `indices` between consecutive `segments`. */
type Level = { size: number } | { segments: number[]; indices: number[] }

/**
 * Writes a sparse tensor out in full. TensorFlow Lite walks the dimensions in an order of its own, and may cut some into
 * blocks, which are walked as further dimensions after those of the tensor.
 */
export function densify(
  file: Flatbuffer,
  sparsity: number,
  shape: number[],
  values: ArrayLike<number>,
): Float32Array {
  const order = file.int32s(sparsity, 0)
  const blocked = file.int32s(sparsity, 1)
  const tables = file.tables(sparsity, 2)
  const levels = tables.map((table) => readLevel(file, table))
  const rank = shape.length
  const blockSizes = blocked.map((_, at) => file.int32(tables[order.indexOf(rank + at)]!, 1))

  const dense = new Float32Array(shape.reduce((product, size) => product * size, 1))
  const index = new Array<number>(order.length).fill(0)
  let next = 0
  const place = () => {
    const at = new Array<number>(rank).fill(0)
    order.forEach((dimension, level) => {
      if (dimension < rank) at[dimension] = index[level]!
    })
    order.forEach((dimension, level) => {
      const block = dimension - rank
      if (block < 0) return
      const whole = blocked[block]!
      at[whole] = at[whole]! * blockSizes[block]! + index[level]!
    })
    return at.reduce((offset, value, dimension) => offset * shape[dimension]! + value, 0)
  }
  const walk = (depth: number, row: number) => {
    const level = levels[depth]
    if (!level) {
      dense[place()] = values[next++]!
    } else if ('size' in level) {
      for (let at = 0; at < level.size; at++) {
        index[depth] = at
        walk(depth + 1, row * level.size + at)
      }
    } else {
      for (let at = level.segments[row]!; at < level.segments[row + 1]!; at++) {
        index[depth] = level.indices[at]!
        walk(depth + 1, at)
      }
    }
  }
  walk(0, 0)
  return dense
}

function readLevel(file: Flatbuffer, table: number): Level {
  if (file.int8(table, 0) === 0) return { size: file.int32(table, 1) }
  return { segments: integers(file, table, 2), indices: integers(file, table, 4) }
}

/** A vector of integers as 32 (type 1), 16 (type 2) or 8 bits. */
function integers(file: Flatbuffer, table: number, field: number): number[] {
  const type = file.int8(table, field)
  const vector = file.table(table, field + 1)
  if (type === 1) return file.int32s(vector, 0)
  const bytes = file.bytes(vector, 0)
  if (type === 3) return [...bytes]
  // The count of such a vector is in elements, and bytes() counts bytes: read two for each.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length * 2)
  return Array.from(bytes, (_, at) => view.getUint16(at * 2, true))
}
