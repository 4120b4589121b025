import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sandbox } from '../../../../bot/platforms/sandbox/sandbox.ts'
import type { ClaimDetail, EntryDetail, Message } from '../../../../bot/platforms/sandbox/wire.ts'
import { appOver, open } from './open.ts'

const manager = '董建民'
let sandbox: Sandbox
let app: Hono

beforeEach(async () => {
  sandbox = await open()
  app = appOver(sandbox)
})
afterEach(() => sandbox.close())

const headers = { host: '127.0.0.1:8180' }
const get = (path: string) => app.request(path, { headers })
const json = async <T>(path: string) => (await (await get(path)).json()) as T
const say = (as: string, chat: string, text: string) =>
  app.request('/api/send', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ as, chat, text }),
  })
const dayOver = async () => {
  const { clock } = sandbox.stage()
  await sandbox.stage().advance(clock.settled + 14 * 3_600_000)
}

describe('trust, in the sandbox', () => {
  test('an entry shows its clause, the switches that bore on it, its messages and what it is linked to', async () => {
    await dayOver()
    const { world } = await sandbox.stage().scene()
    const fine = world.ledger.order
      .map((id) => world.ledger.entries[id]!)
      .find(({ kind }) => kind === 'fine')!
    const shown = await json<EntryDetail>(`/api/entries/${fine.id}`)
    expect(shown).toMatchObject({ id: fine.id, clause: fine.clause, today: null, linked: [] })
    expect(shown.packVersion).toBe(fine.packVersion)
    expect(shown.switches.length).toBe(Object.keys(fine.switches ?? {}).length)
  })

  test("a claim's number shows why it stands as it does", async () => {
    const { world } = await sandbox.stage().scene()
    const staff = Object.values(world.people).find(({ postings }) => postings[0]!.channel === '大客户')!
    await say(staff.name, 'ka', '报备资源 咸阳二纺 关键人 李工')
    const { claims } = (await sandbox.stage().scene()).world.claims
    const number = Object.keys(claims).find((id) => claims[id]!.resource === '咸阳二纺')!
    const { id, lines } = await json<ClaimDetail>(`/api/entries/${number}`)
    expect(id).toBe(number)
    expect(lines.join('\n')).toContain('S0-KA-09「以报备时间及关键联系人为准')
  })

  test('what is neither is said to be missing', async () => {
    expect((await get('/api/entries/F999')).status).toBe(404)
  })

  test('a sheet is a file that can be saved, in the private chat only', async () => {
    await dayOver()
    await say(manager, 'ka', '导出 罚款')
    // The evening's boards are drawn before it; everything keeps its order.
    const file = await vi.waitFor(async () => {
      const chat = encodeURIComponent(`private/${manager}`)
      const { messages } = await json<{ messages: Message[] }>(`/api/chats/${chat}/messages`)
      return messages.findLast((message) => message.file)!.file!
    }, 20_000)
    expect(file.name).toBe('罚款-2021-04.csv')
    const answer = await get(file.url)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.length).toBe(file.bytes)
    expect((await get('/api/files/999999/x.csv')).status).toBe(404)
    expect((await get(file.url.replace(/[^/]*$/, 'other.csv'))).status).toBe(404)
  })
})
