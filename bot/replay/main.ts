import { existsSync } from 'node:fs'
import path from 'node:path'
import { differenceBetween } from '../../policy/ledger/difference.ts'
import type { Transcript } from '../../policy/transcript.ts'
import { BadPack, loadPack } from '../packs.ts'
import { account } from './account.ts'
import { BadEvent } from './deliveries.ts'
import { entriesIn } from './difference.ts'
import { differenceAccount } from './difference-account.ts'
import { playInAThread } from './in-a-thread.ts'
import { playLive, transcriptIn } from './live.ts'
import { BadUse, type ReplayOptions, readOptions } from './options.ts'
import { outcomeOf } from './outcome.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever read us has seen enough
})

try {
  process.stdout.write(await replay(readOptions(process.argv.slice(2))))
} catch (error) {
  process.stderr.write(`${refusal(error)}\n`)
  process.exitCode = 2
}

/** Plays the file, and beside it by the other rulebook when one is given. Answers what is to be printed. */
async function replay({ file, json, pack: chosen, against, store }: ReplayOptions): Promise<string> {
  // The other life begins first: until it has its program, this one reads the file.
  const beside = against === undefined ? null : playInAThread({ file, pack: against, store, json })
  beside?.catch(() => undefined) // what is wrong with its file or its rulebook is also found, and said, here
  const transcript = transcriptIn(file)
  const pack = loadPack(chosen ?? packNamedIn(transcript, file))
  if (against === undefined || beside === null) {
    const played = await playLive(transcript, pack, store)
    return json ? line(outcomeOf(played, pack)) : account(played, pack)
  }
  const other = loadPack(against)
  const [played, playedOther] = await Promise.all([playLive(transcript, pack, store, !json), beside])
  const titleOf = (rule: string) => (other.rules[rule] ?? pack.rules[rule])?.title ?? rule
  const { world } = played
  const difference = differenceBetween(world, entriesIn(world), playedOther.counted, titleOf)
  return json
    ? line({ before: outcomeOf(played, pack), after: playedOther.outcome, ...difference })
    : differenceAccount(difference, pack, other)
}

/** A world may name a rulebook's file; it then lies beside the transcript. */
function packNamedIn({ world: { pack } }: Transcript, file: string): string {
  const beside = path.resolve(path.dirname(file), pack)
  return /\.ya?ml$/.test(pack) && existsSync(beside) ? beside : pack
}

/** What the caller can mend, said in a line; any other error is ours and is thrown on. */
function refusal(error: unknown): string {
  if (error instanceof BadEvent) return `line ${error.line}: ${error.message}`
  if (error instanceof BadUse || error instanceof BadPack) return error.message
  throw error
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
