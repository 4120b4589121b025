import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Halt, say } from './explain.mjs'

/**
 * Generates the Prisma client into `store/generated/prisma` when the schema or Prisma's version has changed.
 * @param {string} root
 */
export function generateClient(root) {
  const schema = path.join(root, 'prisma/schema.prisma')
  const made = path.join(root, 'store/generated/prisma')
  const stamp = path.join(made, '.made-from')
  const mark = createHash('sha256').update(readFileSync(schema)).update(prismaVersion(root)).digest('hex')
  if (existsSync(path.join(made, 'client.ts')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark)
    return

  say('正在生成数据库客户端……')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...quietPrisma } },
  )
  if (status !== 0) throw new Halt(`数据库客户端没有生成,请检查 prisma/schema.prisma。\n${stderr}${stdout}`)
  writeFileSync(stamp, mark)
}

/**
 * Generating needs no engine, but Prisma's command line wants to find one and would download it:
 * any executable satisfies it, and Node is there for sure. Only for `generate`; with it, other commands mislead.
 */
const quietPrisma = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

/** @param {string} root */
function prismaVersion(root) {
  return String(JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8')).version)
}
