import pg from 'pg'
import { withDatabase } from '../servers/postgres.mjs'
import { Halt } from '../setup/explain.mjs'

/**
 * Connects to a database, and creates it first when the server does not have it.
 * @param {string} url
 * @returns {Promise<pg.Client>}
 */
export async function connect(url) {
  try {
    return await open(url)
  } catch (error) {
    if (codeOf(error) !== '3D000') throw plain(error, url)
    const name = decodeURIComponent(new URL(url).pathname.slice(1))
    await withClient(withDatabase(url, 'postgres'), (client) => client.query(`CREATE DATABASE "${name}"`))
    return open(url)
  }
}

/**
 * Connects, does some work, and closes the connection whatever comes of it.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {string} url */
async function open(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  return client
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {{ code?: string }} */ (error).code

/** A database that cannot be reached, in one line without the password. @param {unknown} error @param {string} url */
function plain(error, url) {
  const { host, username, pathname } = new URL(url)
  const code = codeOf(error) ?? ''
  if (['28P01', '28000'].includes(code))
    return new Halt(`数据库 ${host} 不接受账户「${username}」的密码,请检查 DATABASE_URL。 (${code})`)
  if (code === '42501')
    return new Halt(`账户「${username}」没有权限建数据库「${pathname.slice(1)}」,请先建好它。 (${code})`)
  const cause =
    error instanceof AggregateError ? error.errors[0].message : /** @type {Error} */ (error).message
  return new Halt(`连不上数据库 ${host},请检查 DATABASE_URL 和网络。 (${cause || code})`)
}
