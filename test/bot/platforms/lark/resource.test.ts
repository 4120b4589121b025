import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePng } from '../../../lark-sim/index.ts'
import { type StagedLark, staged } from './staged.ts'

let lark: StagedLark
beforeAll(async () => {
  lark = await staged()
})
afterAll(() => lark.close())

const whole = samplePng('a', 100_000)
const photo = (bytes = whole) => {
  const { message_id, image_key } = lark.sim.sendImage(lark.group, lark.ann, bytes)
  return `${message_id}/image/${image_key}`
}
const fault = (fault: object) => lark.sim.faults.add({ api: 'im.messageResource.get', ...fault } as never)
const tries = () => lark.sim.calls.filter(({ api }) => api === 'im.messageResource.get').length

test('a photo comes whole', async () => {
  expect(whole.equals(await lark.platform.fetch(photo()))).toBe(true)
})

test('a download that is cut is begun again', async () => {
  fault({ effect: 'truncate', times: 2 })
  expect(whole.equals(await lark.platform.fetch(photo()))).toBe(true)
})

test('after three failures it is an error with a sentence', async () => {
  fault({ effect: 'error', status: 500, times: 3 })
  const before = tries()
  const ref = photo()
  await expect(lark.platform.fetch(ref)).rejects.toThrow(
    `the image of ${ref.split('/')[0]} could not be fetched`,
  )
  expect(tries() - before).toBe(3)
})

test('a token that was revoked does not cost an attempt', async () => {
  lark.sim.revokeTokens()
  expect(whole.equals(await lark.platform.fetch(photo()))).toBe(true)
})

test('what is no picture is not taken for one, also with a good status', async () => {
  await expect(lark.platform.fetch(photo(Buffer.from('<html>busy</html>')))).rejects.toThrow('not a picture')
  fault({ effect: 'malformed', status: 200, body: '{"code":2200,"msg":"busy"}', times: 3 })
  await expect(lark.platform.fetch(photo())).rejects.toThrow('not a picture')
})

test('what is too large is given up at once', async () => {
  const { message_id, file_key } = lark.sim.sendFile('dm', lark.ann, '名单.csv', Buffer.alloc(6 << 20, 'x'))
  const before = tries()
  await expect(lark.platform.fetch(`${message_id}/file/${file_key}`)).rejects.toThrow('too large')
  expect(tries() - before).toBe(1)
})

test('what is gone is given up at once, with the platform’s code', async () => {
  const { message_id } = lark.sim.sendText(lark.group, lark.ann, '没有照片')
  const before = tries()
  await expect(lark.platform.fetch(`${message_id}/image/img_other`)).rejects.toThrow('234003')
  expect(tries() - before).toBe(1)
})

test('a limit is waited out', async () => {
  fault({ effect: 'rate_limit', reset: 1 })
  expect(whole.equals(await lark.platform.fetch(photo()))).toBe(true)
})

test('a reference of another kind is refused', async () => {
  await expect(lark.platform.fetch('../../etc/passwd')).rejects.toThrow('not a reference')
})
