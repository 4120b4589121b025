import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type SandboxServer, startSandbox } from '../../../../bot/platforms/sandbox/server.ts'
import { onMemory } from './open.ts'

/** The machine's Chromium; without one, the tests of the page say that they were left out. */
export const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
)
if (!executablePath) console.warn('没有 Chromium,沙盒页面的测试没有运行(apt-get install chromium)。')

export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A camera that shows a test picture, and is allowed without asking.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]
export const wide = { viewport: { width: 1440, height: 900 } }
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const manager = '董建民'

/** A sandbox on memory stores, fresh for each test of the file, and a browser to look at it. */
export function sandboxBrowser() {
  let server: SandboxServer
  let browser: Browser
  const faults: string[] = []

  beforeAll(async () => {
    server = await startSandbox({ ...onMemory, port: 0, sampleMs: 6_000 })
    browser = await chromium.launch({ executablePath, args })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  beforeEach(() => server.sandbox.reset())
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })

  async function open(options: BrowserContextOptions, hash = ''): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', ...options })
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(`${server.url}${hash}`)
    await page.waitForSelector('.group-row', { state: 'attached' })
    return page
  }

  const say = (text: string, as = manager, chat = 'ka') =>
    fetch(`${server.url}api/send`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, chat, text }),
    }).then((answer) => expect(answer.status).toBe(200))
  const shown = (page: Page, selector: string) => page.locator(selector).isVisible()

  return { server: () => server, faults, open, say, shown }
}
