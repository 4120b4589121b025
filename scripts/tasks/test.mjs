import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode } from './child.mjs'

/** `npm test`: all tests, or those named. Their servers are started by `test/support/servers.ts`. @param {string[]} args */
export async function run(args) {
  await prepare()
  return runNode([inProject('node_modules/vitest/vitest.mjs'), 'run', ...args])
}
