import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder that every account may enter. Whoever makes it removes it. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'chagang-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A new folder for the test that runs now; it is removed when the test is finished. */
export function folderForTest(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
