import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deciding } from '../../../bot/decide.ts'
import { startEngine } from '../../../bot/engine.ts'
import { founding } from '../../../bot/found.ts'
import { exportHistory } from '../../../bot/history/export.ts'
import { isLive, openHouse } from '../../../bot/live/house.ts'
import { loadPack } from '../../../bot/packs.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { readTranscript } from '../../../policy/transcript.ts'
import { type PostgresStore, postgresStore } from '../../../store/postgres/store.ts'
import { cal, smallTeam } from '../../support/chat.ts'
import { freshDatabase } from '../../support/database.ts'
import { outcomeOfPlaying, transcriptOf } from '../../support/transcript.ts'

const pack = loadPack('yundi')
const now = cal.read('2021-04-12T08:30:00')
let database: Awaited<ReturnType<typeof freshDatabase>>
let store: PostgresStore
beforeAll(async () => {
  database = await freshDatabase()
  store = postgresStore({ url: database.url, ledgerKey: 'a key that is long enough' })
})
beforeEach(() => store.wipe())
afterAll(async () => {
  await store.close()
  await database.drop()
})

const open = () => {
  const saved: string[] = []
  const { submit } = startEngine({ store, decide: deciding(loadPack) })
  const saveDemo = async () => {
    saved.push((await exportHistory(store)).text)
    return 'demo.jsonl'
  }
  return { saved, submit, house: () => openHouse({ store, pack, submit, now, saveDemo }) }
}

test('an empty database becomes a house without anybody, and keeps its name', async () => {
  const { house, saved } = open()
  const { id, demo } = await house()
  expect(id).toMatch(/^[0-9a-f]{8}$/)
  expect(demo).toBeNull()
  expect(await isLive(store)).toBe(true)
  expect(await store.world()).toMatchObject({ packId: 'yundi', people: {}, groups: {}, startedAt: now })
  expect(Object.keys((await store.world()).schedule.due)).not.toEqual([])
  expect(await house()).toEqual({ id, demo: null })
  expect(saved).toEqual([])
})

test('what a sandbox has played is saved before real people move in, and never afterwards', async () => {
  await store.keep('house', null)
  const { house, saved, submit } = open()
  const { at, facts } = founding(worldFile.parse(smallTeam), pack, 'sandbox')
  await submit({ kind: 'told', key: 'told/world', at, facts })
  expect((await house()).demo).toBe('demo.jsonl')
  expect(saved).toHaveLength(1)
  expect((await store.world()).people).toEqual({})
  await submit({ kind: 'told', key: 'told/people', at: now, facts: facts.slice(1) })
  expect((await house()).demo).toBeNull()
  expect((await store.world()).people).toHaveProperty('张三')
})

test('the history of people who came by the chat can be replayed', async () => {
  const { house, submit } = open()
  await house()
  const { facts } = founding(worldFile.parse(smallTeam), pack, 'lark')
  const people = facts.filter(({ kind }) => /^(?:person|group)/.test(kind))
  await submit({ kind: 'told', key: 'told/people', at: now, facts: people })
  const said = { platform: 'lark', chatId: 'ka', senderId: '张三', sentAt: now, arrivedAt: now, photos: [] }
  const message = { ...said, key: 'lark/1', text: '报备资源 春风十里 关键人 王主任13800001111' }
  await submit({ kind: 'message', key: 'lark/1', at: now, message })
  const { text } = await exportHistory(store)
  expect(readTranscript(text)).not.toHaveProperty('errors')
  const { claims } = await outcomeOfPlaying(transcriptOf(text))
  expect(claims).toMatchObject([{ holder: '张三' }])
})
