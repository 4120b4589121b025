import { existsSync } from 'node:fs'
import { root } from '../setup/paths.mjs'
import { prepare } from '../setup/prepare.mjs'
import { migrate, openDatabase } from './app.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/**
 * Runs a program of ours beside the bot, on the same database, whether the bot is running or not.
 * @param {string} program such as `bot/history/audit-main.ts`
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runOnDatabase(program, args) {
  const caller = process.env.INIT_CWD ?? process.cwd()
  process.chdir(root)
  if (existsSync('.env')) process.loadEnvFile('.env')
  await prepare()
  const database = await openDatabase(process.env)
  try {
    await migrate(database.url)
    const env = { ...process.env, DATABASE_URL: database.url, INIT_CWD: caller }
    return await runNode([...typescript, inProject(program), ...args], { env })
  } finally {
    await database.leave()
  }
}
