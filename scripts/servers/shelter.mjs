import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * A folder that every account may enter and that outlives a restart, for what root keeps in a folder closed to
 * others: `/var/lib/chagang/` and a short mark of that folder. Made when it does not exist.
 * @param {string} folder
 */
export function shelterFor(folder) {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const shelter = path.join('/var/lib/chagang', mark)
  mkdirSync(shelter, { recursive: true })
  for (const dir of [path.dirname(shelter), shelter]) chmodSync(dir, 0o755)
  return shelter
}
