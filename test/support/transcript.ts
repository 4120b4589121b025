import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPack } from '../../bot/packs.ts'
import { outcomeOf } from '../../bot/replay/outcome.ts'
import { type PlayOptions, play } from '../../bot/replay/run.ts'
import { readTranscript, type Transcript } from '../../policy/transcript.ts'

const folder = fileURLToPath(new URL('../transcripts/', import.meta.url))

/** Every `NAME.jsonl` that has a `NAME.expected.json` beside it, by its name. */
export function transcriptsWithOutcome(): string[] {
  const files = new Set(readdirSync(folder))
  return [...files]
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .filter((name) => files.has(`${name}.expected.json`))
    .sort()
}

/** A transcript of `test/transcripts`. Throws with every mistake when the file is bad. */
export const transcriptNamed = (name: string): Transcript =>
  transcriptOf(readFileSync(path.join(folder, `${name}.jsonl`), 'utf8'))

/** The partial outcome that stands beside a transcript. */
export const expectedOf = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8'))

/** Reads a transcript's text. Throws with every mistake when it is bad. */
export function transcriptOf(text: string): Transcript {
  const read = readTranscript(text)
  if ('errors' in read) {
    throw new Error(read.errors.map(({ line, message }) => `line ${line}: ${message}`).join('\n'))
  }
  return read
}

/** Plays a transcript by its own rulebook and answers with what `--json` would print. */
export async function outcomeOfPlaying(transcript: Transcript, options: Partial<PlayOptions> = {}) {
  const pack = options.pack ?? loadPack(transcript.world.pack)
  const outcome = outcomeOf(await play(transcript, { ...options, pack }), pack)
  return JSON.parse(JSON.stringify(outcome)) as typeof outcome
}
