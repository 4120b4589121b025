import { chromium } from 'playwright-core'
import { describe, test } from 'vitest'
import { startSandbox } from '../../../../bot/platforms/sandbox/server.ts'
import { args, executablePath } from './browser.ts'
import { onMemory } from './open.ts'

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
