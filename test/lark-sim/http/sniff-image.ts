const HEIC = /^ftyp(?:hei[cfx]|mif1)/

const startsOf: [mime: string, start: string][] = [
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/bmp', 'BM'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
]

/** What picture it is, by its first bytes; null when it is none. */
export function sniffImage(data: Buffer): string | null {
  const start = data.subarray(0, 12).toString('latin1')
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp'
  if (HEIC.test(start.slice(4))) return 'image/heic'
  return startsOf.find(([, bytes]) => start.startsWith(bytes))?.[0] ?? null
}
