import { randomUUID } from 'node:crypto'
import { Halt, say } from '../setup/explain.mjs'

/**
 * @typedef {import('pg').Client} Client
 * @typedef {import('./migrations.mjs').Migration} Migration
 * @typedef {{ migration_name: string, checksum: string, finished_at: Date | null, rolled_back_at: Date | null }} Row
 */

/** The key under which Prisma's own engine locks a database while it migrates. */
const lockKey = 72_707_369

/** Prisma's table, as its engine creates it. */
const createTable = `CREATE TABLE "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Applies what a database lacks, as `prisma migrate deploy` would: same table, checksums, lock and rules,
 * so that Prisma can take over at any time. Unlike there, a migration and its row are one transaction:
 * a run killed on the way leaves nothing to clear up.
 * @param {Client} client
 * @param {Migration[]} migrations
 * @returns {Promise<string[]>} the names of those applied now
 * @throws {Halt} P3005 (a foreign database), P3009 (an earlier failure), P3018 (a failure now)
 */
export async function deploy(client, migrations) {
  await client.query('SELECT pg_advisory_lock($1)', [lockKey])
  try {
    const rows = await readRows(client)
    refuseAfterFailure(rows)
    const applied = new Map(
      rows.filter((row) => !row.rolled_back_at).map((row) => [row.migration_name, row.checksum]),
    )
    warnOfEdits(migrations, applied)
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey])
  }
}

/** @param {Client} client @returns {Promise<Row[]>} */
async function readRows(client) {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`)
  if (!rows[0].known) {
    await refuseForeign(client)
    await client.query(createTable)
  }
  return (await client.query('SELECT * FROM _prisma_migrations ORDER BY started_at')).rows
}

/** @param {Client} client */
async function refuseForeign(client) {
  const { rowCount } =
    await client.query(`SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace
    AND relkind IN ('r', 'p', 'v', 'm') LIMIT 1`)
  if (rowCount) {
    throw new Halt(
      `P3005 数据库「${client.database}」里已有别的表,为免弄乱,没有动它。请换一个空数据库,或先用 prisma migrate resolve 登记。 (schema is not empty)`,
    )
  }
}

/** @param {Row[]} rows */
function refuseAfterFailure(rows) {
  const failed = rows.filter((row) => !row.finished_at && !row.rolled_back_at)
  if (failed.length === 0) return
  const names = failed.map((row) => row.migration_name)
  throw new Halt(
    `P3009 迁移 ${names.join('、')} 上次失败了,原因在表 _prisma_migrations 的 logs 列。改好后执行:\n` +
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${names[0]}' AND finished_at IS NULL;\n` +
      `再启动一次即可。 (failed migrations found)`,
  )
}

/** @param {Migration[]} migrations @param {Map<string, string>} applied */
function warnOfEdits(migrations, applied) {
  for (const { name, checksum } of migrations) {
    const known = applied.get(name)
    if (known && known !== checksum)
      say(`迁移 ${name} 在应用之后被改过,改动不会生效;请另写一个迁移。 (edited after it was applied)`)
  }
}

/** @param {Client} client @param {Migration} migration */
async function apply(client, { name, sql, checksum }) {
  const insert = 'INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ($1, $2, $3, $4)'
  const id = randomUUID()
  await client.query('BEGIN')
  try {
    await client.query(insert, [id, checksum, name, null])
    await client.query(sql) // Without parameters: the whole script at once, however many statements it has.
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const cause = /** @type {Error} */ (error)
    await client.query(insert, [id, checksum, name, cause.stack])
    throw new Halt(`P3018 迁移 ${name} 失败,它的改动已全部撤回:${cause.message} (migration failed)`)
  }
}
