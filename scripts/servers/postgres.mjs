import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { say } from '../setup/explain.mjs'
import { withLock } from '../setup/lock.mjs'
import { root } from '../setup/paths.mjs'
import { accountFor, canEnter } from './account.mjs'
import { postgresBinaries } from './binaries.mjs'
import { makeCluster } from './cluster.mjs'
import { startPostmaster, stopPostmaster } from './postmaster.mjs'
import { findPostmaster } from './postmaster-note.mjs'
import { shelterFor } from './shelter.mjs'
import { enter, usersOf } from './users.mjs'
import { lookAfter } from './watch.mjs'

/**
 * @typedef {{ url: string, pid: number, reused: boolean, watch: () => void, leave: () => Promise<void> }} Server
 *   `url` names the `postgres` database; `leave` stops the server when nobody else uses it; from `watch` on, a server
 *   that was killed is started again at the same address.
 * @typedef {{ durable?: boolean, whenAlone?: (url: string) => Promise<void> }} Options
 *   `durable: false` trades safety at a power cut for speed; `whenAlone` runs before anybody else can join.
 */

const always = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'timezone=UTC',
]
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Joins the embedded PostgreSQL server of a folder, and starts it when it does not run. Several processes
 * may join; a server that a killed run left behind is used on.
 * @param {string} dir
 * @param {Options} [options]
 * @returns {Promise<Server>}
 */
export async function joinPostgres(dir, { durable = true, whenAlone } = {}) {
  const { home, account } = openHome(dir)
  const users = path.join(home, 'users')
  const lock = path.join(home, 'lock')

  return withLock(lock, async () => {
    const binaries = postgresBinaries(root, account)
    const { data, password } = makeCluster(home, binaries, account)
    const settings = durable ? always : [...always, ...hasty]
    /** @param {number} [port] */
    const start = (port) => startPostmaster(data, binaries.bin, account, settings, port)
    const running = await findPostmaster(data)
    const server = running ?? (await start())
    const url = `postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`
    if (whenAlone && usersOf(users) === 0) await whenAlone(url)

    const forget = enter(users)
    let rest = () => {}
    return {
      url,
      pid: server.pid,
      reused: running !== undefined,
      watch: () => {
        const revive = () => withLock(lock, async () => (await findPostmaster(data)) ?? start(server.port))
        rest = lookAfter(server, revive)
      },
      leave: () => {
        rest()
        return withLock(lock, async () => {
          forget()
          const last = usersOf(users) === 0 && (await findPostmaster(data))
          if (last) await stopPostmaster(last)
        })
      },
    }
  })
}

/**
 * The same server, another database.
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const next = new URL(url)
  next.pathname = `/${database}`
  return next.toString()
}

/** Where the files really go: root's PostgreSQL runs under another account, which may be kept out of `dir`. @param {string} dir */
function openHome(dir) {
  mkdirSync(dir, { recursive: true })
  const account = accountFor(path.join(dir, 'data'))
  if (canEnter(dir, account)) return { home: dir, account }
  const home = path.join(shelterFor(dir), 'postgres')
  say(`以 root 运行,而 ${dir} 对其他账户关闭,内置数据库改放在 ${home}。 (closed to other accounts)`)
  return { home, account: accountFor(path.join(home, 'data')) }
}
