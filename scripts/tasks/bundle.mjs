import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from '../setup/lock.mjs'
import { local, root } from '../setup/paths.mjs'

/**
 * Programs of this project as plain JavaScript in `.local/bundles/<name>/<entry>.mjs`, for what must be quick: the loader
 * of TypeScript costs a second at every start, and an eighth of the time of everything it has loaded. Packages stay
 * where they are. Made anew when any file it was made from has changed.
 * @param {string} name
 * @param {Record<string, string>} entries what each file is called, and the source it comes from
 * @returns {Promise<string>} the folder
 */
export function bundled(name, entries) {
  const folder = local('bundles', name)
  return withLock(local(`bundle-${name}.lock`), async () => {
    if (!isFresh(folder)) await make(folder, entries)
    return folder
  })
}

/** @param {string} folder @param {Record<string, string>} entries */
async function make(folder, entries) {
  const begun = Date.now()
  rmSync(folder, { recursive: true, force: true })
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    logLevel: 'error',
  })
  writeFileSync(madeFrom(folder), JSON.stringify({ begun, files: Object.keys(metafile.inputs) }))
}

/** Whether none of the files it was made from has been touched since. @param {string} folder */
function isFresh(folder) {
  if (!existsSync(madeFrom(folder))) return false
  const { begun, files } = JSON.parse(readFileSync(madeFrom(folder), 'utf8'))
  return [...files, thisFile].every((/** @type {string} */ file) => changedAt(file) < begun)
}

/** Infinity when it is gone. @param {string} file */
const changedAt = (file) => statSync(path.resolve(root, file), { throwIfNoEntry: false })?.mtimeMs ?? Infinity

const thisFile = 'scripts/tasks/bundle.mjs'

/** @param {string} folder */
const madeFrom = (folder) => path.join(folder, 'made-from.json')
