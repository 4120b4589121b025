import { readCount, tidyText } from '../text.ts'
import type { AwayKind } from './state.ts'

/**
 * Reads `送客户到展厅 40 公`: a reason, minutes (`40`, `40分钟`, `半小时`, `一个半小时`, `2小时`) and 公 or 私. They stand
 * at the end in any order, or before the reason (`40分钟 送客户`). What is not said is empty or null.
 */
export function readAbsence(text: string): { reason: string; minutes: number | null; kind: AwayKind | null } {
  const words = tidyText(text).split(' ').filter(Boolean)
  let kind: AwayKind | null = null
  let minutes: number | null = null
  while (words.length > 0) {
    const last: string = words.at(-1)!
    const said = /^[(]?(公|私)事?[)]?$/.exec(last)?.[1] as AwayKind | undefined
    const count: number | null = minutes === null ? readMinutes(last) : null
    if (said && !kind) kind = said
    else if (count !== null) minutes = count
    else break
    words.pop()
  }
  const early =
    minutes === null ? words.findIndex((word) => /[\d时分]/.test(word) && readMinutes(word) !== null) : -1
  if (early >= 0) minutes = readMinutes(words.splice(early, 1)[0]!)
  const reason = words.join(' ')
  const glued = minutes === null ? /^(.*?\D)(\d{1,3}(?:分钟|分|小时)?)(公|私)?$/.exec(reason) : null
  if (!glued) return { reason, minutes, kind }
  return {
    reason: glued[1]!.trim(),
    minutes: readMinutes(glued[2]!),
    kind: kind ?? (glued[3] as AwayKind | undefined) ?? null,
  }
}

function readMinutes(word: string): number | null {
  if (/^半个?小时$/.test(word)) return 30
  const hours = /^(.+?)个?(半)?小时$/.exec(word)
  if (hours) {
    const count = readCount(hours[1]!.replace(/个$/, ''))
    return count === null ? null : count * 60 + (hours[2] ? 30 : 0)
  }
  const count = readCount(word.replace(/(分钟|分)$/, ''))
  return count === 0 ? null : count
}
