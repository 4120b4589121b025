import { expect, test } from 'vitest'
import { deciding } from '../../../bot/decide.ts'
import { startEngine } from '../../../bot/engine.ts'
import { founding } from '../../../bot/found.ts'
import { inletOf } from '../../../bot/live/inlet.ts'
import { startReader } from '../../../bot/live/reader.ts'
import { loadPack } from '../../../bot/packs.ts'
import type { Incoming } from '../../../bot/platforms/platform.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { memoryStore } from '../../../store/memory.ts'
import { cal, smallTeam } from '../../support/chat.ts'
import { loopPlatform } from '../../support/loop-platform.ts'

/** The small team on a platform without a network, at 08:30 of its first day. */
async function open(dumped?: string) {
  const loop = loopPlatform()
  const store = memoryStore(dumped)
  const faults: string[] = []
  const onFault = (code: string, _cause: unknown, error: unknown) => void faults.push(`${code} ${error}`)
  const { submit } = startEngine({ store, decide: deciding(loadPack), onFault })
  const clock = { now: cal.read('2021-04-12T08:30:00') }
  if (!dumped) {
    const { at, facts } = founding(worldFile.parse(smallTeam), loadPack('yundi'), 'loop')
    await submit({ kind: 'told', key: 'told/world', at, facts })
  }
  const inlet = inletOf({
    platform: loop.platform,
    store,
    submit,
    look: async (bytes) => ({ hash: `sha256-${bytes}`, seen: null }),
    hold: () => () => undefined,
    alert: () => undefined,
    now: () => clock.now,
    onFault,
  })
  const messages = async () =>
    (await store.causes({})).flatMap((cause) => (cause.kind === 'message' ? [cause.message] : []))
  return { ...loop, store, submit, inlet, clock, faults, messages }
}

const incoming = (key: string, more: Partial<Incoming> = {}): Incoming => ({
  key,
  platform: 'loop',
  chatId: 'ka',
  senderId: '张三',
  sentAt: cal.read('2021-04-12T08:29:59'),
  text: '',
  photoRefs: [],
  ...more,
})

test('a text is decided at once, with the time at which it was sent', async () => {
  const { inlet, messages } = await open()
  const committed = await inlet.message(incoming('loop/1', { text: '我的任务' }))
  expect(committed?.posts).not.toEqual([])
  expect(await inlet.message(incoming('loop/1', { text: '我的任务' }))).toMatchObject({ duplicate: true })
  expect(await messages()).toMatchObject([{ key: 'loop/1', arrivedAt: cal.read('2021-04-12T08:30:00') }])
})

test('a message with photos is written down first, and handled with all of them once they are fetched', async () => {
  const { inlet, files, messages, store } = await open()
  let let2 = (_bytes: Buffer) => {}
  files.set('p1', async () => Buffer.from('one'))
  files.set('p2', () => new Promise((resolve) => (let2 = resolve)))
  expect(await inlet.message(incoming('loop/1', { photoRefs: ['p1', 'p2'] }))).toBeNull()
  expect(await inlet.message(incoming('loop/1', { photoRefs: ['p1', 'p2'] }))).toBeNull()
  expect(await messages()).toEqual([])
  expect((await store.arrivals('loop')).map(({ key }) => key)).toEqual(['loop/1'])
  await new Promise(setImmediate)
  let2(Buffer.from('two'))
  await inlet.arriving.idle()
  expect((await messages()).map(({ photos }) => photos.map(({ hash }) => hash))).toEqual([
    ['sha256-one', 'sha256-two'],
  ])
  expect(await store.arrivals('loop')).toEqual([])
})

test('a photo that a crash left unfetched is fetched by the next process', async () => {
  const first = await open()
  first.files.set('p1', () => new Promise(() => undefined))
  await first.inlet.message(incoming('loop/1', { photoRefs: ['p1'] }))
  const second = await open((first.store as ReturnType<typeof memoryStore>).dump())
  second.files.set('p1', async () => Buffer.from('one'))
  await second.inlet.arriving.resume()
  await second.inlet.arriving.idle()
  expect(await second.messages()).toMatchObject([{ key: 'loop/1', photos: [{ hash: 'sha256-one' }] }])
})

test('a message taken back while its photo was being fetched does nothing', async () => {
  const { inlet, files, store, messages } = await open()
  let fetched = (_bytes: Buffer) => {}
  files.set('p1', () => new Promise((resolve) => (fetched = resolve)))
  await inlet.message(incoming('loop/1', { photoRefs: ['p1'], text: '我的任务' }))
  await inlet.recall('loop/1')
  const before = (await store.facts({})).length
  fetched(Buffer.from('one'))
  await inlet.arriving.idle()
  expect(await messages()).toHaveLength(1)
  expect((await store.facts({})).length).toBe(before)
})

test('a table that came as a file is read to rows', async () => {
  const { inlet, files, messages } = await open()
  files.set('f1', async () => Buffer.from('姓名,角色\n张三,员工\n'))
  await inlet.message(incoming('loop/1', { chatId: null, fileRef: { ref: 'f1', name: '花名册.csv' } }))
  await inlet.arriving.idle()
  expect((await messages())[0]?.file).toEqual({
    name: '花名册.csv',
    rows: [
      ['姓名', '角色'],
      ['张三', '员工'],
    ],
  })
})

test('a time in which the groups could not be read is an outage, noted before the next beat', async () => {
  const { platform, state, store, submit, clock, faults } = await open()
  const onFault = (code: string) => void faults.push(code)
  const reader = startReader({ store, platforms: [platform], submit, now: () => clock.now, onFault })
  await reader.beat()
  const from = clock.now
  state.reading = false
  clock.now += 50_000
  await reader.beat()
  clock.now += 40_000
  await reader.beat()
  expect((await store.world()).outages).toEqual([])
  state.reading = true
  await reader.beat()
  expect((await store.world()).outages).toEqual([{ from, until: clock.now }])
  clock.now += 59_000
  await reader.beat()
  await reader.close()
  expect((await store.world()).outages).toHaveLength(1)
  expect(faults).toEqual([])
})
