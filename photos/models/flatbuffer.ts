/** Reads tables of a flatbuffer by the numbers of their fields; absent fields have the default given. */
export interface Flatbuffer {
  root: number
  int8(table: number, field: number, absent?: number): number
  int32(table: number, field: number, absent?: number): number
  table(table: number, field: number): number
  tables(table: number, field: number): number[]
  int32s(table: number, field: number): number[]
  bytes(table: number, field: number): Uint8Array
}

/** A table is known by its offset; 0 stands for a table that is absent. */
export function readFlatbuffer(data: Uint8Array): Flatbuffer {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const u32 = (at: number) => view.getUint32(at, true)
  const i32 = (at: number) => view.getInt32(at, true)

  /** Where a field's value stands, or 0. */
  const place = (table: number, field: number): number => {
    const vtable = table - i32(table)
    const entry = 4 + field * 2
    if (entry >= view.getUint16(vtable, true)) return 0
    const offset = view.getUint16(vtable + entry, true)
    return offset ? table + offset : 0
  }
  const follow = (at: number) => at + u32(at)
  /** The first element and the count of a vector. */
  const vector = (table: number, field: number): { first: number; count: number } => {
    const at = place(table, field)
    if (!at) return { first: 0, count: 0 }
    const start = follow(at)
    return { first: start + 4, count: u32(start) }
  }
  const each = <T>({ first, count }: { first: number; count: number }, read: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => read(first + 4 * index))

  return {
    root: u32(0),
    int8: (table, field, absent = 0) => {
      const at = place(table, field)
      return at ? view.getInt8(at) : absent
    },
    int32: (table, field, absent = 0) => {
      const at = place(table, field)
      return at ? i32(at) : absent
    },
    table: (table, field) => {
      const at = place(table, field)
      return at ? follow(at) : 0
    },
    tables: (table, field) => each(vector(table, field), follow),
    int32s: (table, field) => each(vector(table, field), i32),
    bytes: (table, field) => {
      const { first, count } = vector(table, field)
      return data.subarray(first, first + count)
    },
  }
}
