import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PackFault, parsePack } from '../policy/pack/parse.ts'
import type { Pack } from '../policy/pack/schema.ts'
import type { KnownPack, Packs } from '../policy/rulebook/packs.ts'
import { nearest } from '../policy/text.ts'

const folder = fileURLToPath(new URL('../policy/packs/', import.meta.url))

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
  const built = builtIn()
  const found = built.find(({ id, names }) => id === nameOrFile || names.includes(nameOrFile))
  if (found) return found
  const names = built.flatMap(({ id, names }) => [id, ...names])
  const guess = nearest(nameOrFile, names, 2)
  const message = `没有叫「${nameOrFile}」的规则包${guess ? `,是「${guess}」吗` : ''};现有:${names.join('、')},或写一个 .yaml 文件的路径`
  throw new BadPack([{ file: nameOrFile, line: 1, path: '', message }])
}

function readFile(file: string): Pack {
  if (!existsSync(file)) throw new BadPack([{ file, line: 1, path: '', message: '没有这个文件' }])
  const parsed = parsePack(readFileSync(file, 'utf8'), file)
  if ('faults' in parsed) throw new BadPack(parsed.faults)
  return parsed.pack
}

/** Every rulebook that may be chosen, and those that may not because their files are at fault. */
export const knownPacks = (): KnownPack[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file): KnownPack => {
      try {
        const pack = loadPack(join(folder, file))
        return { id: pack.id, title: pack.title, names: pack.names, pack }
      } catch (error) {
        if (error instanceof BadPack) return { id: file.replace(/\.yaml$/, ''), faults: error.faults }
        throw error
      }
    })

/** A rulebook under its own id, whatever file it comes from, beside those that come with the bot. */
export const packsWith = (pack: Pack): Packs => ({
  of: (packId) => (packId === pack.id ? pack : loadPack(packId)),
  known: knownPacks,
})

/** The rulebooks that come with the bot. */
export const builtIn = (): Pack[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => loaded.get(file) ?? readFile(join(folder, file)))
