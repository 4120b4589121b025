import type { Json } from '../json.ts'

/** A part of a card with a tag. */
export type Element = { tag: string; [key: string]: Json }
/** Where it stands: in how many containers, and in which elements, outermost first. */
export type Place = { depth: number; parents: Element[] }

export const INPUTS = new Set([
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'select_img',
  'date_picker',
  'picker_time',
  'picker_datetime',
  'checker',
])
export const CONTAINERS = new Set([
  'column_set',
  'column',
  'form',
  'interactive_container',
  'collapsible_panel',
])

/** What stands under these is data of others' making, however much it looks like elements. */
const OPAQUE = new Set(['value', 'chart_spec', 'rows', 'fallback'])

export const isV2 = (card: Json): boolean => card?.schema === '2.0'
export const rootElements = (card: Json): Json => (isV2(card) ? card.body?.elements : card?.elements) ?? []
export const isSubmit = (button: Element) =>
  button.form_action_type === 'submit' || button.action_type === 'form_submit'
export const isReset = (button: Element) =>
  button.form_action_type === 'reset' || button.action_type === 'form_reset'

/** Visits every element, outer ones before inner ones, in reading order. */
export function walk(
  node: Json,
  visit: (element: Element, place: Place) => void,
  place: Place = { depth: 0, parents: [] },
) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit, place)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  let inside = place
  if (typeof node.tag === 'string') {
    visit(node, place)
    const depth = place.depth + (CONTAINERS.has(node.tag) ? 1 : 0)
    inside = { depth, parents: [...place.parents, node] }
  }
  for (const [key, value] of Object.entries(node)) if (!OPAQUE.has(key)) walk(value, visit, inside)
}
