import { spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { Halt } from '../setup/explain.mjs'

/** @typedef {{ uid: number, gid: number } | undefined} Account undefined: the one we run under */

/**
 * The account PostgreSQL runs under. It refuses root, so root lends it another one: the owner of the data
 * when there is data, else `postgres` or `nobody`.
 * @param {string} data the folder of the data, which may not exist yet
 * @returns {Account}
 */
export function accountFor(data) {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const known = lookUp('postgres') ?? lookUp('nobody')
  if (known) return known
  throw new Halt(
    '内置数据库不能以 root 运行,这台机器又没有 postgres 或 nobody 账户。请换普通用户再运行。 (running as root)',
  )
}

/** Gives a file or folder to the account. @param {string} path @param {Account} account */
export function giveTo(path, account) {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Whether the account can enter this folder. @param {string} folder @param {Account} account */
export function canEnter(folder, account) {
  return !account || spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0
}

/** @param {string} name @returns {Account} */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
