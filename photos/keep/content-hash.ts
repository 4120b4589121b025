import { createHash } from 'node:crypto'

/** What a file is called by its content: `sha256-` and 64 hexadecimal digits. */
export const contentHash = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`

export const isContentHash = (text: string) => /^sha256-[0-9a-f]{64}$/.test(text)
