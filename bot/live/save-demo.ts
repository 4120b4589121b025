import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../../store/contract.ts'
import { exportHistory } from '../history/export.ts'

/** Writes what a sandbox has played as a transcript beside the house's other files; answers its path. */
export async function saveDemo(store: Store, dataDir: string, now: number): Promise<string> {
  const { text } = await exportHistory(store)
  const file = join(dataDir, `sandbox-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}.jsonl`)
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, text)
  return file
}
