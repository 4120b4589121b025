import type { z } from 'zod'
import { nearest } from '../text.ts'
import { bare, defOf, type Key, keysOf, schemaAt, takesNull } from './walk.ts'

type Issue = z.core.$ZodIssue

/** What a schema found wrong, in words: where, and what to write instead. One issue may be several. */
export function saidOf(schema: z.ZodType, data: unknown, issue: Issue): { path: Key[]; message: string }[] {
  const path = issue.path as Key[]
  const value = valueIn(data, path)
  if (issue.code === 'unrecognized_keys') {
    const parent = schemaAt(schema, path)
    const known = parent ? keysOf(parent) : []
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known) }))
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0]?.message
    return [{ path, message: inner ?? '这个名称不能用在这里' }]
  }
  if (value === undefined && issue.code !== 'custom') return [{ path, message: missing(schema, path) }]
  return [{ path, message: messageOf(issue, value, schemaAt(schema, path)) }]
}

function messageOf(issue: Issue, value: unknown, field: z.ZodType | null): string {
  switch (issue.code) {
    case 'invalid_value': {
      const choices = issue.values.map(String)
      const guess = nearest(String(value), choices, 2)
      return `只能写 ${choices.join('、')},现在是「${value}」${guess ? `,是「${guess}」吗` : ''}`
    }
    case 'invalid_type':
      return isEnglish(issue.message)
        ? `应写${kindName(issue.expected)}${field && takesNull(field) ? '或 null' : ''},现在是${shown(value)}`
        : issue.message
    case 'too_small':
      return `${sizeOf(issue.origin)}不能小于${issue.minimum},现在是${amountOf(value)}`
    case 'too_big':
      return `${sizeOf(issue.origin)}不能大于${issue.maximum},现在是${amountOf(value)}`
    case 'invalid_format':
      return `${issue.message},现在是「${value}」`
    case 'invalid_union':
      return `这里不能写${shown(value)}`
    default:
      return issue.message
  }
}

function unknownKey(key: string, known: string[]): string {
  const guess = nearest(key, known, 3) ?? known.find((one) => one.toLowerCase() === key.toLowerCase())
  if (guess) return `没有「${key}」这一项,是「${guess}」吗`
  return `没有「${key}」这一项${known.length > 0 ? `;这里可以写 ${known.join('、')}` : ''}`
}

function missing(schema: z.ZodType, path: Key[]): string {
  const field = schemaAt(schema, path)
  const type = field ? kindName(defOf(bare(field)).type) : ''
  return `缺少「${path.at(-1)}」${type ? `,应写${type}` : ''}`
}

const isEnglish = (text: string) => /^[\x20-\x7e]+$/.test(text)

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表 [甲, 乙]',
  tuple: '两个数 [少, 多]',
  object: '一组「名称: 值」',
  record: '一组「名称: 值」',
  enum: '其中一个选项',
}
const kindName = (type: string) => kinds[type] ?? type

function shown(value: unknown): string {
  if (value === null) return ' null'
  if (Array.isArray(value)) return '列表'
  if (typeof value === 'object') return '一组「名称: 值」'
  return typeof value === 'string' ? `文字「${value}」` : ` ${value}`
}

const sizeOf = (origin: string) => (origin === 'array' ? '个数' : origin === 'string' ? '字数' : '')
const amountOf = (value: unknown) =>
  Array.isArray(value) || typeof value === 'string' ? `${value.length}个` : String(value)

function valueIn(data: unknown, path: readonly Key[]): unknown {
  let node = data
  for (const key of path) node = (node as Record<Key, unknown> | undefined | null)?.[key]
  return node
}
