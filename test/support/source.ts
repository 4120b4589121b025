import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** One of our source files; `file` is its path from the project's root, with `/`. */
export type Source = { file: string; text: string; imports: string[] }

/** Every source file below these folders, but what is generated. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) => filesIn(folder)).map(read)
}

function filesIn(folder: string): string[] {
  if (!statSync(path.join(root, folder), { throwIfNoEntry: false })) return []
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return ['generated', 'node_modules'].includes(entry.name) ? [] : filesIn(file)
    return /\.(?:[cm]?[jt]sx?)$/.test(entry.name) ? [file] : []
  })
}

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8')
  const named = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )
  return { file, text, imports: [...named].map(([, one, other]) => target(file, one ?? other!)) }
}

/** A relative import as a path from the root; a package by its name. */
function target(file: string, name: string): string {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name
}

/** The text without comments and what stands in quotes; line numbers stay. */
export function codeOnly(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  )
}

/** `file:line` of each place where a pattern stands in the code. */
export function placesOf(pattern: RegExp, { file, text }: Source, code = codeOnly(text)): string[] {
  return [...code.matchAll(new RegExp(pattern, 'g'))].map(
    ({ index }) => `${file}:${code.slice(0, index).split('\n').length}`,
  )
}
