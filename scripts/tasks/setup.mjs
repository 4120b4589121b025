import { prepare } from '../setup/prepare.mjs'

/** `npm run setup`: packages and the database client, nothing started. */
export async function run() {
  await prepare()
  return 0
}
