import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Decision } from '../../policy/decision.ts'
import type { Cause, Decide, Store } from '../../store/contract.ts'

/** A store to test, another handle on the same state (a second process), and how to leave both. */
export type Opened = { store: Store; other: Store; close(): Promise<void> }

const at = Date.parse('2021-04-05T01:31:00Z')
const told = (key: string): Cause => ({ kind: 'told', key, at, facts: [] })

/** Gives out the next number of a counter, and says it. */
const number: Decide = (world, cause) => {
  const next = (world.counters.Z ?? 0) + 1
  return [
    {
      facts: [{ kind: 'numberGiven', letter: 'Z', number: next }],
      say: [{ to: { group: 'ka' }, text: `${cause.key} ${next}` }],
    },
  ]
}

/** What every store must promise. `open` makes an empty one; `other` sees the same state from elsewhere. */
export function storeContract(name: string, open: () => Promise<Opened>) {
  describe(`store contract: ${name}`, () => {
    let opened: Opened
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened.close())

    test('a cause is handled once, whoever hands it in again', async () => {
      const { store, other } = opened
      const [first] = await store.transact([told('a/1')], number)
      const [again] = await other.transact([told('a/1')], number)
      expect(first).toMatchObject({ duplicate: false, posts: [{ post: { text: 'a/1 1' } }] })
      expect(again).toMatchObject({ duplicate: true, posts: [], decision: { facts: [], say: [] } })
      expect((await store.world()).counters.Z).toBe(1)
    })

    test('the same key twice in one batch is handled once', async () => {
      const committed = await opened.store.transact([told('b/1'), told('b/1')], number)
      expect(committed.map(({ duplicate }) => duplicate)).toEqual([false, true])
    })

    test('each decision of a batch sees the ones before it', async () => {
      const before = (await opened.store.world()).counters.Z!
      const committed = await opened.store.transact([told('c/1'), told('c/2'), told('c/3')], number)
      expect(committed.map(({ decision }) => decision.facts[0])).toMatchObject(
        [1, 2, 3].map((step) => ({ number: before + step })),
      )
    })

    test('each step of one decision sees the steps before it', async () => {
      const before = (await opened.store.world()).counters.Z!
      await opened.store.transact([told('d/1')], function* (world, cause): Iterable<Decision> {
        yield* number(world, cause)
        yield* number(world, cause)
      })
      expect((await opened.other.world()).counters.Z).toBe(before + 2)
    })

    test('a decision that breaks leaves nothing of its batch behind', async () => {
      const before = structuredClone(await opened.store.world())
      const breaks: Decide = (world, cause) => {
        if (cause.key === 'e/2') throw new Error('broken')
        return number(world, cause)
      }
      await expect(opened.store.transact([told('e/1'), told('e/2')], breaks)).rejects.toThrow('broken')
      expect(await opened.store.world()).toEqual(before)
      const [retried] = await opened.store.transact([told('e/1')], number)
      expect(retried).toMatchObject({ duplicate: false })
    })

    test('two writers at once never decide on the same state', async () => {
      const before = (await opened.store.world()).counters.Z!
      const keys = Array.from({ length: 20 }, (_, index) => `f/${index}`)
      await Promise.all(
        keys.map((key, index) => (index % 2 ? opened.store : opened.other).transact([told(key)], number)),
      )
      expect((await opened.store.world()).counters.Z).toBe(before + 20)
      const numbers = (await opened.store.facts({})).map(({ fact }) =>
        fact.kind === 'numberGiven' ? fact.number : 0,
      )
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    })

    test('what is to be said is pending until it is marked, in order', async () => {
      const pending = await opened.store.pending(1_000)
      expect(pending.map(({ id }) => id)).toEqual([...pending].map(({ id }) => id).sort((a, b) => a - b))
      await opened.store.markPosts(
        pending.slice(0, 2).map(({ id }) => id),
        'sent',
      )
      expect((await opened.other.pending(1_000)).map(({ id }) => id)).toEqual(
        pending.slice(2).map(({ id }) => id),
      )
    })

    test('the inbox keeps every handled cause as it came', async () => {
      const message: Cause = {
        kind: 'message',
        key: 'sandbox/1',
        at: at + 60_000,
        message: {
          key: 'sandbox/1',
          platform: 'sandbox',
          chatId: 'ka',
          senderId: '张三',
          sentAt: at,
          arrivedAt: at + 60_000,
          text: '签到 "春风十里" \\ {}',
          photos: [{ hash: 'a1', seen: null }],
        },
      }
      await opened.store.transact([message], () => [])
      expect(await opened.other.causes({ since: at + 1 })).toEqual([message])
    })

    test('of a sheet the phones are decided on, and not kept', async () => {
      const rows = [
        ['姓名', '手机'],
        ['张三', '13800001234'],
      ]
      const cause: Cause = {
        kind: 'message',
        key: 'file/1',
        at,
        message: {
          ...{ key: 'file/1', platform: 'lark', chatId: null, senderId: 'ou_1', sentAt: at, arrivedAt: at },
          ...{ text: '', photos: [], file: { name: '名册.xlsx', rows } },
        },
      }
      let decided: Cause | undefined
      await opened.store.transact([cause], (_, one) => {
        decided = structuredClone(one)
        return []
      })
      expect(decided).toEqual(cause)
      const kept = JSON.stringify((await opened.other.causes({})).filter(({ key }) => key === 'file/1'))
      expect(kept).toContain('138****1234')
      expect(kept).not.toContain('13800001234')
    })

    test('a card is found by its key in its chat, and a message by what its platform calls it', async () => {
      const card = { key: 'check/C1', title: '抽查', tone: 'info' as const, lines: [], buttons: [] }
      const posts = (['ka', 'mall', 'ka'] as const).map((group) => ({ to: { group }, text: group, card }))
      const [committed] = await opened.store.transact([told('card')], () => [{ facts: [], say: posts }])
      const [first, elsewhere, latest] = committed!.posts
      await opened.store.markPosts([first!.id], 'sending')
      expect((await opened.other.halfSent()).map(({ id }) => id)).toEqual([first!.id])
      await opened.store.noteSent(first!.id, 'om_1')
      await opened.store.noteSent(elsewhere!.id, 'om_2')
      await opened.store.noteSent(latest!.id, 'om_3')
      expect(await opened.other.halfSent()).toEqual([])
      expect(await opened.other.sentCard({ group: 'ka' }, 'check/C1')).toMatchObject({ remoteId: 'om_3' })
      expect(await opened.other.sentCard({ group: 'ka' }, 'check/C1', latest!.id)).toMatchObject({
        remoteId: 'om_1',
      })
      expect(await opened.other.sentCard({ group: 'ka' }, 'check/C2')).toBeNull()
      expect(await opened.other.sentAs('om_2')).toMatchObject({ id: elsewhere!.id, state: 'sent' })
      expect(await opened.other.sentAs('om_9')).toBeNull()
    })

    test('what must be fetched waits until it is handled, and comes in once', async () => {
      const arrival = (key: string, later = 0) => ({
        key,
        platform: 'lark',
        at: at + later,
        body: { ref: key },
      })
      expect(await opened.store.arrive(arrival('lark/2', 5))).toBe(true)
      expect(await opened.store.arrive(arrival('lark/1'))).toBe(true)
      expect(await opened.other.arrive(arrival('lark/1'))).toBe(false)
      expect(await opened.other.arrivals('wechat')).toEqual([])
      expect(await opened.other.arrivals('lark')).toEqual([arrival('lark/1'), arrival('lark/2', 5)])
      await opened.store.transact([told('lark/1')], () => [])
      expect((await opened.other.arrivals('lark')).map(({ key }) => key)).toEqual(['lark/2'])
      expect(await opened.store.arrive(arrival('lark/1'))).toBe(false)
    })

    test('beats and keeps are remembered', async () => {
      await opened.store.beat('reader', at)
      await opened.store.beat('reader', at + 5)
      await opened.store.keep('clock', { mode: 'live' })
      expect(await opened.other.lastBeat('reader')).toBe(at + 5)
      expect(await opened.other.lastBeat('nobody')).toBeNull()
      expect(await opened.other.kept('clock')).toEqual({ mode: 'live' })
    })

    test('a lease has one holder at a time', async () => {
      const held = await opened.store.lease('platform/lark')
      expect(held).not.toBeNull()
      expect(await opened.other.lease('platform/lark')).toBeNull()
      await held!.release()
      const next = await opened.other.lease('platform/lark')
      expect(next).not.toBeNull()
      await next!.release()
    })
  })
}
