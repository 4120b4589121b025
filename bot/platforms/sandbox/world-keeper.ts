import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readTranscript, type Transcript, writeTranscript } from '../../../policy/transcript.ts'

/** Remembers the world the sandbox lives in and what is to be played in it, over a restart. */
export interface WorldKeeper {
  read(): Transcript | null
  write(transcript: Transcript): void
}

/** Keeps it in a file, or with no file only as long as the process lives. A file that cannot be read counts as none. */
export function worldKeeper(file?: string): WorldKeeper {
  let held: Transcript | null = null
  return {
    read() {
      if (!file || !existsSync(file)) return held
      const read = readTranscript(readFileSync(file, 'utf8'))
      return 'errors' in read ? null : read
    },
    write(transcript) {
      held = transcript
      if (!file) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, writeTranscript(transcript.world, transcript.events))
    },
  }
}

/** The lines on which a transcript's events stand once it is written: messages without an id are told apart by them. */
export const numbered = ({ world, events }: Omit<Transcript, 'lines'>): Transcript => ({
  world,
  events,
  lines: events.map((_, index) => index + 2),
})
