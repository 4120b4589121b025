import { existsSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { drawBoard } from '../bot/pictures/board.ts'
import { boardText } from '../messages/board.ts'
import type { Board } from '../policy/board.ts'

/**
 * A board of ten rows, warm: ours in its thread, beside the two customary ways, the canvas's own encoder on the thread
 * that answers messages, and a page photographed by a headless Chromium (where one is installed). Prints milliseconds
 * and how long the event loop stood still.
 */
export async function boardPicture(): Promise<void> {
  const ours = await measure('ours, in a thread', async () => (await drawBoard(board)).png)
  const { width, height, png } = await drawBoard(board)
  const image = await loadImage(png)
  const plain = await measure('encoding alone, by the canvas, on the same thread', async () => {
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.encodeSync('png')
  })
  console.log(`ratio to the canvas: ${(plain / ours).toFixed(1)} times faster`)

  const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  if (!chromium) return console.log('no chromium: that comparison is left out')
  const page = await photographer(chromium)
  const chrome = await measure('a page in headless Chromium', page.photograph)
  await page.close()
  console.log(`ratio to Chromium: ${(chrome / ours).toFixed(1)} times faster`)
}

/** Runs it 30 times after a warm-up of 5 and prints; answers the median in milliseconds. */
async function measure(name: string, draw: () => Promise<Uint8Array>): Promise<number> {
  for (let round = 0; round < 5; round++) await draw()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const times: number[] = []
  let size = 0
  for (let round = 0; round < 30; round++) {
    const start = performance.now()
    size = (await draw()).byteLength
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  delay.disable()
  times.sort((a, b) => a - b)
  const [median, worst] = [times[15]!, times[29]!]
  const blocked = Math.max(0, delay.max / 1e6 - 1)
  console.log(
    `${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms, loop blocked at most ${blocked.toFixed(1)} ms, ${Math.round(size / 1000)} kB`,
  )
  return median
}

async function photographer(executablePath: string) {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1080, height: 2600 } })
  const photograph = async () => {
    const lines = boardText(board).split('\n')
    await page.setContent(
      `<body style="font:50px sans-serif">${lines.map((line) => `<p>${line}</p>`).join('')}`,
    )
    return page.screenshot({ type: 'png' })
  }
  return { photograph, close: () => browser.close() }
}

const board: Board = {
  title: '商超外展 今日转访榜',
  subtitle: '4月12日 周一 · 意向登记期第20/92天',
  cutOff: '数据截至 21:00',
  targetSource: '指标来源:管理章节',
  tieBreak: '同率按到访组数、留电、先达到时间排序',
  sections: [
    {
      title: '商超',
      rows: Array.from({ length: 10 }, (_, at) => ({
        rank: at + 1,
        tied: false,
        name: `商超外展${at + 1}组`,
        value: `${12 - at}组`,
        target: '7.5组',
        rate: (12 - at) / 7.5,
        detail: `留电 ${60 - at * 3}`,
        ...(at === 0 && { badge: { text: '奖励 200元', tone: 'good' as const } }),
      })),
    },
  ],
  unset: [],
  money: { title: '今日奖罚', rows: [{ name: '商超外展1组', text: '转访第1名且达标', amountFen: 20_000 }] },
  footer: '对结果有疑问,48小时内发"申诉 编号 理由"',
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await boardPicture()
