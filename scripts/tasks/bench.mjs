import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/** `npm run bench`: measures on a throw-away database that is as durable as a real one; `mutate` and `photos` need none. @param {string[]} args */
export async function run(args) {
  await prepare()
  if (args[0] === 'mutate' || args[0] === 'photos')
    return runNode([...typescript, inProject('bench/main.ts'), ...args])

  const { withThrowAwayDatabase } = await import('../database/throw-away.mjs')
  const bench = [...typescript, inProject('bench/main.ts'), ...args]
  return withThrowAwayDatabase({ durable: true }, (url) =>
    runNode(bench, { env: { ...process.env, DATABASE_URL: url } }),
  )
}
