import { describe, expect, test } from 'vitest'
import { executablePath, phone, sandboxBrowser, wide } from './browser.ts'

describe.skipIf(!executablePath)('the camera of the sandbox page', { timeout: 90_000 }, () => {
  const { faults, open } = sandboxBrowser()

  for (const [screen, options] of Object.entries({ wide, phone }))
    test(`a picture taken on the ${screen} screen is sent, and the camera is let go`, async () => {
      const page = await open(options, '#chat=ka')
      await page.getByRole('button', { name: '发照片' }).click()
      await page.getByRole('button', { name: '用这台电脑的摄像头拍' }).click()
      const tracks = await page.locator('video').evaluateHandle(async (video: HTMLVideoElement) => {
        while (!video.srcObject) await new Promise(requestAnimationFrame)
        return (video.srcObject as MediaStream).getTracks()
      })
      await page.getByRole('button', { name: '拍一张' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await tracks.evaluate((all) => all.map(({ readyState }) => readyState))).toEqual(['ended'])
      await page.getByRole('button', { name: '发送' }).click()
      await page.locator('.message.own .photo button').waitFor()
    })

  test('where the camera is not allowed, the page says so and what else to do', async () => {
    const page = await open(wide, '#chat=ka')
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await page.getByRole('button', { name: '发照片' }).click()
    await page.getByRole('button', { name: '用这台电脑的摄像头拍' }).click()
    await page.getByText('打不开摄像头:请在浏览器里允许使用,或改用选择照片。').waitFor()
    await page.getByRole('button', { name: '用这台电脑的摄像头拍' }).waitFor()
  })

  test('no fault came up on the page', () => {
    expect(faults).toEqual([])
  })
})
