import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deploy } from '../../scripts/database/deploy.mjs'
import { readMigrations } from '../../scripts/database/migrations.mjs'
import { throwAwayDatabase } from '../../scripts/database/throw-away.mjs'
import { folderForTest } from '../support/folder.ts'

let database: { url: string; drop: () => Promise<void> }
let clients: pg.Client[]

beforeEach(async () => {
  database = await throwAwayDatabase(process.env.TEST_DATABASE_URL ?? '', { empty: true })
  clients = []
})

afterEach(async () => {
  for (const client of clients) await client.end()
  await database.drop()
})

async function connect() {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  clients.push(client)
  return client
}

/** Migrations as files, read back the way the deployer gets them. */
function migrations(files: Record<string, string>) {
  const dir = folderForTest()
  writeFileSync(path.join(dir, 'migration_lock.toml'), 'provider = "postgresql"\n')
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(path.join(dir, name))
    writeFileSync(path.join(dir, name, 'migration.sql'), sql)
  }
  return readMigrations(dir)
}

const rowsOf = async (client: pg.Client) =>
  (await client.query('SELECT * FROM _prisma_migrations ORDER BY started_at')).rows

const shops = 'CREATE TABLE shops (id int);'
const visits = 'CREATE TABLE visits (id int); INSERT INTO visits VALUES (1);'

describe('deploying migrations', () => {
  test('applies them in order, and only once', async () => {
    const client = await connect()
    const both = migrations({ '2_visits': visits, '1_shops': shops })
    expect(await deploy(client, both)).toEqual(['1_shops', '2_visits'])
    expect(await deploy(client, both)).toEqual([])
    expect((await client.query('SELECT * FROM visits')).rowCount).toBe(1)
  })

  test("keeps Prisma's rows: the file's SHA-256, one step, a time of finishing", async () => {
    const client = await connect()
    await deploy(client, migrations({ '1_shops': shops }))
    expect(await rowsOf(client)).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(shops).digest('hex'),
        migration_name: '1_shops',
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      }),
    ])
  })

  test('runs a function body with semicolons whole', async () => {
    const client = await connect()
    const body = 'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;'
    await deploy(client, migrations({ '1_two': body }))
    expect((await client.query('SELECT two()')).rows).toEqual([{ two: 2 }])
  })

  test('by three processes at once applies each once', async () => {
    const list = migrations({ '1_shops': shops, '2_visits': visits })
    const three = await Promise.all([connect(), connect(), connect()])
    const applied = await Promise.all(three.map((client) => deploy(client, list)))
    expect(applied.flat().sort()).toEqual(['1_shops', '2_visits'])
  })

  test('leaves a database with other tables alone (P3005)', async () => {
    const client = await connect()
    await client.query('CREATE TABLE theirs (id int)')
    await expect(deploy(client, migrations({ '1_shops': shops }))).rejects.toThrow('P3005')
    expect((await client.query(`SELECT to_regclass('_prisma_migrations') AS made`)).rows[0].made).toBeNull()
  })

  test('undoes a migration that fails (P3018), then refuses until it is settled (P3009)', async () => {
    const client = await connect()
    const broken = migrations({
      '1_shops': shops,
      '2_broken': 'CREATE TABLE half (id int); SELECT nonsense;',
    })
    await expect(deploy(client, broken)).rejects.toThrow('P3018')
    expect((await client.query(`SELECT to_regclass('half') AS half`)).rows[0].half).toBeNull()
    expect((await rowsOf(client))[1]).toMatchObject({
      migration_name: '2_broken',
      finished_at: null,
      logs: expect.stringContaining('nonsense'),
    })

    const mended = migrations({ '1_shops': shops, '2_broken': visits })
    const refusal: Error = await deploy(client, mended).catch((error) => error)
    expect(refusal.message).toContain('P3009')
    await client.query(refusal.message.split('\n')[1] ?? '')
    expect(await deploy(client, mended)).toEqual(['2_broken'])
  })

  test('cut off by a kill leaves nothing to settle', async () => {
    const client = await connect()
    const slow = migrations({ '1_slow': 'CREATE TABLE slow (id int); SELECT pg_sleep(60);' })
    const cut = deploy(client, slow).catch(() => 'cut off')
    const other = await connect()
    client.on('error', () => {})
    const endSleeper = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`
    await expect.poll(async () => (await other.query(endSleeper)).rowCount).toBe(1)
    expect(await cut).toBe('cut off')

    expect(await deploy(other, migrations({ '1_slow': 'CREATE TABLE slow (id int);' }))).toEqual(['1_slow'])
  })

  test('warns of a file that was edited after it was applied, and goes on', async () => {
    const client = await connect()
    await deploy(client, migrations({ '1_shops': shops }))
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await deploy(client, migrations({ '1_shops': `${shops} -- edited`, '2_visits': visits }))).toEqual(
      ['2_visits'],
    )
    expect(stderr.mock.calls.flat().join('')).toContain('1_shops')
    stderr.mockRestore()
  })
})
