import { isObject, type Json } from '../json.ts'
import type { Limits } from '../options.ts'
import { refuse } from '../refuse.ts'
import { elementRules, type Inspection, malformed, nameless } from './element-rules.ts'
import { CONTAINERS, type Element, INPUTS, isV2, type Place, rootElements, walk } from './walk.ts'

export type CardEnv = {
  limits: Pick<Limits, 'cardElements' | 'cardTables'>
  imageExists: (key: string) => boolean
  userExists: (id: string) => boolean
}
export type CardCount = { lints: string[]; count: number; tables: number }

const KNOWN = new Set([
  ...['plain_text', 'lark_md', 'text_tag', 'standard_icon', 'custom_icon', 'div', 'markdown', 'hr', 'img'],
  ...['img_combination', 'person', 'person_list', 'chart', 'table', 'audio', 'button', 'overflow', 'action'],
  ...['note', 'repeat', 'avatar', 'number_tag', ...INPUTS, ...CONTAINERS],
])
const GONE_IN_V2 = new Set(['action', 'note'])
const ELEMENT_ID = /^[A-Za-z][A-Za-z0-9_]{0,19}$/
const DEEPEST = 5

/** Holds a card to the platform's rules. Answers what it counted and what is merely disliked. @throws LarkError 230099 */
export function validateCard(card: Json, { limits, imageExists, userExists }: CardEnv): CardCount {
  checkFrame(card)
  const inspection: Inspection = { v2: isV2(card), imageExists, userExists, tables: 0, lints: [] }
  const ids = new Set<string>()
  const names = new Set<string>()
  let count = 0
  const visit = (element: Element, place: Place) => {
    count += 1
    checkTag(element, place, inspection)
    checkId(element, ids)
    elementRules[element.tag]?.(element, place, inspection)
    checkName(element, place, names)
  }
  walk(card.header ?? {}, visit)
  walk(rootElements(card), visit)
  walk(Object.values(card.i18n_elements ?? {}), visit)

  const { tables, lints, v2 } = inspection
  if (count > limits.cardElements) throw refuse.card(11310, 'element exceeds the limit', count)
  if (tables > limits.cardTables) throw refuse.card(11310, 'card table number over limit', 'table')
  if (!card.config?.update_multi && !v2)
    lints.push('config.update_multi is not true: PATCH updates of a shared card need it')
  return { lints, count, tables }
}

function checkFrame(card: Json) {
  if (!isObject(card))
    throw refuse.card(200621, 'parse card json err, please check whether the card json is correct')
  const v2 = isV2(card)
  if (![undefined, '1.0', '2.0'].includes(card.schema)) throw malformed('unknown schema', card.schema)
  if (v2 && card.elements) throw goneInV2('unsupported root elements, use body.elements')
  if (v2 && !Array.isArray(card.body?.elements)) throw malformed('body.elements is required')
  if (!v2 && !Array.isArray(card.elements) && !card.i18n_elements && !card.card_link)
    throw malformed('elements is required')
  if (v2 && card.config?.update_multi === false)
    throw refuse.card(300302, 'update_multi only supports true in schema 2.0')
  for (const part of ['title', 'subtitle']) {
    const given = card.header?.[part]
    if (given !== undefined && (typeof given !== 'object' || given === null))
      throw malformed(`header.${part} must be an object`)
  }
  if (card.header && !card.header.title) throw malformed('header.title is required')
}

function checkTag({ tag }: Element, { depth }: Place, { v2, lints }: Inspection) {
  if (!KNOWN.has(tag)) throw malformed('unknown element tag', tag)
  if (v2 && GONE_IN_V2.has(tag)) throw goneInV2(`unsupported tag ${tag}`)
  if (depth >= DEEPEST && CONTAINERS.has(tag))
    lints.push(`container nesting deeper than ${DEEPEST} at ${tag}`)
}

const goneInV2 = (what: string) =>
  refuse.card(200861, 'cards of schema V2 no longer support this capability', what)

function checkId({ element_id: id }: Element, seen: Set<string>) {
  if (id === undefined) return
  if (!ELEMENT_ID.test(id)) throw refuse.card(300301, 'element_id is invalid', id)
  if (seen.has(id)) throw refuse.card(300301, 'element_id is duplicated', id)
  seen.add(id)
}

/** What goes into a form needs a name, and names are unique in the card. */
function checkName({ tag, name }: Element, { parents }: Place, seen: Set<string>) {
  const inForm = parents.some((parent) => parent.tag === 'form')
  if (inForm && INPUTS.has(tag) && !name) throw nameless('component in the form', tag)
  if (!name || !(INPUTS.has(tag) || tag === 'form' || (tag === 'button' && inForm))) return
  if (seen.has(name)) throw refuse.card(200621, 'name of the component must be unique in the card', name)
  seen.add(name)
}
