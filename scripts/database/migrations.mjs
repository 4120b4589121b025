import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * The migrations of a folder in their order, with the checksum that Prisma keeps: SHA-256 of the file, in hex.
 * @param {string} dir
 * @returns {Migration[]}
 */
export function readMigrations(dir) {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    })
}

/** A mark of a whole list of migrations: it changes when any of them does. @param {Migration[]} migrations */
export const markOf = (migrations) =>
  sha256(migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n')).slice(0, 16)

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
