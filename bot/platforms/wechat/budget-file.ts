import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { SentNote } from './budget.ts'

const notes = z.array(z.object({ at: z.number(), chat: z.string(), asked: z.boolean() }))

/** What the account has said lately, kept over restarts: a restart does not make WeChat forget. */
export function budgetFile(path: string) {
  return {
    read(): SentNote[] {
      try {
        return notes.parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return [] // there is none yet, or it was cut off while being written
      }
    },
    write(some: readonly SentNote[]) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(path, JSON.stringify(some), { mode: 0o600 })
    },
  }
}
