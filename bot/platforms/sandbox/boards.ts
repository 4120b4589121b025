import type { Board } from '../../../policy/board.ts'
import { type BoardPicture, drawBoard } from '../../pictures/board.ts'
import type { Picture } from './wire.ts'

export interface Boards {
  /** Draws a board and keeps the picture under `id`. Undefined when it could not be drawn: its words are shown then. */
  draw(id: string, board: Board): Promise<Picture | undefined>
  png(id: string): Uint8Array | undefined
}

/** Boards are drawn once; a picture takes some hundred kilobytes, so the oldest go when there are many. */
export function boards(most = 200, draw = drawBoard): Boards {
  const drawn = new Map<string, BoardPicture>()

  return {
    async draw(id, board) {
      try {
        const picture = drawn.get(id) ?? (await draw(board))
        drawn.set(id, picture)
        const [oldest] = drawn.keys()
        if (drawn.size > most && oldest !== undefined) drawn.delete(oldest)
        return {
          url: `/api/pictures/${id}.png`,
          width: picture.width,
          height: picture.height,
          alt: picture.alt,
        }
      } catch {
        return undefined
      }
    },
    png: (id) => drawn.get(id)?.png,
  }
}
