import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/** `npm run db:check` and `npm run db:new -- NAME`: compare schema.prisma with what the migrations make. @param {string[]} args */
export async function run(args) {
  await prepare()
  const { withThrowAwayDatabase } = await import('../database/throw-away.mjs')
  const compare = [...typescript, inProject('scripts/database/next-migration.ts'), ...args]
  return withThrowAwayDatabase({ empty: true }, (url) =>
    runNode(compare, { env: { ...process.env, DATABASE_URL: url } }),
  )
}
