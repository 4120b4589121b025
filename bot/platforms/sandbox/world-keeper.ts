import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readTranscript, type WorldFile, writeTranscript } from '../../../policy/transcript.ts'

/** Remembers line 1 of the transcript that the sandbox's world makes, over a restart. */
export interface WorldKeeper {
  read(): WorldFile | null
  write(world: WorldFile): void
}

/** Keeps it in a file, or with no file only as long as the process lives. A file that cannot be read counts as none. */
export function worldKeeper(file?: string): WorldKeeper {
  let held: WorldFile | null = null
  return {
    read() {
      if (!file || !existsSync(file)) return held
      const read = readTranscript(readFileSync(file, 'utf8'))
      return 'errors' in read ? null : read.world
    },
    write(world) {
      held = world
      if (!file) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, writeTranscript(world, []))
    },
  }
}
