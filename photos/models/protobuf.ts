/** The fields of a protobuf message, in the few kinds that ONNX needs. */
export const integer = (field: number, value: number): Uint8Array =>
  Buffer.concat([key(field, 0), varint(value)])

export function float(field: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return Buffer.concat([key(field, 5), bytes])
}

export function bytes(field: number, value: Uint8Array | string): Uint8Array {
  const content = typeof value === 'string' ? Buffer.from(value) : value
  return Buffer.concat([key(field, 2), varint(content.length), content])
}

export const message = (...fields: Uint8Array[]): Uint8Array => Buffer.concat(fields)

const key = (field: number, wire: number) => varint(field * 8 + wire)

/** Negative numbers as 64-bit two's complement. */
function varint(value: number): Uint8Array {
  const groups: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  do {
    const group = Number(rest & 127n)
    rest >>= 7n
    groups.push(rest ? group | 128 : group)
  } while (rest)
  return Uint8Array.from(groups)
}
