import type { Store } from '../../store/contract.ts'
import { postgresStore } from '../../store/postgres/store.ts'
import { BadUse } from './options.ts'
import type { PlayOptions } from './run.ts'

type Opened = Pick<PlayOptions, 'store' | 'reopen'> & { close(): Promise<void> }

/** Ledgers of replays are chained too; nobody needs to trust them. */
const LEDGER_KEY = 'replay'

/** The database of a replay, empty: what was in it is gone. Only for databases that nobody will miss; others are refused. */
export async function openThrowAway(url: string | undefined): Promise<Opened> {
  if (!url || !isThrowAway(url)) {
    throw new BadUse(
      '--store postgres 只在一次性的数据库上回放,请用 npm run -s replay -- 文件 --store postgres',
    )
  }
  const open = () => postgresStore({ url, ledgerKey: LEDGER_KEY })
  const first = open()
  await first.wipe()
  let current: Store = first
  return {
    store: first,
    async reopen(store) {
      await store.close()
      current = open()
      return current
    },
    close: () => current.close(),
  }
}

const isThrowAway = (url: string): boolean => /^throw_away_/.test(new URL(url).pathname.slice(1))
