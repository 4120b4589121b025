export type FileKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif'

/** What a file is by its first bytes, whatever its name says; null for what is no picture that people send (SVG among it). */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (!/^.{4}ftyp/s.test(head)) return null
  if (/^.{8}avi[fs]/s.test(head)) return 'avif'
  return /^.{8}(?:hei[cxms]|hev[cxms]|mif1|msf1)/s.test(head) ? 'heic' : null
}
