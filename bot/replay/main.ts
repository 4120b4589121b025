import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Pack } from '../../policy/pack/schema.ts'
import { readTranscript, type Transcript } from '../../policy/transcript.ts'
import type { Cause } from '../../store/contract.ts'
import { BadPack, loadPack } from '../packs.ts'
import { account } from './account.ts'
import { BadEvent } from './deliveries.ts'
import { differenceOf } from './difference.ts'
import { differenceAccount } from './difference-account.ts'
import { BadUse, type ReplayOptions, readOptions } from './options.ts'
import { outcomeOf } from './outcome.ts'
import { type Played, play } from './run.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever read us has seen enough
})

try {
  process.stdout.write(await replay(readOptions(process.argv.slice(2))))
} catch (error) {
  process.stderr.write(`${refusal(error)}\n`)
  process.exitCode = 2
}

/** Plays the file, and again by the other rulebook when one is given. Answers what is to be printed. */
async function replay({ file, json, pack: chosen, against, store }: ReplayOptions): Promise<string> {
  const transcript = transcriptIn(file)
  const playLive = live(transcript, store)
  const pack = loadPack(chosen ?? packNamedIn(transcript, file))
  const other = against === undefined ? undefined : loadPack(against)

  const played = await playLive(pack)
  if (!other) return json ? line(outcomeOf(played, pack)) : account(played, pack)

  const playedOther = await playLive(other)
  const titleOf = (rule: string) => (other.rules[rule] ?? pack.rules[rule])?.title ?? rule
  const difference = differenceOf(played.world, playedOther.world, titleOf)
  return json
    ? line({ before: outcomeOf(played, pack), after: outcomeOf(playedOther, other), ...difference })
    : differenceAccount(difference, pack, other)
}

/** As live: what is amiss is told, and the day goes on. */
function live(transcript: Transcript, store: ReplayOptions['store']) {
  return async (pack: Pack): Promise<Played> => {
    const opened = store === 'postgres' ? await openDatabase() : undefined
    try {
      return await play(transcript, { pack, ...opened, onDangling, onFault })
    } finally {
      await opened?.close()
    }
  }
}

/** Loaded only when asked for: a replay needs no database. */
async function openDatabase() {
  const { openThrowAway } = await import('./stores.ts')
  return openThrowAway(process.env.DATABASE_URL)
}

function onDangling(line: number, message: string) {
  process.stderr.write(`line ${line}: ${message};按原文处理\n`)
}

function onFault(cause: Cause, error: unknown) {
  process.stderr.write(`处理 ${cause.key} 时出错:${(error as Error).message}\n`)
}

function transcriptIn(file: string): Transcript {
  const read = readTranscript(textOf(file))
  if (!('errors' in read)) return read
  throw new BadUse(read.errors.map(({ line, message }) => `line ${line}: ${message}`).join('\n'))
}

/** A world may name a rulebook's file; it then lies beside the transcript. */
function packNamedIn({ world: { pack } }: Transcript, file: string): string {
  const beside = path.resolve(path.dirname(file), pack)
  return /\.ya?ml$/.test(pack) && existsSync(beside) ? beside : pack
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new BadUse(missing ? `没有这个文件:${file}` : `读不了这个文件:${file}(${(error as Error).message})`)
  }
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
