import { expect, test } from 'vitest'
import { sniffImage } from './http/sniff-image.ts'
import { samplePng } from './index.ts'
import { type OpenWorld, openWorld } from './support/world.ts'

/** A form; bytes go in as a file. */
function form(fields: Record<string, string | Buffer>): FormData {
  const filled = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') filled.set(name, value)
    else filled.set(name, new Blob([new Uint8Array(value)]), 'a.bin')
  }
  return filled
}

const post = ({ api }: OpenWorld, what: 'images' | 'files', fields: Record<string, string | Buffer>) =>
  api.call('POST', `/im/v1/${what}`, form(fields))

test('a picture is put up, sent and got back', async () => {
  const world = await openWorld()
  const { sim, api, chat } = world
  const png = samplePng('z')
  const { image_key } = (await post(world, 'images', { image_type: 'message', image: png })).data
  expect(image_key).toMatch(/^img_v3_/)
  expect((await api.send(chat.chat_id, 'image', { image_key })).code).toBe(0)
  const back = await fetch(`${sim.url}/open-apis/im/v1/images/${image_key}`, {
    headers: { authorization: `Bearer ${[...sim.tokens.keys()][0]}` },
  })
  expect(Buffer.from(await back.arrayBuffer())).toEqual(png)
  expect(sim.sent({ kind: 'upload' })).toMatchObject([{ image_key, bytes: png.length, mime: 'image/png' }])
})

test.each([
  { what: 'empty', fields: { image_type: 'message', image: Buffer.alloc(0) }, code: 234010 },
  { what: 'no picture', fields: { image_type: 'message', image: Buffer.from('text') }, code: 234011 },
  { what: 'too big', fields: { image_type: 'message', image: samplePng('b', 5000) }, code: 234006 },
  { what: 'of no type', fields: { image_type: 'photo', image: samplePng() }, code: 234001 },
  { what: 'not a file', fields: { image_type: 'message', image: 'text' }, code: 234001 },
])('a picture that is $what is refused', async ({ fields, code }) => {
  const world = await openWorld({ limits: { imageBytes: 5000 } })
  expect((await post(world, 'images', fields)).code).toBe(code)
})

test('a picture outside of a form is refused, and so is a form cut off', async () => {
  const { api } = await openWorld()
  expect((await api.call('POST', '/im/v1/images', { image_type: 'message' })).code).toBe(234001)
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const cut = '--x\r\nContent-Disposition: form-data; name="image_type"\r\n\r\nmessage'
  expect((await api.call('POST', '/im/v1/images', cut, { headers })).code).toBe(234001)
})

test('a file is sent as what its type allows', async () => {
  const world = await openWorld({ limits: { fileBytes: 10 } })
  const { sim, api, chat } = world
  const put = (fields: Record<string, string | Buffer>) =>
    post(world, 'files', { file_type: 'xls', file_name: 'report.xlsx', file: Buffer.from('x'), ...fields })
  const { file_key } = (await put({})).data
  expect((await api.send(chat.chat_id, 'file', { file_key })).code).toBe(0)
  expect(sim.sent({ kind: 'message' })).toMatchObject([{ text: '[file] report.xlsx' }])
  expect((await api.send(chat.chat_id, 'audio', { file_key })).code).toBe(230055)
  const sound = (await put({ file_type: 'opus', duration: '1200' })).data
  const sent = await api.send(chat.chat_id, 'audio', sound)
  expect(JSON.parse(sent.data.body.content)).toMatchObject({ duration: 1200, file_name: 'report.xlsx' })
  expect((await api.call('GET', `/im/v1/files/${file_key}`)).text).toBe('x')
  expect((await put({ file_type: 'exe' })).code).toBe(234001)
  expect((await put({ file_name: '' })).code).toBe(234001)
  expect((await put({ file: Buffer.alloc(11) })).code).toBe(234006)
})

test('what a message carries is got with that message, whole or in part', async () => {
  const { sim, api, chat, ann } = await openWorld()
  const png = samplePng('p', 3000)
  const { message_id, image_key } = sim.sendImage(chat.chat_id, ann, png)
  const get = (key = image_key, type = 'image', headers?: Record<string, string>) =>
    api.call('GET', `/im/v1/messages/${message_id}/resources/${key}?type=${type}`, undefined, { headers })
  const whole = await get()
  expect(whole.headers.get('content-type')).toBe('image/png')
  expect(whole.headers.get('content-length')).toBe(String(png.length))
  const part = await get(image_key, 'image', { range: `bytes=${png.length - 10}-` })
  expect([part.status, part.text]).toEqual([206, ' '.repeat(10)])
  expect(part.headers.get('content-range')).toBe(`bytes ${png.length - 10}-${png.length - 1}/${png.length}`)
  expect((await get(image_key, 'image', { range: 'bytes=1-3' })).text).toBe('PNG')
  const over = await get(image_key, 'image', { range: `bytes=${png.length - 2}-9999` })
  expect(over.headers.get('content-range')).toBe(`bytes ${png.length - 2}-${png.length - 1}/${png.length}`)

  expect((await get(image_key, 'photo')).code).toBe(234001)
  expect((await get('img_other')).code).toBe(234003)
  expect((await api.call('GET', `/im/v1/images/${image_key}`)).code).toBe(234008)
  const other = sim.sendText(chat.chat_id, ann, 'x').message_id
  const path = `/im/v1/messages/${other}/resources/${image_key}?type=image`
  expect((await api.call('GET', path)).code).toBe(234003)
  sim.removeBot(chat.chat_id, ann)
  expect((await get()).code).toBe(234004)
  sim.addBot(chat.chat_id, ann)
  sim.recall(message_id, ann)
  expect((await get()).code).toBe(234003)
})

test('what is within a forwarded bundle cannot be got', async () => {
  const { sim, api, chat, ann } = await openWorld()
  const raw = sim.sendRaw(chat.chat_id, ann, 'merge_forward', 'Merged and Forwarded Message', {
    resources: ['img_x'],
  })
  const path = `/im/v1/messages/${raw.message_id}/resources/img_x?type=image`
  expect((await api.call('GET', path)).code).toBe(234043)
})

test.each([
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['image/png', [...samplePng()]],
  ['image/gif', [...Buffer.from('GIF89a')]],
  ['image/webp', [...Buffer.from('RIFF....WEBPVP8 ')]],
  ['image/bmp', [...Buffer.from('BM')]],
  ['image/tiff', [...Buffer.from('II*\0')]],
  ['image/heic', [...Buffer.from('\0\0\0\x18ftypheic')]],
  [null, [...Buffer.from('%PDF-1.7')]],
])('%s is known by its first bytes', (mime, bytes) => {
  expect(sniffImage(Buffer.from(bytes))).toBe(mime)
})
