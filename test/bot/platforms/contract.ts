import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cause, Store } from '../../../store/contract.ts'
import { smallTeam } from '../../support/chat.ts'

/** The small team on a platform, seen from outside: what its people do there, and what they see. */
export type Staged = {
  store: Store
  /** Says something in the group, or `privately` to the bot; answers the message's key in the house. */
  say(from: string, text: string, more?: { privately?: boolean; replyTo?: string }): Promise<string>
  photo(from: string, bytes: Buffer): Promise<string>
  location(from: string, point: { lat: number; lng: number; label: string }): Promise<string>
  recall(key: string): Promise<void>
  /** Presses a button by its label on the newest card that has it. Answers what only he is shown, if anything. */
  press(from: string, label: string): Promise<string>
  /** What the bot has said: in the group, or to one person; a card in all its words. */
  seen(where: 'group' | { person: string }): Promise<string[]>
  /** Delivers the last message once more, as platforms do. */
  redeliver?(): Promise<void>
  /** Resolves when all is handled and has left. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** The team, its group `ka`, and the moment at which it is opened. */
export const stagedTeam = { ...smallTeam, start: '2021-04-12T09:40:00' }

/** What every platform must do for the people on it. `open` stages the small team there. */
export function platformContract(name: string, open: () => Promise<Staged>, can: { buttons: boolean }) {
  describe(`platform contract: ${name}`, () => {
    let staged: Staged
    beforeAll(async () => {
      staged = await open()
    }, 30_000)
    afterAll(() => staged?.close())

    const last = async (where: 'group' | { person: string }) => (await staged.seen(where)).at(-1) ?? ''
    const messages = async () =>
      (await staged.store.causes({})).flatMap((cause: Cause) =>
        cause.kind === 'message' ? [cause.message] : [],
      )

    test('a text in the group is answered there, by whoever said it', async () => {
      const key = await staged.say('张三', '我的任务')
      await staged.settle()
      expect((await messages()).at(-1)).toMatchObject({ key, text: '我的任务' })
      expect(await last('group')).toContain('张三')
    })

    test('a private text is answered in private, and nowhere else', async () => {
      const before = (await staged.seen('group')).length
      await staged.say('李四', '帮助', { privately: true })
      await staged.settle()
      expect(await last({ person: '李四' })).toContain('请假')
      expect(await staged.seen('group')).toHaveLength(before)
      expect((await messages()).at(-1)).toMatchObject({ chatId: null })
    })

    test('the bot called by its name is spoken to; the name is not part of the words', async () => {
      await staged.say('张三', '@查岗 这是什么呀')
      await staged.settle()
      expect((await messages()).at(-1)).toMatchObject({ mentionsBot: true })
      expect(await last('group')).toContain('没看懂')
    })

    test('what people talk about among themselves is not answered', async () => {
      const before = (await staged.seen('group')).length
      await staged.say('周十', '中午吃什么 <b>&amp;*_~`[x](http://x.cn)')
      await staged.settle()
      expect(await staged.seen('group')).toHaveLength(before)
      expect((await messages()).at(-1)?.text).toBe('中午吃什么 <b>&amp;*_~`[x](http://x.cn)')
    })

    test('a place is a claim with its coordinates', async () => {
      await staged.location('张三', { lat: 30.5728, lng: 104.0668, label: '天府广场' })
      await staged.settle()
      const { location } = (await messages()).at(-1)!
      expect(location?.lat).toBeCloseTo(30.5728, 4)
      expect(location?.lng).toBeCloseTo(104.0668, 4)
      expect(location?.label).toContain('天府广场')
    })

    test('a photo is fetched, and the same bytes have the same name', async () => {
      const png = samplePng()
      await staged.photo('张三', png)
      await staged.settle()
      await staged.photo('李四', png)
      await staged.settle()
      const hashes = (await messages()).flatMap(({ photos }) => photos.map(({ hash }) => hash)).slice(-2)
      expect(hashes[0]).toMatch(/^sha256-[0-9a-f]{64}$/)
      expect(hashes[1]).toBe(hashes[0])
    })

    test('a request is decided by one answer of the leader, and by nobody else', async () => {
      await staged.say('张三', '请假 4月14日 事假')
      await staged.settle()
      const id = Object.keys((await staged.store.world()).requests).at(-1)!
      const state = async () => (await staged.store.world()).requests[id]?.state
      if (can.buttons) {
        expect(await staged.press('李四', '同意')).toMatch(/何二|主管/)
        await staged.settle()
        expect(await state()).toBe('open')
        await staged.press('何二', '同意')
      } else await staged.say('何二', `同意 ${id}`)
      await staged.settle()
      expect(await state()).toBe('granted')
    })

    test('a phone in what the bot says to the group is masked', async () => {
      await staged.say('张三', '报备资源 春风十里 关键人 王主任13812345678')
      await staged.settle()
      expect((await staged.seen('group')).join('\n')).toContain('春风十里')
      expect((await staged.seen('group')).join('\n')).not.toContain('13812345678')
    })

    test('a message that was taken back is known to be', async () => {
      const key = await staged.say('张三', '留电 3')
      await staged.settle()
      await staged.recall(key)
      await staged.settle()
      expect((await staged.store.world()).recalled).toHaveProperty([key])
    })

    test('an answer to a message names it', async () => {
      const asked = await staged.say('何二', '今天都到了吗')
      await staged.say('张三', '到了', { replyTo: asked })
      await staged.settle()
      expect((await messages()).at(-1)).toMatchObject({ text: '到了', replyTo: asked })
    })

    test('a message that comes twice is handled once', async () => {
      if (!staged.redeliver) return
      await staged.say('张三', '留电 2')
      await staged.settle()
      const before = { messages: (await messages()).length, seen: (await staged.seen('group')).length }
      await staged.redeliver()
      await staged.settle()
      expect({ messages: (await messages()).length, seen: (await staged.seen('group')).length }).toEqual(
        before,
      )
    })

    test('messages of many people at once are all handled, and answered in the order in which they were', async () => {
      const before = (await staged.seen('group')).length
      const said = await Promise.all(
        ['张三', '李四', '周十', '何二'].map((from) => staged.say(from, '我的任务')),
      )
      await staged.settle()
      const handled = (await messages()).map(({ key }) => key).filter((key) => said.includes(key))
      expect([...handled].sort()).toEqual([...said].sort())
      const answers = (await staged.seen('group')).slice(before)
      expect(answers).toHaveLength(4)
      const people = (await messages()).slice(-4).map(({ senderId }) => senderId)
      expect(new Set(people).size).toBe(4)
    })
  })
}

/** A one-pixel PNG. */
export const samplePng = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
