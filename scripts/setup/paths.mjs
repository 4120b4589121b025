import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * A path below `.local`, where this clone keeps what it makes: locks, databases, pictures.
 * @param {...string} parts
 */
export const local = (...parts) => path.join(root, '.local', ...parts)

/**
 * Where the bot keeps its data: DATA_DIR, else `.local/data`. Made when it does not exist.
 * @param {Record<string, string | undefined>} env
 */
export function dataDir(env) {
  const dir = env.DATA_DIR ? path.resolve(root, env.DATA_DIR) : local('data')
  mkdirSync(dir, { recursive: true })
  return dir
}
