import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'

/** `npm run setup`: packages, the database client and the models that look at photos; nothing started. */
export async function run() {
  await prepare()
  return runNode([...typescript, inProject('photos/models/main.ts')])
}
