import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Halt } from '../setup/explain.mjs'
import { giveTo } from './account.mjs'

/**
 * Makes the database's files below `dir` once: `data`, and `password` for its only account.
 * Written aside and moved into place when whole, so that a run killed on the way leaves nothing half made.
 * @param {string} dir
 * @param {{ bin: string, major: string }} binaries
 * @param {import('./account.mjs').Account} account
 * @returns {{ data: string, password: string }}
 */
export function makeCluster(dir, { bin, major }, account) {
  mkdirSync(dir, { recursive: true })
  giveTo(dir, account)
  const data = path.join(dir, 'data')
  const passwordFile = path.join(dir, 'password')
  if (!existsSync(data)) initialise(dir, data, passwordFile, bin, account)

  const made = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (made !== major) {
    throw new Halt(
      `${data} 是 PostgreSQL ${made} 的数据,现在的程序是 ${major}。请先用旧版本导出再导入,或换一个 DATA_DIR。 (data of another PostgreSQL)`,
    )
  }
  return { data, password: readFileSync(passwordFile, 'utf8') }
}

/**
 * @param {string} dir
 * @param {string} data
 * @param {string} passwordFile
 * @param {string} bin
 * @param {import('./account.mjs').Account} account
 */
function initialise(dir, data, passwordFile, bin, account) {
  const half = path.join(dir, 'data.half')
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 })
  giveTo(passwordFile, account)

  const how = [
    '-U',
    'postgres',
    '--pwfile',
    passwordFile,
    '-A',
    'scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]
  const { status, stdout, stderr, error } = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', half, ...how, '--no-instructions'],
    { ...account, cwd: '/', encoding: 'utf8' },
  )
  if (status !== 0) {
    const cause = error?.message ?? `${stderr}${stdout}`.trim()
    throw new Halt(`内置数据库没有建成(${dir})。 (initdb failed)\n${cause}`)
  }
  renameSync(half, data)
}
