import { parseArgs } from 'node:util'
import { headAsked, type LedgerWords, ledgerWords } from '../../messages/audit.ts'
import { auditLedger } from '../../store/postgres/audit.ts'
import { postgresStore } from '../../store/postgres/store.ts'
import { readEnv } from '../env.ts'
import { ledgerKey } from '../ledger-key.ts'

/** `npm run ledger -- verify [--head 3fa9c2d1]`: the whole ledger in PostgreSQL, held against its log and chains. */
const usage = '写法:npm run ledger -- verify [--head 日报里的链头]'

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const asked = read(args)
  if (!asked) return say(usage, 2)
  const env = readEnv()
  const key = ledgerKey(env)
  const store = postgresStore({ url: env.DATABASE_URL, ledgerKey: key, poolSize: 1 })
  try {
    const audit: LedgerWords = await auditLedger(store.pool, key)
    const wrong = asked.head ? headAsked(audit, asked.head) : null
    return say(ledgerWords(audit, wrong), audit.faults.length > 0 || wrong?.ok === false ? 1 : 0)
  } finally {
    await store.close()
  }
}

function read(args: string[]): { head?: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { head: { type: 'string' } },
    })
    return positionals.length === 1 && positionals[0] === 'verify' ? values : null
  } catch {
    return null
  }
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`)
  return code
}
