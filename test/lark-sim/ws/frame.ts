import { bytesField, varintField, WireReader } from './wire.ts'

/**
 * The frame of the long connection ("pbbp2.Frame", proto2), written from the wire format and not from the SDK's
 * generated code, so that it is a second implementation of its own:
 *
 *     message Header { required string key = 1; required string value = 2; }
 *     message Frame {
 *       required uint64 SeqID = 1;  required uint64 LogID = 2;
 *       required int32 service = 3; required int32 method = 4;
 *       repeated Header headers = 5;
 *       optional string payload_encoding = 6; optional string payload_type = 7;
 *       optional bytes payload = 8; optional string LogIDNew = 9;
 *     }
 */
export type Frame = {
  SeqID: bigint
  LogID: bigint
  service: number
  method: number
  headers: Record<string, string>
  /** The headers in their order, also those that come twice. */
  headerList: [string, string][]
  payloadEncoding?: string
  payloadType?: string
  payload?: Buffer
  LogIDNew?: string
}

export type FrameToWrite = {
  SeqID?: number | bigint
  LogID?: number | bigint
  service?: number
  method?: number
  headers?: Record<string, string | number>
  payloadEncoding?: string
  payloadType?: string
  payload?: Buffer | string
  LogIDNew?: string
}

export const METHOD = { control: 0, data: 1 }

export function encodeFrame(frame: FrameToWrite): Buffer {
  const headers = Object.entries(frame.headers ?? {}).map(([key, value]) =>
    bytesField(5, Buffer.concat([bytesField(1, key), bytesField(2, String(value))])),
  )
  const optional = (field: number, value: Buffer | string | undefined) =>
    value === undefined ? [] : [bytesField(field, value)]
  return Buffer.concat([
    varintField(1, frame.SeqID ?? 0),
    varintField(2, frame.LogID ?? 0),
    varintField(3, frame.service ?? 0),
    varintField(4, frame.method ?? 0),
    ...headers,
    ...optional(6, frame.payloadEncoding),
    ...optional(7, frame.payloadType),
    ...optional(8, frame.payload),
    ...optional(9, frame.LogIDNew),
  ])
}

/** @throws Error when it is cut off, malformed, or lacks what every frame has */
export function decodeFrame(input: Uint8Array): Frame {
  const reader = new WireReader(Buffer.from(input))
  const frame: Partial<Frame> & Pick<Frame, 'headers' | 'headerList'> = { headers: {}, headerList: [] }
  while (!reader.done) readField(reader, frame)
  for (const name of ['SeqID', 'LogID', 'service', 'method'] as const)
    if (frame[name] === undefined) throw new Error(`pbbp2: missing required field ${name}`)
  return frame as Frame
}

function readField(reader: WireReader, frame: Partial<Frame> & Pick<Frame, 'headers' | 'headerList'>) {
  const { field, wire } = reader.tag()
  if (field === 1) frame.SeqID = reader.varint()
  else if (field === 2) frame.LogID = reader.varint()
  else if (field === 3) frame.service = reader.int32()
  else if (field === 4) frame.method = reader.int32()
  else if (field === 5) {
    const header = readHeader(new WireReader(reader.bytes()))
    frame.headers[header[0]] = header[1]
    frame.headerList.push(header)
  } else if (field === 6) frame.payloadEncoding = reader.string()
  else if (field === 7) frame.payloadType = reader.string()
  else if (field === 8) frame.payload = Buffer.from(reader.bytes())
  else if (field === 9) frame.LogIDNew = reader.string()
  else reader.skip(wire)
}

function readHeader(reader: WireReader): [string, string] {
  const header: [string, string] = ['', '']
  while (!reader.done) {
    const { field, wire } = reader.tag()
    if (field === 1) header[0] = reader.string()
    else if (field === 2) header[1] = reader.string()
    else reader.skip(wire)
  }
  return header
}
