import { createRequire } from 'node:module'
import { AESCipher } from '@larksuiteoapi/node-sdk'
import { expect, test } from 'vitest'
import { decodeFrame, encodeFrame, encryptBody } from './index.ts'

type SdkFrame = { SeqID: unknown; service: number; method: number; headers: object[]; payload: Uint8Array }
type Codec = { encode(frame: SdkFrame): { finish(): Uint8Array }; decode(bytes: Uint8Array): SdkFrame }

/** The SDK's own codec is not exported, but registers itself with protobufjs. */
function sdkCodec(): Codec {
  const require = createRequire(import.meta.url)
  const sdk = require.resolve('@larksuiteoapi/node-sdk')
  require(sdk)
  return createRequire(sdk)('protobufjs/minimal').roots.default.pbbp2.Frame
}

test('the SDK reads frames of the simulator, and the simulator frames of the SDK', () => {
  const codec = sdkCodec()
  const headers = { type: 'event', message_id: 'm', sum: '2', seq: '1', trace_id: '轨迹' }
  const payload = Buffer.from('{"a":"é"}')
  const read = codec.decode(encodeFrame({ SeqID: 300, service: 33554678, method: 1, headers, payload }))
  expect(read).toMatchObject({ service: 33554678, method: 1 })
  expect(Number(read.SeqID)).toBe(300)
  expect(read.headers.map((header) => ({ ...header }))).toEqual(
    Object.entries(headers).map(([key, value]) => ({ key, value })),
  )
  expect(Buffer.from(read.payload)).toEqual(payload)

  const back = decodeFrame(codec.encode(read).finish())
  expect(back).toMatchObject({ SeqID: 300n, LogID: 0n, service: 33554678, method: 1, headers })
  expect(back.payload).toEqual(payload)
})

test('negative and very large numbers, and all that is optional', () => {
  const frame = { SeqID: 2 ** 40, LogID: 1, service: -1, method: 0, headers: {} }
  expect(decodeFrame(encodeFrame(frame))).toMatchObject({ service: -1, SeqID: 2n ** 40n, LogID: 1n })
  const optional = { payloadEncoding: 'gzip', payloadType: 'json', LogIDNew: 'L' }
  expect(decodeFrame(encodeFrame({ ...frame, ...optional }))).toMatchObject(optional)
})

test('unknown fields are passed over, a header that comes twice is kept twice', () => {
  const frame = encodeFrame({ headers: { a: '1' } })
  const unknown = [0x78, 0x05, 0x79, ...Array(8).fill(0), 0x7d, ...Array(4).fill(0), 0x7a, 1, 0]
  const header = [0x2a, 6, 0x0a, 1, 0x61, 0x12, 1, 0x32]
  const read = decodeFrame(Buffer.concat([frame, Buffer.from([...unknown, ...header])]))
  expect(read.headers).toEqual({ a: '2' })
  expect(read.headerList).toEqual([
    ['a', '1'],
    ['a', '2'],
  ])
})

test.each([
  { what: 'cut off', bytes: [...encodeFrame({ service: 1 })].slice(0, -1), says: /truncated varint/ },
  { what: 'without what every frame has', bytes: [0x08, 0x01], says: /missing required field LogID/ },
  { what: 'with a field longer than itself', bytes: [0x42, 0x05, 0x00], says: /truncated field/ },
  { what: 'with a number that does not end', bytes: [0x08, ...Array(11).fill(0x80)], says: /too long/ },
  { what: 'of a wire type that is none', bytes: [0x7b], says: /bad wire type/ },
])('a frame $what is refused', ({ bytes, says }) => {
  expect(() => decodeFrame(Buffer.from(bytes))).toThrow(says)
})

test.each(['{}', '{"a":"中文 emoji 🚀"}', 'x'.repeat(5000)])(
  'the SDK decrypts what the simulator has encrypted: %.20s',
  (text) => {
    expect(new AESCipher('kéy').decrypt(encryptBody(text, 'kéy'))).toBe(text)
  },
)
