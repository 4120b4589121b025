import type { FileFault } from '../../policy/photo/verdict.ts'

/** What a readable photo's file tells. None of it is a verdict: dark and blurred only explain why nothing was found. */
export type PhotoFacts = {
  ok: true
  format: 'jpeg' | 'png' | 'webp'
  bytes: number
  /** Of the upright photo, in pixels. */
  width: number
  height: number
  /** Whether the file turns or mirrors its pixels by EXIF. */
  turned: boolean
  /** More than one frame; the first is the photo. */
  animated: boolean
  /** When the camera says it was taken: `2026-04-13T08:59:58`, with `+08:00` behind it if the camera knew. For a flag only. */
  takenAt: string | null
  /** Mean brightness, 0 to 255. */
  luma: number
  /** The variance of the Laplacian at 640 pixels. */
  sharpness: number
  dark: boolean
  blurred: boolean
}

export type FileFacts = PhotoFacts | { ok: false; fault: FileFault }

/** Thrown by what cannot answer without a readable photo. */
export class UnreadablePhoto extends Error {
  constructor(
    readonly fault: FileFault,
    cause?: unknown,
  ) {
    super(`the photo cannot be read: ${fault}`, { cause })
  }
}
