import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutants.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs the tests that need no database with the built-in rulebook changed. Answers with the first that fails, or null.
 * Files that speak of the setting are run first, all of them only when those do not notice.
 */
export function noticedByTests(mutant: Mutant): string | null {
  return failure(mutant, testsAbout(mutant.path)) ?? failure(mutant, [])
}

function failure({ path: at, to }: Mutant, files: string[]): string | null {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const config = path.join(root, 'bench/mutate/vitest.config.ts')
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', root, '--config', config, '--reporter', 'json', ...files],
    {
      env: { ...process.env, MUTANT: JSON.stringify({ path: at, value: to }) },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (status === 0) return null
  const failed = reportIn(stdout)?.testResults.find((file) => file.status === 'failed')
  if (!failed) throw new Error(`the tests did not run for ${at}:\n${stdout.slice(-2000)}`)
  return path.relative(root, failed.name)
}

type Report = { testResults: { name: string; status: string }[] }

function reportIn(output: string): Report | null {
  const from = output.indexOf('{"numTotalTestSuites"')
  return from < 0 ? null : (JSON.parse(output.slice(from)) as Report)
}

/** These state many of the rulebook's numbers, whatever they are called. */
const wide = ['test/policy/pack/source-numbers.test.ts', 'test/policy/day-plan.test.ts']

/** Test files that name the setting's rule, or its last keys. */
function testsAbout(at: string): string[] {
  const keys = at
    .split('.')
    .filter((key) => !/^\d+$/.test(key) && !['yuan', 'rules', 'targets'].includes(key))
  const words = keys.slice(-2)
  const near = testFiles
    .map(({ file, text }) => ({ file, hits: words.filter((word) => text.includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 6)
    .map(({ file }) => file)
  return [...new Set([...wide, ...near])]
}

const testFiles = ['policy', 'commands', 'messages', 'jobs']
  .flatMap((folder) =>
    readdirSync(path.join(root, 'test', folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `test/${folder}/${file}`,
    ),
  )
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
