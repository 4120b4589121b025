const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The wire types of protocol buffers that occur. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 }

/** A whole number in groups of seven bits, lowest first; negative ones as 64 bits. */
export function varint(value: number | bigint): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  do {
    const group = Number(rest & 0x7fn)
    rest >>= 7n
    bytes.push(rest > 0n ? group | 0x80 : group)
  } while (rest > 0n)
  return Buffer.from(bytes)
}

export const varintField = (field: number, value: number | bigint): Buffer =>
  Buffer.concat([varint((field << 3) | WIRE.varint), varint(value)])

export const bytesField = (field: number, value: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(value)
  return Buffer.concat([varint((field << 3) | WIRE.bytes), varint(bytes.length), bytes])
}

/** Reads a message field by field. @throws Error when it is cut off or malformed */
export class WireReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** The next field's number and wire type. */
  tag(): { field: number; wire: number } {
    const tag = Number(this.varint())
    return { field: tag >>> 3, wire: tag & 7 }
  }

  varint(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new Error('pbbp2: truncated varint')
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw new Error('pbbp2: varint too long')
  }

  int32(): number {
    return Number(BigInt.asIntN(32, this.varint()))
  }

  bytes(): Buffer {
    const end = Number(this.varint()) + this.#at
    if (end > this.#bytes.length) throw new Error('pbbp2: truncated field')
    const found = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return found
  }

  string(): string {
    return utf8.decode(this.bytes())
  }

  skip(wire: number) {
    if (wire === WIRE.varint) this.varint()
    else if (wire === WIRE.bytes) this.bytes()
    else if (wire === WIRE.fixed64) this.#at += 8
    else if (wire === WIRE.fixed32) this.#at += 4
    else throw new Error(`pbbp2: bad wire type ${wire}`)
  }
}
