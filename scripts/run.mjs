// The entry of every npm script that needs a prepared clone: node scripts/run.mjs TASK [ARGS].
// Everything imported here must parse on an old Node, so that the version check can still speak.
import { nodeFault } from './setup/node-version.mjs'

const tasks = ['start', 'bot', 'jobs', 'test', 'setup', 'replay', 'bench', 'db', 'ledger', 'history', 'packs']
const [task = 'start', ...args] = process.argv.slice(2)

const fault = nodeFault(process.versions.node)
if (fault) {
  process.stderr.write(`${fault}\n`)
  process.exit(1)
}
if (!tasks.includes(task)) {
  process.stderr.write(`没有「${task}」这个任务,可用的有:${tasks.join('、')}。 (unknown task)\n`)
  process.exit(2)
}

const { explain } = await import('./setup/explain.mjs')
try {
  const { run } = await import(`./tasks/${task}.mjs`)
  process.exitCode = await run(args)
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
