import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/** `npm run bench`: measures on a throw-away database that is as durable as a real one; `mutate`, `photos` and `wechat-soak` need none. @param {string[]} args */
export async function run(args) {
  await prepare()
  if (['mutate', 'photos', 'wechat-soak'].includes(args[0] ?? ''))
    return runNode([...typescript, inProject('bench/main.ts'), ...args])

  const { withThrowAwayDatabase } = await import('../database/throw-away.mjs')
  const bench = [...typescript, inProject('bench/main.ts'), ...args]
  return withThrowAwayDatabase({ durable: true }, (url) =>
    runNode(bench, { env: { ...process.env, DATABASE_URL: url } }),
  )
}
