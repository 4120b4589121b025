import { Worker } from 'node:worker_threads'
import { boardText } from '../../messages/board.ts'
import type { Board } from '../../policy/board.ts'
import type { Answer, Order } from './board-worker.ts'

export interface BoardPicture {
  png: Buffer
  width: number
  height: number
  /** The same board in words, whole. */
  alt: string
}

/**
 * Draws a board as a PNG, 1080 pixels wide and at most 3,000 high, in a thread of its own, so that messages are
 * answered meanwhile. The thread starts with the first board and keeps its fonts; it does not hold the process open.
 * Throws when the picture could not be drawn; the text can be sent then.
 */
export async function drawBoard(board: Board): Promise<BoardPicture> {
  thread ??= startThread()
  const { worker, waiting } = thread
  const order: Order = { id: ++orders, board }
  const painted = new Promise<Answer & { ok: true }>((resolve, reject) => {
    waiting.set(order.id, { resolve, reject })
  })
  worker.ref() // the caller is waiting
  worker.postMessage(order)
  const { png, width, height } = await painted
  return {
    png: Buffer.from(png.buffer, png.byteOffset, png.byteLength),
    width,
    height,
    alt: boardText(board),
  }
}

interface Thread {
  worker: Worker
  waiting: Map<number, { resolve(answer: Answer & { ok: true }): void; reject(error: Error): void }>
}

let thread: Thread | undefined
let orders = 0

function startThread(): Thread {
  const worker = new Worker(new URL('./board-thread.mjs', import.meta.url))
  const started: Thread = { worker, waiting: new Map() }
  worker.on('message', (answer: Answer) => {
    const asked = started.waiting.get(answer.id)
    started.waiting.delete(answer.id)
    if (started.waiting.size === 0) worker.unref()
    if (answer.ok) asked?.resolve(answer)
    else asked?.reject(new Error(`board not drawn: ${answer.error}`))
  })
  const gone = (why: string) => {
    if (thread === started) thread = undefined // the next board starts another
    for (const { reject } of started.waiting.values()) reject(new Error(`board not drawn: ${why}`))
    started.waiting.clear()
  }
  worker.on('error', (error) => gone(error.message))
  worker.on('exit', (code) => gone(`the drawing thread ended with ${code}`))
  return started
}
