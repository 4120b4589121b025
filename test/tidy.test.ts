import { describe, expect, test } from 'vitest'
import { loadPack } from '../bot/packs.ts'
import { commands } from '../commands/all.ts'
import { jobs } from '../jobs/all.ts'
import { placesOf, type Source, sourcesIn } from './support/source.ts'

const folders = [
  'policy',
  'messages',
  'commands',
  'store',
  'photos',
  'jobs',
  'bot',
  'prisma',
  'scripts',
  'bench',
]
const all = sourcesIn(...folders, 'test')
const inside = (folder: string) => all.filter(({ file }) => file.startsWith(`${folder}/`))
const folderOf = (target: string) => folders.find((folder) => target.startsWith(`${folder}/`))

describe('imports', () => {
  test.each([
    { folder: 'policy', may: [] },
    { folder: 'messages', may: ['policy'] },
    { folder: 'commands', may: ['policy', 'messages', 'store'] },
    { folder: 'store', may: ['policy'] },
    { folder: 'photos', may: ['policy'] },
    { folder: 'jobs', may: ['policy', 'messages', 'store'] },
  ])('$folder imports, of ours, only itself and: $may', ({ folder, may }) => {
    const foreign = inside(folder).flatMap(({ file, imports }) =>
      imports
        .map((target) => [target, folderOf(target)] as const)
        .filter(([, from]) => from && from !== folder && !may.includes(from))
        .map(([target]) => `${file} imports ${target}`),
    )
    expect(foreign).toEqual([])
  })

  test('commands know the store only by its contract', () => {
    const known = inside('commands').flatMap(({ imports }) =>
      imports.filter((target) => target.startsWith('store/')),
    )
    expect(known.filter((target) => target !== 'store/contract.ts')).toEqual([])
  })

  test('only the PostgreSQL store, scripts and measurements speak to Prisma and pg', () => {
    const speakers = importersOf(/^(?:pg|prisma|@prisma\/.*)$|^store\/generated\//)
    expect(
      speakers.filter((file) => !/^(?:store\/postgres|scripts\/|prisma\/|bench\/|test\/)/.test(file)),
    ).toEqual([])
  })

  test('only jobs/queue.ts speaks to BullMQ', () => {
    expect(importersOf(/^bullmq$/).filter((file) => !/^(?:jobs\/queue\.ts|test\/)/.test(file))).toEqual([])
  })
})

describe('the pure core', () => {
  const pure = [...inside('policy'), ...inside('messages')]

  test.each([
    { what: 'reads a clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bdayjs\(\s*\)/ },
    { what: 'rolls dice', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b/ },
    { what: 'is asynchronous', pattern: /\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b|\bsetInterval\b/ },
  ])('nothing in policy/ or messages/ $what', ({ pattern }) => {
    expect(pure.flatMap((source) => placesOf(pattern, source))).toEqual([])
  })
})

describe('every file', () => {
  test('has one idea, in 250 lines at most', () => {
    const long = all.map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
    expect(long.filter(({ lines }) => lines > 250)).toEqual([])
  })

  test('is finished', () => {
    const unfinished = all
      .filter(({ file }) => file !== 'test/tidy.test.ts')
      .flatMap((source) => [
        ...placesOf(/\b(?:TODO|FIXME|XXX)\b/, source, source.text),
        ...placesOf(/\b(?:test|describe|it)(?:\.\w+)*\.(?:skip|only|todo|fails)\b/, source),
      ])
    expect(unfinished).toEqual([])
  })
})

describe('the registries', () => {
  test('no two commands share a word', () => {
    const words = commands.flatMap((command) => command.words)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  test('no two jobs share a name', () => {
    const names = jobs.map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('every kind of due row that is planned has a job', () => {
    const planned = [...inside('policy'), ...inside('commands'), ...inside('jobs')].flatMap(kindsPlanned)
    const known = new Set(jobs.map(({ name }) => name))
    expect([...new Set(planned)].filter((kind) => !known.has(kind))).toEqual([])
  })

  test('every rule that the code names stands in the rulebook', () => {
    const { rules } = loadPack('yundi')
    const named = ['policy', 'commands', 'jobs', 'messages', 'bot'].flatMap(inside).flatMap(rulesNamed)
    expect([
      ...new Set(named.filter(({ rule }) => !(rule in rules)).map(({ rule, file }) => `${rule} in ${file}`)),
    ]).toEqual([])
  })
})

const importersOf = (pattern: RegExp) =>
  all.filter(({ imports }) => imports.some((target) => pattern.test(target))).map(({ file }) => file)

/** The kinds of due rows that a file writes down: unlike kinds of facts, they are written with hyphens. */
function kindsPlanned({ text }: Source): string[] {
  return [...text.matchAll(/\b(?:kind: |due\()'([a-z]+(?:-[a-z]+)+)'/g)].map(([, kind]) => kind!)
}

/** Rule ids in strings, not in comments. */
function rulesNamed({ file, text }: Source): { file: string; rule: string }[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '')
  return [...code.matchAll(/['"`](S\d-[A-Z]{2}-\d{2})['"`]/g)].map(([, rule]) => ({ file, rule: rule! }))
}
