import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

const main = new URL('./main.ts', import.meta.url).pathname

/** The simulator as a process, with what it printed. */
async function run(...args: string[]): Promise<{ child: ChildProcess; told: Record<string, string> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, told: JSON.parse(line) }
}

test('it prints all that a bot needs, obeys over HTTP, and ends when told', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lark-sim-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const config = path.join(folder, 'config.json')
  writeFileSync(config, JSON.stringify({ app: { botName: 'Filed' }, delivery: { timeScale: 0.25 } }))
  const { child, told } = await run(
    ...['--config', config, '--mode', 'webhook', '--encrypt-key', 'k3y', '--app-id', 'cli_00000000000000aa'],
  )
  expect(told).toEqual({
    domain: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    control: `${told.domain}/_sim/`,
    app_id: 'cli_00000000000000aa',
    app_secret: expect.stringMatching(/^[0-9a-f]{32}$/),
    verification_token: expect.stringMatching(/^[0-9a-f]{32}$/),
    encrypt_key: 'k3y',
    bot_open_id: expect.stringMatching(/^ou_/),
    mode: 'webhook',
  })
  const { cfg } = await (await fetch(`${told.control}config`, { method: 'POST', body: '{}' })).json()
  expect(cfg.delivery).toMatchObject({ mode: 'webhook', timeScale: 0.25 })
  const state = await (await fetch(`${told.control}state`)).json()
  expect(state.app.botName).toBe('Filed')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('an option that is none is told', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--mode', 'mail'])
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const [code] = await once(child, 'exit')
  expect([code, said]).toEqual([1, expect.stringContaining('--mode ws or webhook, not mail')])
})
