import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/setup/paths.mjs'
import { newFolder } from './folder.ts'

/** A run of `node scripts/run.mjs`: what it has said so far, and how to wait for more. */
export type Run = {
  child: ChildProcess
  said: () => string
  /** Waits until the text is said; an error when the run ends before. */
  says: (text: string) => Promise<void>
  /** Waits for the end and answers the exit code. */
  ends: () => Promise<number | null>
}

/**
 * A copy of this project's set-up in a folder of its own, with its installed packages and a stand-in for the app.
 * @param app source of bot/main.ts
 */
export function smallClone(app: string) {
  const folder = newFolder()
  const copied = [
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'bot/env.ts',
    'prisma',
    'store/generated',
  ]
  for (const name of copied) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  mkdirSync(path.join(folder, 'bot'), { recursive: true })
  writeFileSync(path.join(folder, 'bot/main.ts'), app)

  const run = (task: string, args: string[] = [], env: Record<string, string> = {}): Run => {
    const script = path.join(folder, 'scripts/run.mjs')
    const child = spawn(process.execPath, [script, task, ...args], {
      cwd: folder,
      env: { ...outside(), ...env },
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += piece))
    const ended = once(child, 'close').then(([code]) => code as number | null)
    const says = async (wanted: string) => {
      while (!text.includes(wanted)) {
        const more = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
        const code = await Promise.race([more, ended])
        if (!Array.isArray(code) && !text.includes(wanted))
          throw new Error(`ended without saying ${wanted}:\n${text}`)
      }
    }
    return { child, said: () => text, says, ends: () => ended }
  }
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The environment without what belongs to this test run. */
function outside() {
  const ours = [
    'DATABASE_URL',
    'REDIS_URL',
    'TEST_DATABASE_URL',
    'TEST_REDIS_URL',
    'HOST',
    'PORT',
    'DATA_DIR',
  ]
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)))
}
