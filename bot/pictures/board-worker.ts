import { parentPort } from 'node:worker_threads'
import type { Board } from '../../policy/board.ts'
import { paintBoard } from './paint.ts'

/** What the drawing thread is asked and what it answers. */
export type Order = { id: number; board: Board }
export type Answer =
  | { id: number; ok: true; png: Uint8Array; width: number; height: number }
  | { id: number; ok: false; error: string }

parentPort?.on('message', ({ id, board }: Order) => {
  try {
    const { png, width, height } = paintBoard(board)
    const answer: Answer = { id, ok: true, png, width, height }
    parentPort!.postMessage(answer, [png.buffer as ArrayBuffer])
  } catch (error) {
    parentPort!.postMessage({ id, ok: false, error: String(error) } satisfies Answer)
  }
})
