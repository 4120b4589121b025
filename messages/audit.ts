import { shortHash } from '../policy/ledger/head.ts'

/** What the audit of the database found, as far as it is told. `heads[n]` is the head with n entries. */
export type LedgerWords = {
  facts: number
  unsealed: number
  entries: number
  heads: string[]
  faults: { what: string; why: string }[]
}

/** As many faults as are told one by one. */
const TOLD_MOST = 40

/** Everything that does not fit, a line each; or that all of it does, with the head to keep. */
export function ledgerWords(audit: LedgerWords, asked: { text: string } | null): string {
  const { facts, unsealed, entries, heads, faults } = audit
  const head = `链头${shortHash(heads.at(-1) ?? '')}(${entries}笔)`
  const old = unsealed > 0 ? [`前${unsealed}条事实早于封存功能,没有哈希,只核对了次序和账本。`] : []
  const told = faults.slice(0, TOLD_MOST).map(({ what, why }) => `· ${what}:${why}`)
  return [
    faults.length === 0
      ? `✅ 账本${entries}笔、事实${facts}条,与日志和哈希链逐条一致。${head}。`
      : `❌ 查出${faults.length}处不符(账本${entries}笔、事实${facts}条,${head}):`,
    ...told,
    ...(faults.length > told.length ? [`· 另有${faults.length - told.length}处。`] : []),
    ...old,
    ...(asked ? [asked.text] : []),
  ].join('\n')
}

/** Does the ledger still hold the state that a summary has told the head of? */
export function headAsked({ heads }: LedgerWords, said: string): { ok: boolean; text: string } {
  const wanted = said.trim().toLowerCase()
  const count =
    wanted.length < 6 ? -1 : heads.findIndex((head, index) => index > 0 && head.startsWith(wanted))
  return count > 0
    ? { ok: true, text: `✅ 链头${said}就是第${count}笔时的账本,它以前的都没有变。` }
    : { ok: false, text: `❌ 链头${said}与账本的任何一处都对不上:它以前的记录被改过、删过,或者链头抄错了。` }
}
