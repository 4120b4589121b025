import { existsSync } from 'node:fs'
import path from 'node:path'
import { Halt, say } from '../setup/explain.mjs'
import { dataDir, root } from '../setup/paths.mjs'
import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'
import { claimPlace } from './claim-place.mjs'

/**
 * Runs the bot from a clone in whatever state: packages, database, migrations, then the app until it ends.
 * @param {'all' | 'bot' | 'jobs'} part
 * @returns {Promise<number>} the app's exit code
 */
export async function runApp(part) {
  process.chdir(root)
  if (existsSync('.env')) process.loadEnvFile('.env')

  const release = await claimPlace(part, process.env)
  try {
    await prepare()
    await checkEnvironment()
    const database = await openDatabase(process.env)
    try {
      await migrate(database.url)
      const env = { ...process.env, DATABASE_URL: database.url }
      return await runNode([...typescript, inProject('bot/main.ts'), part], { env, leashed: true })
    } finally {
      await database.leave()
    }
  } finally {
    release()
  }
}

/** Names all that is wrong with the environment before anything is started. */
async function checkEnvironment() {
  const { tsImport } = await import('tsx/esm/api')
  /** @type {typeof import('../../bot/env.ts')} */
  const { envFaults } = await tsImport('../../bot/env.ts', import.meta.url)
  const faults = envFaults({
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || 'postgresql://embedded',
  })
  if (faults) throw new Halt(faults)
}

/** The database of DATABASE_URL, else the embedded one. @param {NodeJS.ProcessEnv} env */
export async function openDatabase(env) {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, leave: async () => {} }
  const { joinPostgres, withDatabase } = await import('../servers/postgres.mjs')
  const server = await joinPostgres(path.join(dataDir(env), 'postgres'))
  if (server.reused) say(`内置数据库已在运行(进程 ${server.pid}),接着用它。`)
  server.watch()
  return { url: withDatabase(server.url, 'chagang'), leave: server.leave }
}

/** Applies the migrations that a database lacks. @param {string} url */
export async function migrate(url) {
  const { withClient } = await import('../database/connect.mjs')
  const { deploy } = await import('../database/deploy.mjs')
  const { readMigrations } = await import('../database/migrations.mjs')
  const applied = await withClient(url, (client) =>
    deploy(client, readMigrations(inProject('prisma/migrations'))),
  )
  if (applied.length > 0) say(`数据库已更新:${applied.join('、')}`)
}
