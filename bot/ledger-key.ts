import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from './env.ts'

/**
 * The key of the ledger's hash chain: LEDGER_KEY, else one that is made once and kept in DATA_DIR, apart from the
 * database whose tampering it would show. Processes on several machines must be given the same LEDGER_KEY.
 */
export function ledgerKey({ LEDGER_KEY, DATA_DIR }: Pick<Env, 'LEDGER_KEY' | 'DATA_DIR'>): string {
  if (LEDGER_KEY) return LEDGER_KEY
  const file = join(DATA_DIR, 'ledger-key')
  mkdirSync(DATA_DIR, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
