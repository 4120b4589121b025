import { createCanvas } from '@napi-rs/canvas'
import type { Board } from '../../policy/board.ts'
import { blocksOf } from './blocks.ts'
import { colours } from './colours.ts'
import { pngOf } from './png.ts'
import { sheet } from './sheet.ts'

export interface Painted {
  png: Buffer
  width: number
  height: number
}

/** Paints a board on this thread, within `maxHeight` pixels. The same board gives the same bytes. */
export function paintBoard(board: Board, maxHeight: number = sheet.maxHeight): Painted {
  const blocks = blocksOf(board, maxHeight)
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 0))
  const canvas = createCanvas(sheet.width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colours.page
  context.fillRect(0, 0, sheet.width, height)

  let y = 0
  for (const block of blocks) {
    block.paint(context, y)
    y += block.height
  }
  return { png: pngOf(canvas.data(), sheet.width, height), width: sheet.width, height }
}
