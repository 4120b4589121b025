import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallClone } from '../support/clone.ts'

const replay = `
console.log(JSON.stringify({ args: process.argv.slice(2), database: process.env.DATABASE_URL ?? null }))
process.exitCode = 2
`

let clone: ReturnType<typeof smallClone>
beforeAll(() => {
  clone = smallClone('')
  mkdirSync(path.join(clone.folder, 'bot/replay'))
  writeFileSync(path.join(clone.folder, 'bot/replay/main.ts'), replay)
  writeFileSync(path.join(clone.folder, 'bot/replay/other-worker.ts'), '')
})
afterAll(() => clone.remove())

test("a replay's output and exit code are its own, and it needs no database", async () => {
  const run = clone.run('replay', ['day.jsonl', '--json'])
  expect(await run.ends()).toBe(2)
  expect(JSON.parse(run.said())).toEqual({ args: ['day.jsonl', '--json'], database: null })
})

test('a replay on PostgreSQL gets a throw-away database', async () => {
  const run = clone.run('replay', ['day.jsonl', '--store', 'postgres'])
  expect(await run.ends()).toBe(2)
  expect(JSON.parse(run.said()).database).toContain('/throw_away_')
})
