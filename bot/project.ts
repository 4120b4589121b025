import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The project's folder: the nearest one above a file that holds `package.json`. A source that is bundled runs from another
 * folder than the one it was written in, so it cannot count the steps up.
 */
export function projectAbove(file: string): string {
  const above = dirname(file)
  if (above === file) throw new Error(`no package.json above ${file}`)
  return existsSync(join(above, 'package.json')) ? above : projectAbove(above)
}
