import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/** `npm run -s replay -- FILE …`: needs no database, unless `--store postgres` asks for one. @param {string[]} args */
export async function run(args) {
  await prepare()
  const replay = [...roomToBreathe, ...typescript, inProject('bot/replay/main.ts'), ...args]
  if (!wantsPostgres(args)) return runNode(replay)

  const { withThrowAwayDatabase } = await import('../database/throw-away.mjs')
  return withThrowAwayDatabase({}, (url) => runNode(replay, { env: { ...process.env, DATABASE_URL: url } }))
}

/** A history is read once and thrown away: with more room for what is young, far less of it is ever looked at twice. */
const roomToBreathe = ['--max-semi-space-size=64']

/** @param {string[]} args */
function wantsPostgres(args) {
  return args.includes('--store=postgres') || args[args.indexOf('--store') + 1] === 'postgres'
}
