import { throwAwayDatabase } from '../../scripts/database/throw-away.mjs'

/**
 * A database of its own for a test file, with all migrations applied.
 * Call `drop` in `afterAll`, when every connection of yours is closed.
 */
export function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL
  if (!server)
    throw new Error('TEST_DATABASE_URL is not set: run the tests with vitest, which starts the server')
  return throwAwayDatabase(server)
}
