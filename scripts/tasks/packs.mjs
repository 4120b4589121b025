import { existsSync } from 'node:fs'
import { prepare } from '../setup/prepare.mjs'
import { inProject, runNode, typescript } from './child.mjs'

const uses = ['lint', 'readme']

/** `npm run packs -- lint FILE`, `npm run packs -- readme`: each is a program of its own in `bot/rulebook`. @param {string[]} args */
export async function run([use = '', ...args]) {
  const program = inProject(`bot/rulebook/${use}.ts`)
  if (!uses.includes(use) || !existsSync(program)) {
    process.stderr.write(
      `请写要做什么:npm run packs -- lint yundi(按法规看一遍规则包),或 npm run packs -- readme(列出全部设置)。\n`,
    )
    return 2
  }
  await prepare()
  return runNode([...typescript, program, ...args])
}
