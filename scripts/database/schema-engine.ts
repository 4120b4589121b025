import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { engineAdapter } from './engine-adapter.ts'
import { readMigrations } from './migrations.mjs'

/**
 * The SQL that leads from what the migrations make to what a schema says, or undefined when they agree. The work is
 * done by Prisma's own schema engine, compiled to WebAssembly: its native one would have to be downloaded.
 * @param url an empty throw-away database
 * @param schema path of schema.prisma
 * @param migrations folder of the migrations
 */
export async function sqlTowards(
  url: string,
  schema: string,
  migrations: string,
): Promise<string | undefined> {
  loadEngine()
  const content = readFileSync(schema, 'utf8')
  const engine = await glue.SchemaEngine.new(
    { datamodels: [[schema, content]] },
    () => {},
    engineAdapter(url),
  )
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsIn(migrations) },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return exitCode === 0 ? undefined : (stdout ?? '')
}

/** What Prisma keeps beside the migrations, to know their dialect. */
export const lockFile = 'provider = "postgresql"\n'

/** The migrations, as the engine wants them told. */
function migrationsIn(folder: string) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockFile },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

let loaded = false

/** The package's own entry imports its .wasm file as a module, which Node 20 cannot: instantiate it by hand, once. */
function loadEngine() {
  if (loaded) return
  loaded = true
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  )
  const code = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports }
  const { exports } = new WebAssembly.Instance(code, imports)
  glue.__wbg_set_wasm(exports)
  const start = exports.__wbindgen_start as () => void
  start()
  const panics = { set_message: (message: string) => console.error(`schema engine: ${message}`) }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
}
