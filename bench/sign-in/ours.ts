import { deciding } from '../../bot/decide.ts'
import { startEngine } from '../../bot/engine.ts'
import { founding } from '../../bot/found.ts'
import { loadPack } from '../../bot/packs.ts'
import { postgresStore } from '../../store/postgres/store.ts'
import { benchWorld, nth } from './workload.ts'

/** Our whole path on PostgreSQL: dedupe, parse, member, rules, facts, reply in the outbox, one commit, marked as sent. */
export async function ourContender(url: string) {
  const store = postgresStore({ url, ledgerKey: 'bench' })
  const { at, facts } = founding(benchWorld(), loadPack('yundi'), 'bench')
  const engine = startEngine({
    store,
    decide: deciding(loadPack),
    onFault: (_code, _cause, error) => {
      throw error
    },
  })
  await engine.submit({ kind: 'told', key: 'told/world', at, facts })
  let run = 0
  return {
    /** Each run is a new set of messages of the same people. */
    next() {
      run += 1
    },
    async one(index: number) {
      const { person, group, text } = nth(index)
      const key = `bench/${run}/${index}`
      const sentAt = at + run * 60_000 + index
      const { posts } = await engine.submit({
        kind: 'message',
        key,
        at: sentAt,
        message: {
          key,
          platform: 'bench',
          chatId: group,
          senderId: person,
          sentAt,
          arrivedAt: sentAt,
          text,
          photos: [],
        },
      })
      if (posts.length === 0) throw new Error(`no answer to ${key}`)
      const ids = posts.map(({ id }) => id)
      void store.markPosts(ids, 'sent') // as the limit does: with the commit of the next ones
    },
    close: () => store.close(),
  }
}
