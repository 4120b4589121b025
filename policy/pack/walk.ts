import type { z } from 'zod'

/** A step in a pack: a key of a map, or a place in a list. */
export type Key = string | number

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  valueType?: z.ZodType
  items?: z.ZodType[]
  innerType?: z.ZodType
  entries?: Record<string, string>
}

/** What zod knows of a schema, as far as packs need it. */
export const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

/** The schema itself, without what makes it optional or nullable. */
export function bare(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema)
  return innerType ? bare(innerType) : schema
}

/** May null stand here (G6)? */
export function takesNull(schema: z.ZodType): boolean {
  const { type, innerType } = defOf(schema)
  return type === 'nullable' || (innerType !== undefined && takesNull(innerType))
}

/** The schema of what lies at a path, or null when nothing may lie there. */
export function schemaAt(schema: z.ZodType, [key, ...rest]: readonly Key[]): z.ZodType | null {
  if (key === undefined) return schema
  const { type, shape, element, valueType, items } = defOf(bare(schema))
  const next =
    type === 'object'
      ? shape?.[key]
      : type === 'array'
        ? element
        : type === 'record'
          ? valueType
          : items?.[Number(key)]
  return next ? schemaAt(next, rest) : null
}

/** The keys a map may have; empty for a map of free keys and for anything else. */
export const keysOf = (schema: z.ZodType): string[] => Object.keys(defOf(bare(schema)).shape ?? {})

/** A field's Chinese title and unit, as its schema states them; wrappers hand theirs on. */
export function metaOf(schema: z.ZodType): { title?: string; unit?: string } {
  const { innerType } = defOf(schema)
  return { ...(innerType ? metaOf(innerType) : {}), ...(schema.meta() as { title?: string; unit?: string }) }
}
