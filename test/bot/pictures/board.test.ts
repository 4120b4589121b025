import { loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { drawBoard } from '../../../bot/pictures/board.ts'
import { paintBoard } from '../../../bot/pictures/paint.ts'
import { boardText } from '../../../messages/board.ts'
import type { Board } from '../../../policy/board.ts'
import { row, sample } from './sample.ts'

describe('the picture of a board', () => {
  test('is a PNG of the size it says, 1080 pixels wide, with the text beside it', async () => {
    const { png, width, height, alt } = await drawBoard(sample())
    const image = await loadImage(png)
    expect([image.width, image.height]).toEqual([width, height])
    expect(width).toBe(1080)
    expect(alt).toBe(boardText(sample()))
  })

  test('of the same board has the same bytes, in a thread or without one', async () => {
    const [first, second] = await Promise.all([drawBoard(sample()), drawBoard(sample())])
    expect(first.png.equals(second.png)).toBe(true)
    expect(first.png.equals(paintBoard(sample()).png)).toBe(true)
  })

  test('of another number has other bytes', () => {
    const other = sample({ sections: [{ title: '商超', rows: [row(1), row(2, { value: '11组' })] }] })
    const same = sample({ sections: [{ title: '商超', rows: [row(1), row(2)] }] })
    expect(paintBoard(other).png.equals(paintBoard(same).png)).toBe(false)
  })

  test('grows with its rows', () => {
    const heightOf = (count: number) => paintBoard(ranked(count)).height
    expect(heightOf(4)).toBeGreaterThan(heightOf(2))
    expect(heightOf(2)).toBeGreaterThan(heightOf(0))
  })

  test.each([
    ['ten rows in each of six channels', ranked(10, 6)],
    ['four hundred rows', ranked(400)],
    ['thirty channels', ranked(4, 30)],
    ['a hundred fines', sample({ money: { title: '今日奖罚', rows: Array.from({ length: 100 }, fine) } })],
    [
      'a hundred counts without a target',
      sample({ unset: Array.from({ length: 100 }, (_, at) => ({ name: `项${at}`, value: '1组' })) }),
    ],
    ['names and sentences without end', endless()],
  ])('stays within 3,000 pixels with %s', (_, board) => {
    expect(paintBoard(board).height).toBeLessThanOrEqual(3_000)
  })

  test('that cannot be drawn is refused, and the next one is drawn', async () => {
    await expect(drawBoard({ ...sample(), title: null } as unknown as Board)).rejects.toThrow(
      'board not drawn',
    )
    expect((await drawBoard(sample())).width).toBe(1080)
  })
})

function ranked(rows: number, sections = 1): Board {
  const list = Array.from({ length: rows }, (_, at) => row(at + 1))
  return sample({
    sections: Array.from({ length: sections }, (_, at) => ({ title: `渠道${at + 1}`, rows: list })),
  })
}

function fine() {
  return { name: '张三', text: '迟到签到(S0-KA-16)', amountFen: -2_000 }
}

function endless(): Board {
  const long = '欧阳嘏媖🏆'.repeat(200)
  return {
    ...sample({
      title: long,
      subtitle: long,
      cutOff: long,
      targetSource: long,
      tieBreak: long,
      footer: long,
    }),
    sections: [
      {
        title: long,
        rows: [row(1, { name: long, value: '1'.repeat(60), target: long, detail: long, rate: 1e9 })],
      },
    ],
    unset: [{ name: long, value: long }],
    money: { title: long, rows: [{ name: long, text: long, amountFen: -1e15 }] },
  }
}
