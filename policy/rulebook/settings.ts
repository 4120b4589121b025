import type { z } from 'zod'
import { pathsOf } from '../pack/place.ts'
import { type Pack, packSchema } from '../pack/schema.ts'
import { bare, defOf, type Key, metaOf, schemaAt } from '../pack/walk.ts'
import type { Switch } from '../switches.ts'

/** One thing a rulebook lets be set: where it stands, what it is called, and what it is set to. */
export type SettingInfo = {
  path: string
  title: string
  unit?: string
  value: unknown
  schema: z.ZodType
  /** The switch that it is, when the source can be read in more than one way. */
  of?: Switch
  /** The rules it bears on, as far as the pack says. */
  rules: string[]
}

/** What a pack is called and when it runs; changed in its file, with a new version, not one by one. */
const fixed = ['id', 'title', 'names', 'version', 'owner', 'effectiveFrom', 'approver', 'unit', 'unitNote']
const apart = ['project', 'phases', 'channels', 'targets', 'holidays', 'rules', 'switches', 'changes']

/** Every setting of a pack in the order of its schema, without the pack's own particulars, its targets and its clauses. */
export function settingsOf(pack: Pack): SettingInfo[] {
  const switches = new Map(pack.switches.flatMap((one) => pathsOf(pack, one.path).map((path) => [path, one])))
  return Object.keys(packSchema.shape)
    .filter((key) => !fixed.includes(key) && !apart.includes(key))
    .flatMap((key) => [...leaves(pack[key as keyof Pack], [key])])
    .map(({ path, value, schema, name, meta }) => {
      const of = switches.get(path.join('.'))
      const { title = path.join('.'), unit } = meta
      return {
        path: path.join('.'),
        title: of?.title ?? (name ? `${name} ${title}` : title),
        unit: of?.unit ?? unit,
        value,
        schema,
        of,
        rules: of?.rules ?? [],
      }
    })
}

/** The amounts of the rules that have any. */
export function amountsOf(pack: Pack): SettingInfo[] {
  return Object.entries(pack.rules).flatMap(([id, rule]) =>
    amountNames.flatMap(([which, name]) =>
      rule[which] === undefined
        ? []
        : [
            {
              path: `rules.${id}.${which}`,
              title: `${id} ${rule.title}${name}`,
              unit: rule.unit ?? pack.unit,
              value: rule[which],
              schema: schemaAt(packSchema, ['rules', id, which])!,
              rules: [id],
            },
          ],
    ),
  )
}

/** A rule's own amount, the leader's joint share, the team's. */
export const amountNames = [
  ['yuan', ''],
  ['jointYuan', '(主管连带)'],
  ['teamYuan', '(团队)'],
] as const

type Leaf = { path: Key[]; value: unknown; schema: z.ZodType; name: string; meta: Meta }

/** Values that are not maps of further settings; a map of free keys and a list of maps name theirs. */
function* leaves(value: unknown, path: Key[], name = '', outer: Meta = {}): Generator<Leaf> {
  const schema = schemaAt(packSchema, path)
  if (!schema) return
  const { type, shape } = defOf(bare(schema))
  const meta = { ...outer, ...metaOf(schema) }
  if (type === 'object' && isMap(value)) {
    for (const key of Object.keys(shape ?? {}))
      if (value[key] !== undefined)
        yield* leaves(value[key], [...path, key], both(name, metaOf(schema).title))
  } else if (type === 'record' && isMap(value)) {
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, [...path, key], both(name, key), meta)
  } else if (type === 'array' && Array.isArray(value) && value.some(isMap)) {
    for (const [at, item] of value.entries())
      yield* leaves(item, [...path, at], both(name, meta.title, named(item, at)))
  } else yield { path, value, schema, name, meta }
}

type Meta = { title?: string; unit?: string }

const both = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ')

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a row of a list is told apart by: its channel and time, or its place. */
function named(item: unknown, at: number): string {
  const { channel, paper, channels, at: clock } = item as Record<string, unknown>
  const first = channel ?? paper
  const rest = clock ?? (Array.isArray(channels) ? channels.join('、') : undefined)
  return [first ?? `第${at + 1}项`, rest].filter(Boolean).join(' ')
}
