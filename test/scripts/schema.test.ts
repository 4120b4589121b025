import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sqlTowards } from '../../scripts/database/schema-engine.ts'
import { throwAwayDatabase } from '../../scripts/database/throw-away.mjs'
import { root } from '../../scripts/setup/paths.mjs'
import { folderForTest } from '../support/folder.ts'

const migrations = path.join(root, 'prisma/migrations')

async function sqlFor(schema: string) {
  const { url, drop } = await throwAwayDatabase(process.env.TEST_DATABASE_URL ?? '', { empty: true })
  return sqlTowards(url, schema, migrations).finally(drop)
}

test('the migrations make what schema.prisma says', async () => {
  expect(await sqlFor(path.join(root, 'prisma/schema.prisma'))).toBeUndefined()
})

test('what another schema lacks is told as SQL', async () => {
  const schema = path.join(folderForTest(), 'schema.prisma')
  writeFileSync(schema, 'datasource db {\n  provider = "postgresql"\n}\nmodel Note {\n  id Int @id\n}\n')
  expect(await sqlFor(schema)).toContain('CREATE TABLE "Note"')
})
