import { randomBytes } from 'node:crypto'

/** So many random bytes in hexadecimal digits. */
export const hex = (bytes: number) => randomBytes(bytes).toString('hex')

/** New identifiers in the platform's shapes. */
export const ids = {
  app: () => `cli_${hex(8)}`,
  message: () => `om_${hex(16)}`,
  thread: () => `omt_${hex(6)}`,
  chat: () => `oc_${hex(16)}`,
  open: () => `ou_${hex(16)}`,
  union: () => `on_${hex(16)}`,
  user: () => hex(4),
  image: () => `img_v3_${hex(2)}_${hex(14)}`,
  file: () => `file_v3_${hex(2)}_${hex(14)}`,
  event: () => hex(16),
  token: () => `t-${hex(21)}`,
  cardToken: () => `c-${hex(20)}`,
  card: () => String(7_000_000_000_000_000_000n + BigInt(`0x${hex(6)}`)),
  reaction: () => hex(20),
  log: () => `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}${hex(9).toUpperCase()}`,
  nonce: () => String(randomBytes(4).readUInt32BE()),
  device: () => String(7_000_000_000_000n + BigInt(`0x${hex(5)}`)),
}
