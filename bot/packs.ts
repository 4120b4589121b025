import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { type PackFault, parsePack, sourcesOf } from '../policy/pack/parse.ts'
import type { Pack } from '../policy/pack/schema.ts'
import { placeOf } from '../policy/pack/source.ts'
import type { KnownPack, Packs } from '../policy/rulebook/packs.ts'
import { nearest } from '../policy/text.ts'
import { projectAbove } from './project.ts'

const folder = join(projectAbove(fileURLToPath(import.meta.url)), 'policy/packs')

/** A pack that cannot be used: every fault with file, line, path and what to write. */
export class BadPack extends Error {
  readonly faults: PackFault[]
  constructor(faults: PackFault[]) {
    super(faults.map(({ file, line, path, message }) => `${file}:${line} ${path} ${message}`).join('\n'))
    this.faults = faults
  }
}

const loaded = new Map<string, Pack>()

/** Loads a rulebook by its name (`yundi`, `云堤`) or its file. Throws `BadPack` with all that is wrong. */
export function loadPack(nameOrFile: string): Pack {
  const pack = loaded.get(nameOrFile) ?? read(nameOrFile)
  loaded.set(nameOrFile, pack)
  return pack
}

function read(nameOrFile: string): Pack {
  if (/\.ya?ml$/.test(nameOrFile)) return readFile(nameOrFile)
  const found = named(nameOrFile)
  if (found) return loadPack(found.file)
  const guess = nearest(nameOrFile, names(), 2)
  const message = `没有叫「${nameOrFile}」的规则包${guess ? `,是「${guess}」吗` : ''};现有:${names().join('、')},或写一个 .yaml 文件的路径`
  throw new BadPack([{ file: nameOrFile, line: 1, path: '', message }])
}

function readFile(file: string): Pack {
  if (!existsSync(file)) throw new BadPack([{ file, line: 1, path: '', message: '没有这个文件' }])
  const parsed = parsePack(readFileSync(file, 'utf8'), file, findBeside(file))
  if ('faults' in parsed) throw new BadPack(parsed.faults)
  return parsed.pack
}

/** Finds what a file extends: another file by its path from there, else one that comes with the bot by its name. */
const findBeside = (file: string) =>
  Object.assign(
    (name: string) => {
      if (!/\.ya?ml$/.test(name)) return named(name)
      const other = resolve(dirname(file), name)
      return existsSync(other) ? { file: other, text: readFileSync(other, 'utf8') } : null
    },
    { names },
  )

/** Where a path of a rulebook stands: its own file or the one it extends, and the line. The rulebook must be sound. */
export function placesIn(nameOrFile: string): (path: string) => { file: string; line: number } {
  const file = /\.ya?ml$/.test(nameOrFile) ? nameOrFile : named(nameOrFile)!.file
  const read = sourcesOf(readFileSync(file, 'utf8'), file, findBeside(file))
  if ('faults' in read) throw new BadPack(read.faults)
  return (path) => placeOf(read.sources, path.split('.'))
}

type PackFile = { file: string; text: string; called: string[] }

/** The rulebooks that come with the bot, as files: what each is called stands in its own lines, whether it is sound or not. */
const files = (): PackFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((name) => {
      const file = join(folder, name)
      const text = readFileSync(file, 'utf8')
      return { file, text, called: calledIn(text) ?? [name.replace(/\.yaml$/, '')] }
    })

/** Its id and its names; null when the file is so much at fault that it has none. */
function calledIn(text: string): string[] | null {
  if (!readNames.has(text)) readNames.set(text, namesIn(text))
  return readNames.get(text)!
}

/** What files of this text are called: reading one takes a quarter of a second. */
const readNames = new Map<string, string[] | null>()

function namesIn(text: string): string[] | null {
  try {
    const { id, names } = parseDocument(text).toJS() as { id?: unknown; names?: unknown }
    return typeof id === 'string' ? [id, ...(Array.isArray(names) ? names.map(String) : [])] : null
  } catch {
    return null
  }
}

const named = (name: string) => files().find(({ called }) => called.includes(name)) ?? null
const names = () => files().flatMap(({ called }) => called)

/** Every rulebook that may be chosen, and those that may not because their files are at fault. */
export const knownPacks = (): KnownPack[] =>
  files().map(({ file, called: [id] }): KnownPack => {
    try {
      const pack = loadPack(file)
      return { id: pack.id, title: pack.title, names: pack.names, pack }
    } catch (error) {
      if (error instanceof BadPack) return { id: id!, faults: error.faults }
      throw error
    }
  })

/** A rulebook under its own id, whatever file it comes from, beside those that come with the bot. */
export const packsWith = (pack: Pack): Packs => ({
  of: (packId) => (packId === pack.id ? pack : loadPack(packId)),
  known: knownPacks,
})

/** The rulebooks that come with the bot. Throws `BadPack` when one is at fault. */
export const builtIn = (): Pack[] => files().map(({ file }) => loadPack(file))
