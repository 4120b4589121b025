import type { z } from 'zod'
import type { Pack } from '../pack/schema.ts'
import { bare, defOf, takesNull } from '../pack/walk.ts'
import { channelNamed } from '../policy.ts'
import { nearest, readCount, tidyText } from '../text.ts'
import { wordOf } from '../value-words.ts'
import { readClock } from './read-clock.ts'
import type { SettingInfo } from './settings.ts'

/** A value for a setting, or a line on what it takes. */
export type ReadValue = { value: unknown } | { hint: string }

type Taken = Pick<SettingInfo, 'schema' | 'unit' | 'of'>

/** Reads a value as people write it, in the setting's own unit: `按次`, `5分钟` for seconds, `30元`, `是`, `9点半`, `商超、社区`. */
export function readValue(policy: Pack, setting: Taken, said: string): ReadValue {
  const text = tidyText(said)
  const { schema, of } = setting
  if (/^(?:无|没有|不限|未设|不设|null)$/.test(text) && takesNull(schema)) return { value: null }
  const field = bare(schema)
  const choices = of?.choices ?? Object.keys(defOf(field).entries ?? {})
  if (defOf(field).type === 'boolean') return yesOrNo(text)
  if (choices.length > 0) return oneOf(text, choices, of)
  return byType(policy, setting, field, text)
}

function byType(policy: Pack, setting: Taken, field: z.ZodType, text: string): ReadValue {
  switch (defOf(field).type) {
    case 'number':
      return number(text, setting.unit)
    case 'tuple':
      return pair(text, setting.unit)
    case 'array':
      return list(policy, field, text)
    default:
      return words(field, text)
  }
}

function yesOrNo(text: string): ReadValue {
  if (/^(?:是|要|开|打开|开启|true|yes|算|必须)$/i.test(text)) return { value: true }
  if (/^(?:否|不|不要|关|关闭|false|no|不算|不必|不是)$/i.test(text)) return { value: false }
  return { hint: '请写「是」或「否」' }
}

function oneOf(text: string, choices: readonly unknown[], of: Taken['of']): ReadValue {
  const named = choices.map((choice) => ({ choice, names: [String(choice), wordOf(of, choice)] }))
  const found =
    named.find(({ names }) => names.some((name) => name.toLowerCase() === text.toLowerCase())) ??
    named.find(({ names }) => nearest(text, names) !== null)
  if (found) return { value: found.choice }
  return { hint: `可以写:${named.map(({ names }) => `「${names[1]}」`).join('、')}` }
}

/** How many of the smaller unit one of these is. */
const inSeconds: Record<string, number> = {
  秒: 1, 秒钟: 1, 分: 60, 分钟: 60, 小时: 3600, 个小时: 3600, 钟头: 3600, 天: 86_400, 日: 86_400,
} // biome-ignore format: one line reads better

function number(text: string, unit = ''): ReadValue {
  const found = /^(-?\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+)\s*(%|[^\d\s]*)$/u.exec(text)
  const amount = found && (/^[-\d]/.test(found[1]!) ? Number(found[1]) : readCount(found[1]!))
  if (!found || amount === null) return { hint: `请写一个数${unit ? `,单位是${unit}` : ''}` }
  const said = found[2]!
  if (said === '%' || said === '成') return { value: amount / (said === '%' ? 100 : 10) }
  if (inSeconds[unit] && inSeconds[said] && !(said === '分' && unit === '分')) {
    const value = (amount * inSeconds[said]) / inSeconds[unit]!
    return Number.isInteger(value) ? { value } : { hint: `请写整${unit}数` }
  }
  if (said && !fits(said, unit)) return { hint: `这里的单位是${unit || '个数'},不是「${said}」` }
  return { value: amount }
}

/** 元 and 块, 分 and 积分 are the same; a unit may be left out, or be the first part of a longer one (组/天). */
const fits = (said: string, unit: string) =>
  said === unit ||
  unit.startsWith(said) ||
  (unit === '元' && /^(?:块|块钱|元钱)$/.test(said)) ||
  (unit === '分' && said === '积分') ||
  (unit === '' && /^(?:个|次|人|组)$/.test(said))

function pair(text: string, unit?: string): ReadValue {
  const [from = '', to = '', ...more] = text.split(/\s*(?:-|到|至|~|、|,)\s*/)
  const [low, high] = [number(from, unit), number(to, unit)]
  if (more.length > 0 || 'hint' in low || 'hint' in high)
    return { hint: `请写两个数,从少到多,例如 1-3${unit ?? ''}` }
  return { value: [low.value, high.value] }
}

function list(policy: Pack, field: z.ZodType, text: string): ReadValue {
  const { type } = defOf(bare(defOf(field).element!))
  if (type !== 'string') return { hint: '这一项要由管理员改规则包的文件' }
  const items = text.split(/\s*[、,;\s和]\s*/).filter(Boolean)
  return { value: items.map((item) => channelNamed(policy, item) ?? readClock(item) ?? item) }
}

function words(field: z.ZodType, text: string): ReadValue {
  const clock = readClock(text)
  if (field.safeParse('09:30').success && !field.safeParse('某某').success)
    return clock ? { value: clock } : { hint: '请写时间,例如 9:30' }
  return { value: text }
}
