import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../../../bot/platforms/sandbox/sandbox.ts'
import type { Message } from '../../../../bot/platforms/sandbox/wire.ts'
import { appOver, open } from './open.ts'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
const manager = '董建民'

let sandbox: Sandbox
let app: Hono

beforeEach(async () => {
  sandbox = await open()
  app = appOver(sandbox)
})
afterEach(() => sandbox.close())

const local = { host: '127.0.0.1:8180' }
const get = (path: string, headers: Record<string, string> = local) => app.request(path, { headers })
const post = (path: string, body: unknown, headers: Record<string, string> = local) =>
  app.request(path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const json = async <T>(answer: Response | Promise<Response>) => (await (await answer).json()) as T
const messages = async (chat: string) =>
  (await json<{ messages: Message[] }>(get(`/api/chats/${encodeURIComponent(chat)}/messages`))).messages

describe('the sandbox server', () => {
  test('a message is said at the virtual time, and the bot answers it', async () => {
    const { id } = await json<{ id: string }>(post('/api/send', { as: manager, chat: 'ka', text: '帮助' }))
    const [said, answer] = await messages('ka')
    expect(said).toMatchObject({ id, from: manager, text: '帮助', chat: 'ka' })
    expect(new Date(said!.at).toISOString()).toBe('2021-04-12T00:20:00.000Z')
    expect(answer).toMatchObject({ from: 'bot', replyTo: id })
  })

  test('a private message goes to the chat of its sender only', async () => {
    await post('/api/send', { as: manager, chat: `private/${manager}`, text: '帮助' })
    expect((await messages(`private/${manager}`)).map(({ from }) => from)).toEqual([manager, 'bot'])
    expect(await messages('ka')).toEqual([])
  })

  test.each([
    ['to a group he is not in', { as: '陶慧', chat: 'mall', text: '大家好' }, '陶慧不在「商超外展群」里。'],
    ['with nothing in it', { as: manager, chat: 'ka', text: '  ' }, '消息是空的,写点什么再发。'],
    ['by nobody', { as: '没有', chat: 'ka', text: '好' }, '没有这个人,请重新选择。'],
    ['to nowhere', { as: manager, chat: 'nowhere', text: '好' }, '没有这个群,请重新选择。'],
    ['in the name of another', { as: manager, chat: 'private/陶慧', text: '好' }, '没有这个群,请重新选择。'],
    ['far too long', { as: manager, chat: 'ka', text: '长'.repeat(4_001) }, '一条消息最多 4000 字。'],
  ])('a message %s is refused', async (_, sending, error) => {
    const answer = await post('/api/send', sending)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ error })
  })

  test('a recalled message is shown as such, and only its sender may recall it', async () => {
    const { id } = await json<{ id: string }>(post('/api/send', { as: manager, chat: 'ka', text: '写错了' }))
    expect((await post('/api/recall', { as: '陶慧', id })).status).toBe(400)
    expect((await post('/api/recall', { as: manager, id })).status).toBe(200)
    expect((await messages('ka'))[0]?.recalled).toBe(true)
  })

  test('a photo is kept under its bytes; what is no picture is refused', async () => {
    const upload = (body: BodyInit) =>
      app.request('/api/upload', { method: 'POST', headers: { ...local, 'content-type': 'image/png' }, body })
    const { blob } = await json<{ blob: string }>(upload(png))
    await post('/api/send', { as: manager, chat: 'ka', photos: [{ blob }] })
    const url = (await messages('ka'))[0]?.photos?.[0]?.url
    expect(url).toBe(`/api/blobs/${blob}`)
    expect((await get(url!)).headers.get('content-type')).toBe('image/png')
    expect((await upload('<script>')).status).toBe(400)
    expect((await get('/api/blobs/..%2F..%2Fpackage.json')).status).toBe(404)
  })

  test('a chosen gesture is what a perfect eye sees', async () => {
    await post('/api/send', { as: manager, chat: 'ka', photos: [{ gesture: 'victory' }] })
    expect((await messages('ka'))[0]?.photos).toEqual([{ gesture: 'victory' }])
  })

  test('chips are what the person may use there', async () => {
    const chips = await json<{ chips: { label: string }[] }>(
      get(`/api/chips?as=${encodeURIComponent(manager)}&chat=ka`),
    )
    expect(chips.chips.map(({ label }) => label)).toContain('帮助')
  })

  test('the clock goes forward only', async () => {
    const { now } = await json<{ now: number }>(post('/api/clock', { jump: true }))
    const back = await post('/api/clock', { to: now - 1 })
    expect(await back.json()).toEqual({ error: '时间只能往前走;想回到早上,请点“重新开始”。' })
    expect((await post('/api/clock', { mode: 'live' })).status).toBe(400)
  })

  test('messages come in pages', async () => {
    for (const text of ['一', '二', '三']) await post('/api/send', { as: manager, chat: 'ka', text })
    const path = '/api/chats/ka/messages?limit=2'
    const newest = await json<{ messages: Message[] }>(get(path))
    expect(newest.messages.map(({ text }) => text)).toEqual(['二', '三'])
    const before = await json<{ messages: Message[] }>(get(`${path}&before=${newest.messages[0]!.id}`))
    expect(before.messages.map(({ text }) => text)).toEqual(['一'])
  })

  test('an unknown entry is told apart from a fault', async () => {
    const answer = await get('/api/entries/F999')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ error: '没有编号为 F999 的奖罚。' })
  })

  test('a transcript is saved and opened again', async () => {
    await post('/api/send', { as: manager, chat: 'ka', text: '帮助' })
    const saved = await get('/api/transcript')
    expect(saved.headers.get('content-disposition')).toMatch(/chagang-2021-04-12T0820\.jsonl/)
    const opened = await app.request('/api/transcript', {
      method: 'POST',
      headers: { ...local, 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' },
      body: await saved.text(),
    })
    expect(opened.status).toBe(200)
    expect(await messages('ka')).toEqual([])
    await post('/api/clock', { jump: true })
    expect((await messages('ka')).map(({ from }) => from)).toEqual([manager, 'bot'])
  })
})

describe('who may open the sandbox', () => {
  test('without a password, only what was meant for this machine', async () => {
    expect((await get('/api/state')).status).toBe(200)
    expect((await get('/api/state', { host: 'evil.example' })).status).toBe(403)
  })

  test('a foreign page cannot make the browser speak', async () => {
    const answer = await app.request('/api/reset', {
      method: 'POST',
      headers: { ...local, origin: 'http://evil.example', 'content-type': 'text/plain' },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })

  test('with a password, only who has given it', async () => {
    const locked = appOver(sandbox, { password: 'longenough', onFault: () => {} })
    const login = (password: string) =>
      locked.request('/api/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ password }),
      })

    expect((await locked.request('/api/state')).status).toBe(401)
    expect((await login('wrong')).status).toBe(401)
    const cookie = (await login('longenough')).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect((await locked.request('/api/state', { headers: { cookie } })).status).toBe(200)
    expect((await locked.request('/')).status).toBe(200)
  })
})
