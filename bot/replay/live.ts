import { readFileSync } from 'node:fs'
import type { Pack } from '../../policy/pack/schema.ts'
import { readTranscript, type Transcript } from '../../policy/transcript.ts'
import type { Cause } from '../../store/contract.ts'
import { BadUse, type ReplayOptions } from './options.ts'
import { type Played, play } from './run.ts'

/** The transcript in a file. Throws `BadUse` with every line that is wrong. */
export function transcriptIn(file: string): Transcript {
  const read = readTranscript(textOf(file))
  if (!('errors' in read)) return read
  throw new BadUse(read.errors.map(({ line, message }) => `line ${line}: ${message}`).join('\n'))
}

/** Plays it as live: what is amiss is told on standard error, and the day goes on. `unheard` as in `PlayOptions`. */
export async function playLive(
  transcript: Transcript,
  pack: Pack,
  store: ReplayOptions['store'],
  unheard = false,
): Promise<Played> {
  const opened = store === 'postgres' ? await openDatabase() : undefined
  try {
    return await play(transcript, { pack, unheard, ...opened, onDangling, onFault })
  } finally {
    await opened?.close()
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

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new BadUse(missing ? `没有这个文件:${file}` : `读不了这个文件:${file}(${(error as Error).message})`)
  }
}
