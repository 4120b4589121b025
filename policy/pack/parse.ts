import { isMap } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../text.ts'
import { checkPack } from './check.ts'
import { saidOf } from './issues.ts'
import { merged } from './merge.ts'
import type { Pack } from './schema.ts'
import { packSchema } from './schema.ts'
import { type PackFault, placeOf, type Source, sourceOf } from './source.ts'
import type { Key } from './walk.ts'

export type { PackFault } from './source.ts'

/** Gives the file of a rulebook by its id or name; null when there is none. `names` are those that there are. */
export type FindPack = { (name: string): { file: string; text: string } | null; names?: () => string[] }

const none: FindPack = () => null

/** What a child must say of itself: these are never taken from its parent. */
const own = ['id', 'title', 'names', 'version'] as const

/**
 * Reads a pack's YAML, over the one that it `extends`. Answers the pack, or everything that is wrong with it, each with
 * file, line, path and what to write instead. What is wrong in a parent is told with the parent's file.
 */
export function parsePack(
  text: string,
  file: string,
  find: FindPack = none,
): { pack: Pack } | { faults: PackFault[] } {
  const read = sourcesOf(text, file, find)
  if ('faults' in read) return read
  const { sources } = read
  const plain = sources.map(({ document }) => document.toJS() as Record<string, unknown>)
  const { extends: _, ...data } = plain.reduceRight((parent, child) => merged(parent, child) as typeof child)
  const at = (path: readonly Key[], message: string): PackFault => ({
    ...placeOf(sources, path),
    path: path.join('.'),
    message,
  })

  const unsaid = own.filter((key) => sources.length > 1 && !(key in plain[0]!))
  if (unsaid.length > 0)
    return {
      faults: unsaid.map((key) => ({ ...at(['extends'], `继承来的规则包要写自己的「${key}」`), path: key })),
    }
  const checked = packSchema.safeParse(data)
  if (!checked.success) return { faults: faultsOf(checked.error, data, at) }
  const faults = checkPack(checked.data).map(({ path, message }) => at(path, message))
  return faults.length > 0 ? { faults: inLines(faults) } : { pack: checked.data }
}

function faultsOf(
  error: z.ZodError,
  data: unknown,
  at: (path: readonly Key[], message: string) => PackFault,
) {
  const said = error.issues.flatMap((issue) => saidOf(packSchema, data, issue))
  return inLines(said.map(({ path, message }) => at(path, message)))
}

const inLines = (faults: PackFault[]) => faults.sort((a, b) => a.line - b.line)

/** The file and those it extends, child first, as YAML reads them: for the line of a path. */
export function sourcesOf(
  text: string,
  file: string,
  find: FindPack,
): { sources: Source[] } | { faults: PackFault[] } {
  const sources: Source[] = []
  for (let next: { file: string; text: string } | null = { file, text }; next; ) {
    const source = sourceOf(next.text, next.file)
    if ('faults' in source) return source
    if (!isMap(source.document.contents)) return { faults: [emptyFile(source.file)] }
    sources.push(source)
    const parent = source.document.get('extends')
    if (parent === undefined) break
    const wrong = (message: string) => ({
      faults: [{ ...placeOf([source], ['extends']), path: 'extends', message }],
    })
    if (typeof parent !== 'string') return wrong('请写被继承的规则包的名称,例如 extends: yundi')
    next = find(parent)
    if (!next) return wrong(unknownParent(parent, find.names?.() ?? []))
    const seen: string | undefined = sources.find((one) => one.file === next!.file)?.file
    if (seen) return wrong(`继承绕成了圈:${[...sources.map((one) => one.file), seen].join(' → ')}`)
  }
  return { sources }
}

function unknownParent(name: string, names: string[]): string {
  const guess = nearest(name, names, 2)
  const hint = guess ? `,是「${guess}」吗` : names.length > 0 ? `;现有:${names.join('、')}` : ''
  return `没有叫「${name}」的规则包可以继承${hint}`
}

const emptyFile = (file: string): PackFault => ({
  file,
  line: 1,
  path: '',
  message: '这里应是一份规则包:一行一项「名称: 值」;只改几处的,第一行写 extends: yundi',
})
