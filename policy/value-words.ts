import type { Pack } from './pack/schema.ts'

type Worded = { words?: Record<string, string>; unit?: string } | undefined

/** What a choice of a switch is called: `按人`; true and false are 是 and 否. */
export const wordOf = (of: Pick<NonNullable<Worded>, 'words'> | undefined, value: unknown): string =>
  of?.words?.[String(value)] ?? shown(value)

/** A setting's value as people read it, with its unit: `按人`, `5分钟`, `1到3次`, `商超外展、社区巡展`, `未设`. */
export function valueWords(of: Worded, value: unknown): string {
  const said = of?.words?.[String(value)]
  if (said) return said
  if (typeof value === 'number') return inUnit(value, of?.unit ?? '')
  if (Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'number'))
    return `${value[0]}到${value[1]}${of?.unit ?? ''}`
  return shown(value)
}

/** Seconds that make whole minutes are said as minutes. */
const inUnit = (value: number, unit: string) =>
  unit === '秒' && value >= 60 && value % 60 === 0 ? `${value / 60}分钟` : `${value}${unit}`

function shown(value: unknown): string {
  if (value === true) return '是'
  if (value === false) return '否'
  if (value === null || value === undefined) return '未设'
  if (Array.isArray(value)) return value.length > 0 ? value.map(shown).join('、') : '没有'
  return String(value)
}

/** What may stand in a setting, in words; empty when anything may. */
export const choicesOf = (of: Pack['switches'][number] | undefined): string[] =>
  (of?.choices ?? []).map((choice) => wordOf(of, choice))
