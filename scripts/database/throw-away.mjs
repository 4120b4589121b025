import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { joinPostgres, withDatabase } from '../servers/postgres.mjs'
import { local, root } from '../setup/paths.mjs'
import { withClient } from './connect.mjs'
import { deploy } from './deploy.mjs'
import { markOf, readMigrations } from './migrations.mjs'

/** Everything made here carries this prefix, and is swept away when nobody uses the server. */
const prefix = 'throw_away_'

/**
 * Joins a server for databases that nobody will miss. It is never the one a bot runs on.
 * @param {{ durable?: boolean }} [options] durable as in earnest, for measurements
 */
export function joinThrowAwayServer({ durable = false } = {}) {
  const dir = local(durable ? 'bench' : 'test', 'postgres')
  return joinPostgres(dir, { durable, whenAlone: sweep })
}

/**
 * A new database with all migrations applied, copied from a template; or an empty one.
 * @param {string} server address of a database on the server, by an account that may create more
 * @param {{ empty?: boolean }} [options]
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function throwAwayDatabase(server, { empty = false } = {}) {
  const name = prefix + randomBytes(6).toString('hex')
  await withClient(server, async (client) => {
    const template = empty ? 'template0' : await templateOn(server, client)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const drop = async () => {
    await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
  return { url: withDatabase(server, name), drop }
}

/**
 * Does some work with a throw-away database of its own, and leaves nothing behind.
 * @template T
 * @param {{ durable?: boolean, empty?: boolean }} options
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withThrowAwayDatabase(options, work) {
  const server = await joinThrowAwayServer(options)
  try {
    const { url, drop } = await throwAwayDatabase(server.url, options)
    return await work(url).finally(drop)
  } finally {
    await server.leave()
  }
}

/**
 * The template for today's migrations. Made under another name and renamed when whole.
 * @param {string} server
 * @param {import('pg').Client} client
 */
async function templateOn(server, client) {
  const migrations = migrationsOfToday()
  const template = templateFor(migrations)
  if (await exists(client, template)) return template

  await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [template])
  if (!(await exists(client, template))) {
    const half = `${template}_half`
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${half}`)
    await withClient(withDatabase(server, half), (inside) => deploy(inside, migrations))
    await client.query(`ALTER DATABASE ${half} RENAME TO ${template}`)
  }
  await client.query(`SELECT pg_advisory_unlock(hashtext($1))`, [template])
  return template
}

const migrationsOfToday = () => readMigrations(path.join(root, 'prisma/migrations'))

/** @param {import('./migrations.mjs').Migration[]} migrations */
const templateFor = (migrations) => `${prefix}template_${markOf(migrations)}`

/** @param {import('pg').Client} client @param {string} name */
async function exists(client, name) {
  return (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1
}

/** Drops what killed runs left behind, and the templates of other days. @param {string} server */
async function sweep(server) {
  const kept = templateFor(migrationsOfToday())
  await withClient(server, async (client) => {
    const { rows } = await client.query(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND datname <> $2',
      [prefix, kept],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  })
}
