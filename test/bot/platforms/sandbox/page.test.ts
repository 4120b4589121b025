import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SandboxServer, startSandbox } from '../../../../bot/platforms/sandbox/server.ts'
import { onMemory } from './open.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
if (!executablePath) console.warn('没有 Chromium,沙盒页面的测试没有运行(apt-get install chromium)。')

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const wide = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const manager = '董建民'

describe.skipIf(!executablePath)('the sandbox page', { timeout: 90_000 }, () => {
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

  test('shows three panes on a wide screen', async () => {
    const page = await open(wide, '#chat=ka')
    for (const pane of ['.group-pane', '.chat-pane', '.knows-pane'])
      expect(await shown(page, pane)).toBe(true)
    expect(await page.title()).toBe('查岗 · 云堤')
  })

  test('shows one pane at a time on a phone, and the browser goes back through them', async () => {
    const page = await open(phone)
    expect(await shown(page, '.group-pane')).toBe(true)
    expect(await shown(page, '.chat-pane')).toBe(false)
    await page.getByRole('button', { name: '商超外展群' }).tap()
    expect(await shown(page, '.chat-pane')).toBe(true)
    expect(await shown(page, '.group-pane')).toBe(false)
    await page.getByRole('button', { name: '机器人知道什么' }).tap()
    expect(await shown(page, '.knows-pane')).toBe(true)
    await page.goBack()
    expect(await shown(page, '.chat-pane')).toBe(true)
    await page.goBack()
    expect(await shown(page, '.group-pane')).toBe(true)
  })

  test('everything to press on a phone is large enough for a thumb', async () => {
    await say('帮助')
    const page = await open(phone)
    const small = async () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, select, a, label.button, label.switch')]
          .filter((element) => element.getClientRects().length && !element.closest('.bubble, .card-lines'))
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => `${element.className} ${element.textContent}`),
      )
    expect(await small()).toEqual([])
    await page.getByRole('button', { name: '大客户群' }).tap()
    await page.waitForSelector('.chips .chip')
    expect(await small()).toEqual([])
    await page.getByRole('button', { name: '发位置' }).tap()
    expect(await small()).toEqual([])
  })

  test('nothing is wider than the phone', async () => {
    const page = await open(phone, '#chat=ka')
    await page.waitForSelector('.composer')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('Enter sends, Shift and Enter break the line, and Enter in the middle of a Chinese word does not send', async () => {
    const page = await open(wide, '#chat=ka')
    const box = page.getByRole('textbox', { name: '消息' })
    await box.fill('一行')
    await box.evaluate((area) =>
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    )
    expect(await box.inputValue()).toBe('一行')
    await box.press('Shift+Enter')
    await box.pressSequentially('帮助我')
    await box.press('Enter')
    await page.waitForSelector('.message.own')
    expect(await page.locator('.message.own .bubble').textContent()).toBe('一行\n帮助我')
    expect(await box.inputValue()).toBe('')
  })

  test('what was refused comes back into the composer, with the reason', async () => {
    const page = await open(wide, '#chat=ka')
    const box = page.getByRole('textbox', { name: '消息' })
    await box.fill('长'.repeat(4_001))
    await box.press('Enter')
    await page.getByText('一条消息最多 4000 字。').waitFor()
    expect((await box.inputValue()).length).toBe(4_001)
  })

  test('a person is found by team and name, chosen with the keys, and the address keeps both', async () => {
    const page = await open(wide, '#chat=mall')
    const opener = page.getByRole('button', { name: /正在扮演/ })
    await opener.press('Enter')
    const search = page.getByRole('combobox')
    expect(await search.evaluate((input) => input === document.activeElement)).toBe(true)
    await search.fill('一组 商超')
    expect(await page.getByRole('option').count()).toBeLessThan(12)
    await search.press('ArrowDown')
    const name = await page.locator('[role=option][aria-selected=true] b').textContent()
    await search.press('Enter')
    await page.waitForFunction((name) => document.querySelector('.actor-who b')?.textContent === name, name)
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(decodeURIComponent(page.url())).toContain(`chat=mall&as=${name}`)
  })

  test('Escape closes a dialog and gives the focus back', async () => {
    const page = await open(wide, '#chat=ka')
    const opener = page.getByRole('button', { name: '发照片' })
    await opener.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('in a group he is not in, a person can only look on', async () => {
    const page = await open(wide, `#chat=mall&as=${encodeURIComponent('陶慧')}`)
    await page.getByText('陶慧不在这个群里,只能旁观。').waitFor()
    expect(await page.getByRole('textbox', { name: '消息' }).count()).toBe(0)
  })

  test('a gesture and a place go with the words', async () => {
    const page = await open(wide, '#chat=ka')
    await page.getByRole('button', { name: '发照片' }).click()
    await page.getByRole('button', { name: '剪刀手', exact: true }).click()
    await page.getByRole('button', { name: '放进消息(1)' }).click()
    await page.getByRole('button', { name: '发位置' }).click()
    await page.getByRole('searchbox').fill('咸阳二纺')
    await page.getByRole('button', { name: /咸阳二纺/ }).click()
    await page.getByRole('button', { name: '放进消息', exact: true }).click()
    await page.getByRole('textbox', { name: '消息' }).fill('我在这里')
    await page.getByRole('textbox', { name: '消息' }).press('Enter')
    const own = page.locator('.message.own')
    await own.getByRole('img', { name: '照片:剪刀手' }).waitFor()
    expect(await own.textContent()).toContain('咸阳二纺')
    expect(await own.textContent()).toContain('我在这里')
  })

  test('the arrow keys choose a point on the map', async () => {
    const page = await open(wide, '#chat=ka')
    await page.getByRole('button', { name: '发位置' }).click()
    await page.getByRole('application').press('ArrowUp')
    await page.getByText(/图上的点 34\./).waitFor()
  })

  test('a real picture is sent and opens large', async () => {
    const page = await open(wide, '#chat=ka')
    await page.getByRole('button', { name: '发照片' }).click()
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: png })
    await page.getByRole('button', { name: '发送' }).click()
    await page.locator('.message.own .photo button').click()
    await page.getByRole('dialog', { name: '看图' }).waitFor()
  })

  test('a message to another chat leaves a badge, which goes when it is read', async () => {
    const page = await open(wide, '#chat=ka')
    await say('早上好', '黄雅琴', 'mall')
    await page.getByText('1 条未读').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /商超外展群/ }).click()
    await page.getByText('早上好').last().waitFor()
    expect(await page.locator('.badge').count()).toBe(0)
  })

  test('who is called by name sees it', async () => {
    const page = await open(wide, '#chat=mall')
    await say(`@${manager} 请看`, '黄雅琴')
    await page.getByText('[有人@我]').waitFor()
    await page.getByRole('button', { name: /大客户群/ }).click()
    expect(await page.locator('.mention-me').textContent()).toBe(`@${manager}`)
  })

  test('one chooses whom to call from a list', async () => {
    const page = await open(wide, '#chat=ka')
    const box = page.getByRole('textbox', { name: '消息' })
    await box.pressSequentially('@黄雅')
    await page.getByRole('option', { name: /黄雅琴/ }).waitFor()
    await box.press('Enter')
    expect(await box.inputValue()).toBe('@黄雅琴 ')
  })

  test('a recalled message is one no more', async () => {
    const page = await open(wide, '#chat=ka')
    await say('写错了')
    await page.locator('.message.own .bubble').hover()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByText('你撤回了一条消息').waitFor()
  })

  test('the clock jumps to the next thing by its name', async () => {
    const page = await open(wide, '#chat=ka')
    const next = page.getByRole('button', { name: /^跳到/ })
    const [, clock] = /跳到 (\d\d:\d\d)/.exec((await next.getAttribute('aria-label')) ?? '') ?? []
    await next.click()
    await page.waitForFunction(
      (clock) => document.querySelector('.clock-time')?.textContent === `${clock}:00`,
      clock,
    )
  })

  test('the sample day plays to its evening: boards, fines, and each fine with its clause and its message', async () => {
    const page = await open(wide, '#chat=mall')
    await page.getByRole('button', { name: '播放样例日' }).first().click()
    await page.getByRole('progressbar', { name: '样例日播放中' }).waitFor()
    await page.getByText(/样例日播完了/).waitFor({ timeout: 60_000 })
    expect(await page.locator('.clock-time').textContent()).toBe('21:35:00')

    await page.getByRole('button', { name: /商超外展群/ }).click()
    const board = page.getByRole('button', { name: /图片:.*今日榜/ }).last()
    await board.waitFor()
    expect(await board.locator('img').evaluate((image) => (image as HTMLImageElement).width)).toBe(300)

    const { world } = await server.sandbox.stage().scene()
    const fine = world.ledger.order
      .map((id) => world.ledger.entries[id]!)
      .find(({ kind, subject, evidence }) => kind === 'fine' && 'person' in subject && evidence.length)
    if (!fine || !('person' in fine.subject)) throw new Error('the sample day has no fine of a person')
    await page.goto(`${server.url}#chat=mall&as=${encodeURIComponent(fine.subject.person)}`)
    await page.reload()
    await page.locator('.entry-row', { hasText: fine.id }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(fine.clause).waitFor()
    await dialog.getByRole('button', { name: '看原消息' }).first().click()
    await page.locator('.message.marked').waitFor()
  })

  test('English is a switch of the page, and the bot goes on in Chinese', async () => {
    await say('帮助')
    const page = await open(wide, '#chat=ka')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('What the bot knows').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.locator('.by-bot').first().textContent()).toMatch(/帮助|签到/)
    await page.reload()
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByText('机器人知道什么').first().waitFor()
  })

  test('a lost connection is told, and what was missed is fetched when it is back', async () => {
    const page = await open(wide, '#chat=ka')
    await page.waitForSelector('.composer')
    await page.context().setOffline(true)
    await server.sandbox.reset()
    await page
      .getByRole('alert')
      .waitFor({ timeout: 20_000 })
      .catch(() => {})
    await say('您错过的一句')
    await page.context().setOffline(false)
    await page.getByText('您错过的一句').first().waitFor({ timeout: 30_000 })
  })

  test('of two thousand messages only the newest are on the page, and older ones come as one scrolls', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => {
      const at = new Date(Date.UTC(2021, 3, 12, 8, 20) + index * 5_000).toISOString().slice(0, 19)
      return JSON.stringify({ at, group: 'ka', from: manager, text: `第${index}条` })
    })
    const [world] = (await (await fetch(`${server.url}api/transcript`)).text()).split('\n')
    await server.sandbox.openTranscript([world, ...lines].join('\n'))
    await server.sandbox.stage().advance(server.sandbox.stage().script!.until)

    const page = await open(wide, '#chat=ka')
    await page.getByText('第1999条', { exact: true }).last().waitFor()
    const rows = () => page.locator('[data-message]').count()
    expect(await rows()).toBeLessThanOrEqual(120)
    const before = await page.locator('[data-message]').first().textContent()
    await page.locator('.message-scroll').evaluate((box) => {
      box.scrollTop = 0
    })
    await page.waitForFunction(
      (before) => document.querySelector('[data-message]')?.textContent !== before,
      before,
    )
    await page.getByRole('button', { name: '回到最新' }).click()
    await page.waitForFunction(() => {
      const box = document.querySelector('.message-scroll')!
      return box.scrollHeight - box.scrollTop - box.clientHeight < 5
    })
    expect(await rows()).toBeLessThanOrEqual(200)
  })

  test('a bad transcript is refused in the dialog, with its line', async () => {
    const page = await open(wide, '#chat=ka')
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '打开记录' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('{"world": 1}')
    await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText(/第 1 行/).waitFor()
  })

  test('the keys move through messages and chats', async () => {
    await say('第一句')
    await say('第二句')
    const page = await open(wide, '#chat=ka')
    await page.locator('[data-message]').last().focus()
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第一句')
    await page.keyboard.press('Enter')
    await page.getByRole('toolbar', { name: '消息操作' }).waitFor()
    await page.locator('.group-row').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('商超外展群')
  })

  test('no fault came up on the page', () => {
    expect(faults).toEqual([])
  })
})

describe.skipIf(!executablePath)('the sandbox page behind a password', { timeout: 60_000 }, () => {
  test('asks for it, says when it is wrong, and lets in who has it', async () => {
    const server = await startSandbox({ ...onMemory, port: 0, password: 'longenough' })
    const browser = await chromium.launch({ executablePath, args })
    try {
      const page = await browser.newPage()
      await page.goto(server.url)
      await page.getByLabel('口令').fill('guess')
      await page.getByRole('button', { name: '进入' }).click()
      await page.getByText('口令不对,请再试一次。').waitFor()
      await page.getByLabel('口令').fill('longenough')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /正在扮演/ }).waitFor()
    } finally {
      await browser.close()
      await server.close()
    }
  })
})
