import { describe, expect, test } from 'vitest'
import { executablePath, phone, sandboxBrowser, wide } from './browser.ts'

describe.skipIf(!executablePath)('the sandbox page', { timeout: 90_000 }, () => {
  const { faults, open, say, shown } = sandboxBrowser()

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
      page.evaluate(async () => {
        // A dialog that is still growing into its place is smaller than it will be.
        const moving = document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        await Promise.allSettled(moving.map(({ finished }) => finished))
        return [...document.querySelectorAll('button, select, a, label.button, label.switch')]
          .filter((element) => element.getClientRects().length && !element.closest('.bubble, .card-lines'))
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => `${element.className} ${element.textContent}`)
      })
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

  test('no fault came up on the page', () => {
    expect(faults).toEqual([])
  })
})
