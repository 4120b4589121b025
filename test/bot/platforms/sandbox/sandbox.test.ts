import { afterEach, describe, expect, test } from 'vitest'
import { loadPack } from '../../../../bot/packs.ts'
import type { Push } from '../../../../bot/platforms/sandbox/hub.ts'
import { BadTranscript, type Sandbox } from '../../../../bot/platforms/sandbox/sandbox.ts'
import { transcriptOf } from '../../../../bot/platforms/sandbox/save-transcript.ts'
import { worldKeeper } from '../../../../bot/platforms/sandbox/world-keeper.ts'
import { outcomeOf } from '../../../../bot/replay/outcome.ts'
import { play } from '../../../../bot/replay/run.ts'
import { readTranscript, writeTranscript } from '../../../../policy/transcript.ts'
import { sampleDay } from '../../../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../../../prisma/seed/world.ts'
import { memoryStore } from '../../../../store/memory.ts'
import { open } from './open.ts'

let sandbox: Sandbox
afterEach(() => sandbox.close())

const small = {
  ...seedWorld(),
  people: [
    { name: '张三', role: 'staff', team: '一组', channel: '大客户', leader: '何二' },
    { name: '何二', role: 'supervisor', team: '一组', channel: '大客户' },
  ],
  groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三', '何二'] }],
  duty: [],
  leave: [],
} as ReturnType<typeof seedWorld>

const steps = writeTranscript(small, [
  { at: '2021-04-12T08:21:00', group: 'ka', from: '张三', text: '帮助', id: 'a' },
  { at: '2021-04-12T08:22:00', recall: 'a' },
  { at: '2021-04-12T08:23:00', private: true, from: '何二', text: '帮助' },
  { at: '2021-04-12T08:24:00', end: true },
])

describe('the sandbox', () => {
  test('begins in the morning of the seeded team, standing', async () => {
    sandbox = await open()
    const face = await sandbox.runner().face()
    expect(face).toMatchObject({ mode: 'paused', sample: null, canGoLive: false })
    expect(new Date(face.now).toISOString()).toBe('2021-04-12T00:20:00.000Z')
    expect(face.next?.title).toBeTruthy()
  })

  test('a jump goes to the next thing that is due, and it has happened', async () => {
    sandbox = await open()
    const before = await sandbox.runner().face()
    await sandbox.runner().jump()
    const after = await sandbox.runner().face()
    expect(after.now).toBe(before.next?.at)
    expect(after.next?.at).toBeGreaterThan(after.now)
  })

  test('a transcript opens at its start and is stepped through, one event at a time', async () => {
    sandbox = await open()
    await sandbox.openTranscript(steps)
    const { chats, clock } = sandbox.stage()
    expect((await sandbox.runner().face()).next?.title).toBe('张三:帮助')
    expect(chats.page('ka', 10)).toEqual([])

    await sandbox.runner().jump()
    expect(chats.page('ka', 10).map(({ from }) => from)).toEqual(['张三', 'bot'])
    await sandbox.runner().jump()
    expect(chats.page('ka', 10)[0]?.recalled).toBe(true)
    await sandbox.runner().jump()
    expect(chats.page('private/何二', 10).map(({ from }) => from)).toEqual(['何二', 'bot'])
    await sandbox.runner().jump()
    expect(new Date(clock.now()).toISOString()).toBe('2021-04-12T00:24:00.000Z')
  })

  test('a bad transcript is refused with its line, and the world stays', async () => {
    sandbox = await open()
    const stage = sandbox.stage()
    await expect(sandbox.openTranscript(steps.replace('张三","text', '李四","text'))).rejects.toThrow(
      /第 2 行/,
    )
    await expect(sandbox.openTranscript(steps.replace('"yundi"', '"yunti"'))).rejects.toThrow(BadTranscript)
    expect(sandbox.stage()).toBe(stage)
  })

  test('tells open pages of a fresh start', async () => {
    sandbox = await open()
    const pushed: Push[] = []
    sandbox.hub.listen((push) => pushed.push(push))
    await sandbox.reset()
    expect(pushed.map(({ event }) => event)).toContain('reset')
  })

  test('a store that has a world goes on with its chats and at its time', async () => {
    const store = memoryStore()
    const keeper = worldKeeper()
    sandbox = await open({ openStore: async () => store, keeper })
    await sandbox.runner().jump()
    await sandbox.stage().take((at) => ({
      kind: 'message',
      key: 'sandbox/1',
      at,
      message: {
        key: 'sandbox/1',
        platform: 'sandbox',
        chatId: 'ka',
        senderId: '董建民',
        sentAt: at,
        arrivedAt: at,
        text: '帮助',
        photos: [],
      },
    }))
    await sandbox.runner().set('paused')
    const now = sandbox.stage().clock.now()
    await sandbox.close()

    const again = memoryStore(store.dump())
    sandbox = await open({ openStore: async () => again, keeper })
    expect(sandbox.stage().clock.now()).toBe(now)
    expect(
      sandbox
        .stage()
        .chats.page('ka', 2)
        .map(({ from, text }) => [from, text.slice(0, 2)]),
    ).toEqual([
      ['董建民', '帮助'],
      ['bot', expect.any(String)],
    ])
  })
})

describe('a restart in the middle of a transcript', () => {
  test('goes on where it was, and says nothing twice', async () => {
    let store = memoryStore()
    const keeper = worldKeeper()
    const freshStore = async () => {
      store = memoryStore()
      return store
    }
    const onStore = { openStore: async () => store, freshStore, keeper }
    sandbox = await open(onStore)
    await sandbox.openTranscript(steps)
    await sandbox.runner().jump()
    await sandbox.runner().jump()

    const left = store.dump()
    await sandbox.close()
    store = memoryStore(left)
    sandbox = await open(onStore)
    expect((await sandbox.runner().face()).next?.title).toBe('撤回一条消息')
    await sandbox.stage().advance(sandbox.stage().script!.until)
    expect(
      sandbox
        .stage()
        .chats.page('ka', 10)
        .map(({ from }) => from),
    ).toEqual(['张三', 'bot'])
    expect(sandbox.stage().chats.page('private/何二', 10)).toHaveLength(2)
  })
})

describe('a saved transcript', () => {
  test('replays to the ledger, claims and posts that the sandbox has', { timeout: 60_000 }, async () => {
    sandbox = await open()
    const world = seedWorld()
    await sandbox.openTranscript(writeTranscript(world, sampleDay(world)))
    await sandbox.stage().advance(sandbox.stage().script!.until)

    const read = readTranscript(await transcriptOf(sandbox.stage()))
    if ('errors' in read) throw new Error(JSON.stringify(read.errors.slice(0, 3)))
    const pack = loadPack('yundi')
    const replayed = outcomeOf(await play(read, { pack, onDangling: () => {} }), pack)

    const { store, clock } = sandbox.stage()
    const here = outcomeOf(
      {
        world: await store.world(),
        posts: await store.posts({}),
        causes: await store.causes({}),
        now: clock.settled,
      },
      pack,
    )
    expect(replayed.ledger).toEqual(here.ledger)
    expect(replayed.claims).toEqual(here.claims)
    expect(replayed.posts).toEqual(here.posts)
    expect(here.ledger.length).toBeGreaterThan(0)
  })
})
