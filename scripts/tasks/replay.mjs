import path from 'node:path'
import { prepare } from '../setup/prepare.mjs'
import { bundled } from './bundle.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/** `npm run -s replay -- FILE …`: needs no database, unless `--store postgres` asks for one. @param {string[]} args */
export async function run(args) {
  await prepare()
  if (!wantsPostgres(args)) {
    const folder = await bundled('replay', programs)
    return runNode([...roomToBreathe, path.join(folder, 'main.mjs'), ...args])
  }
  const { withThrowAwayDatabase } = await import('../database/throw-away.mjs')
  const replay = [...roomToBreathe, ...typescript, inProject('bot/replay/main.ts'), ...args]
  return withThrowAwayDatabase({}, (url) => runNode(replay, { env: { ...process.env, DATABASE_URL: url } }))
}

/** The other life of `--against` runs in a thread, which finds its program beside the first one under this name. */
const programs = { main: 'bot/replay/main.ts', 'other-thread': 'bot/replay/other-worker.ts' }

/** A history is read once and thrown away: with more room for what is young, far less of it is ever looked at twice. */
const roomToBreathe = ['--max-semi-space-size=64']

/** @param {string[]} args */
function wantsPostgres(args) {
  return args.includes('--store=postgres') || args[args.indexOf('--store') + 1] === 'postgres'
}
