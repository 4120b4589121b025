import { describe, expect, test } from 'vitest'
import { executablePath, manager, sandboxBrowser, wide } from './browser.ts'

describe.skipIf(!executablePath)('the sandbox page as time goes by', { timeout: 90_000 }, () => {
  const { server, faults, open, say } = sandboxBrowser()

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
    await page.getByRole('button', { name: '撤回', exact: true }).click()
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

    const { world } = await server().sandbox.stage().scene()
    const fine = world.ledger.order
      .map((id) => world.ledger.entries[id]!)
      .find(({ kind, subject, evidence }) => kind === 'fine' && 'person' in subject && evidence.length)
    if (!fine || !('person' in fine.subject)) throw new Error('the sample day has no fine of a person')
    await page.goto(`${server().url}#chat=mall&as=${encodeURIComponent(fine.subject.person)}`)
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
    await server().sandbox.reset()
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
    const [world] = (await (await fetch(`${server().url}api/transcript`)).text()).split('\n')
    await server().sandbox.openTranscript([world, ...lines].join('\n'))
    await server().sandbox.stage().advance(server().sandbox.stage().script!.until)

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
