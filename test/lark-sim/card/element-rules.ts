import { isObject, type Json } from '../json.ts'
import { refuse } from '../refuse.ts'
import { countMarkdownTables, mentionedIn } from './markdown.ts'
import { type Element, isSubmit, type Place, walk } from './walk.ts'

/** A card under inspection: what may be referred to, and what has been counted so far. */
export type Inspection = {
  v2: boolean
  imageExists: (key: string) => boolean
  userExists: (id: string) => boolean
  tables: number
  lints: string[]
}

type Rule = (element: Element, place: Place, card: Inspection) => void

export const malformed = (what: string, value?: unknown) =>
  refuse.card(200621, `parse card json err, ${what}`, value)

const lengthOf = (text: unknown) => (typeof text === 'string' ? [...text].length : 0)
const isWithin = (value: unknown, least: number, most: number) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

const text: Rule = (element, _, card) => {
  const { tag } = element
  const content = element.content ?? ''
  if (typeof content !== 'string') throw malformed('content must be a string')
  if (tag === 'plain_text') return
  for (const id of mentionedIn(content)) {
    if (id !== 'all' && !card.userExists(id))
      throw refuse.card(100290, 'There is an invalid user resource(at/person) in your card', id)
  }
  const tables = countMarkdownTables(content)
  if (card.v2) card.tables += tables
  else if (tables > 0) card.lints.push('markdown tables are not rendered by schema 1.0 cards')
}

const table: Rule = ({ columns, rows, page_size }, { parents }, card) => {
  const invalid = (what: string, value?: unknown) => refuse.card(200914, `table ${what}`, value)
  card.tables += 1
  if (card.v2 && parents.length > 0) throw malformed('table can only be placed in the root of body', 'table')
  if (!Array.isArray(columns) || columns.length === 0) throw invalid('columns is invalid')
  if (columns.length > 50) card.lints.push('table has more than 50 columns; the rest is not shown')
  if (columns.some((column) => !column?.name)) throw invalid('columns is invalid, name is required')
  if (page_size !== undefined && !isWithin(page_size, 1, 10))
    throw invalid('page_size must be in [1,10]', page_size)
  if (!Array.isArray(rows) || !rows.every(isObject)) throw invalid('rows is invalid')
  const declared = new Set(columns.map(({ name }) => name))
  const stray = rows.flatMap((row) => Object.keys(row)).find((name) => !declared.has(name))
  if (stray !== undefined) throw refuse.card(200915, 'table rows name is invalid', stray)
}

const chart: Rule = ({ chart_spec: spec }) => {
  if (!isObject(spec) || !spec.type || spec.data === undefined)
    throw refuse.card(200550, 'chart spec is invalid')
}

const image: Rule = ({ img_key }, _, card) => {
  if (!card.imageExists(img_key))
    throw refuse.card(200570, 'card contains invalid image keys', String(img_key))
}

const button: Rule = (element, { parents }, card) => {
  if (lengthOf(element.text?.content) > 100)
    throw refuse.card(200621, 'button text is longer than 100 characters')
  for (const { type, value } of element.behaviors ?? []) {
    if (type === 'callback' && value !== undefined && !isObject(value))
      card.lints.push('button callback value should be an object')
  }
  if (!element.name && parents.some(({ tag }) => tag === 'form'))
    throw nameless('component in the form', 'button')
}

const input: Rule = ({ max_length, placeholder }) => {
  if (max_length !== undefined && !isWithin(max_length, 1, 1000))
    throw refuse.card(200621, 'input max_length must be in [1,1000]', max_length)
  if (lengthOf(placeholder?.content) > 100)
    throw refuse.card(200621, 'input placeholder is longer than 100 characters')
}

const form: Rule = ({ name, elements = [] }, { parents }) => {
  if (parents.length > 0) throw malformed('form can only be placed in the root', 'form')
  if (!name) throw nameless('form')
  let submits = 0
  walk(elements, (inner) => {
    if (inner.tag === 'table' || inner.tag === 'form')
      throw malformed(`${inner.tag} can not be placed in a form`, inner.tag)
    if (inner.tag === 'button' && isSubmit(inner)) submits += 1
  })
  if (submits === 0) throw malformed('a form needs a submit button')
}

export const nameless = (what: string, value?: Json) =>
  refuse.card(200530, `name of the ${what} is required`, value)

/** What the platform asks of each kind of element. */
export const elementRules: Record<string, Rule> = {
  markdown: text,
  lark_md: text,
  plain_text: text,
  table,
  chart,
  img: image,
  button,
  input,
  form,
}
