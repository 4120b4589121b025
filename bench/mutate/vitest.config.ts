import { defineConfig } from 'vitest/config'

/** The tests that need no database and no browser, in one process whose modules are loaded once. */
export default defineConfig({
  test: {
    include: ['test/{policy,commands,messages,jobs}/**/*.test.ts'],
    exclude: ['test/jobs/queue.test.ts', 'test/policy/lint/**'],
    setupFiles: ['bench/mutate/setup.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    testTimeout: 30_000,
  },
})
