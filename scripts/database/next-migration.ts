// Started by `npm run db:check` and `npm run db:new -- NAME`, with DATABASE_URL naming an empty throw-away
// database.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup/paths.mjs'
import { lockFile, sqlTowards } from './schema-engine.ts'

const [task, name = ''] = process.argv.slice(2)
const schema = path.join(root, 'prisma/schema.prisma')
const migrations = path.join(root, 'prisma/migrations')
const sql = await sqlTowards(process.env.DATABASE_URL ?? '', schema, migrations)

if (!sql) {
  console.log('schema.prisma 与迁移一致。 (in step)')
} else if (task === 'check') {
  console.log(
    `schema.prisma 与迁移不一致,还差这些 SQL;执行 npm run db:new -- 名字,写成迁移。 (not in step)\n\n${sql}`,
  )
  process.exitCode = 1
} else if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    '请给迁移起个名字,用小写字母、数字和下划线,例如:npm run db:new -- add_note (a name is needed)',
  )
  process.exitCode = 2
} else {
  console.log(`已写好 ${write(name, sql)},请看一遍再提交。 (written)\n\n${sql}`)
}

function write(name: string, sql: string) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrations, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  writeFileSync(path.join(migrations, 'migration_lock.toml'), lockFile)
  return path.relative(root, path.join(folder, 'migration.sql'))
}
