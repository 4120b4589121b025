import { isObject, type Json } from '../json.ts'
import { type Element, rootElements, walk } from './walk.ts'

/** What people read on a card, line by line, for assertions. */
export function cardText(card: Json): string {
  const lines: string[] = []
  const take = (element: Element) => lines.push(...linesOf(element))
  walk(card?.header ?? {}, take)
  walk(rootElements(card), take)
  return lines.join('\n')
}

const linesOf = (element: Element): string[] =>
  said(element)
    .map((line) => line.trim())
    .filter(Boolean)

function said(element: Element): string[] {
  switch (element.tag) {
    case 'plain_text':
    case 'lark_md':
    case 'markdown':
      return [textOf(element.content)]
    case 'text_tag':
      return [textOf(element.text?.content)]
    case 'chart':
      return [`[chart ${element.chart_spec?.type}] ${element.chart_spec?.title?.text ?? ''}`]
    case 'table':
      return tableLines(element)
    default:
      return []
  }
}

function tableLines({ columns = [], rows = [] }: Element): string[] {
  const head = columns.map((column: Json) => column.display_name ?? column.name)
  const body = rows.map((row: Json) => columns.map((column: Json) => cell(row[column.name])))
  return [head, ...body].map((cells: string[]) => cells.join(' | '))
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : '')

function cell(value: Json): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(cell).join(',')
  return String(isObject(value) ? (value.text ?? value.content ?? JSON.stringify(value)) : value)
}
