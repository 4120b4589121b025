import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadPack } from '../packs.ts'
import { settingsList } from './settings-list.ts'

/** Where the list of settings stands. */
export const readmePath = fileURLToPath(new URL('../../policy/packs/README.md', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readmePath, settingsList(loadPack('yundi')))
  process.stdout.write(`已写好 ${readmePath}\n`)
}
