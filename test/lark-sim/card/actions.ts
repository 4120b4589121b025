import type { Json } from '../json.ts'
import { type Element, INPUTS, isReset, isSubmit, isV2, rootElements, walk } from './walk.ts'

export type ActionKind = 'callback' | 'form_submit' | 'form_reset' | 'form_field' | 'open_url' | 'none'

/** An element that a user can operate, with what its callback would carry. */
export type CardAction = {
  tag: string
  name?: string
  element_id?: string
  /** Its label, or the hint of an empty field. */
  text?: string
  /** The name of the form around it. */
  form?: string
  disabled: boolean
  kind: ActionKind
  value?: Json
  url?: string
  required?: boolean
  max_length?: number
  options?: Json[]
}

const INPUT_LENGTH = 1000

/** All that a user could operate on a card, in reading order. */
export function cardActions(card: Json): CardAction[] {
  const actions: CardAction[] = []
  walk(rootElements(card), (element, { parents }) => {
    const form = parents.find(({ tag }) => tag === 'form')
    const way = wayOf(element, Boolean(form), isV2(card))
    if (way) actions.push({ ...marksOf(element), form: form?.name, ...way })
  })
  return actions
}

const marksOf = (element: Element) => ({
  tag: element.tag,
  name: element.name,
  element_id: element.element_id,
  text: element.text?.content ?? element.placeholder?.content,
  disabled: element.disabled === true,
})

type Way = Pick<CardAction, 'kind' | 'value' | 'url' | 'required' | 'max_length' | 'options'>

function wayOf(element: Element, inForm: boolean, v2: boolean): Way | null {
  const callback = behavior(element, 'callback')
  if (element.tag === 'button') return buttonWay(element, inForm, v2)
  if (element.tag === 'interactive_container')
    return callback ? { kind: 'callback', value: callback.value } : null
  if (!INPUTS.has(element.tag) && element.tag !== 'overflow') return null
  return {
    kind: inForm ? 'form_field' : 'callback',
    value: callback?.value ?? element.value,
    required: element.required === true,
    max_length: element.tag === 'input' ? (element.max_length ?? INPUT_LENGTH) : undefined,
    options: (element.options ?? []).map((option: Json) => option.value),
  }
}

function buttonWay(button: Element, inForm: boolean, v2: boolean): Way {
  const callback = behavior(button, 'callback')
  if (inForm && isSubmit(button)) return { kind: 'form_submit', value: callback?.value ?? button.value }
  if (inForm && isReset(button)) return { kind: 'form_reset' }
  if (callback) return { kind: 'callback', value: callback.value }
  if (!v2 && button.value !== undefined) return { kind: 'callback', value: button.value }
  const url = behavior(button, 'open_url')?.default_url ?? button.url ?? button.multi_url?.url
  return { kind: url ? 'open_url' : 'none', url }
}

const behavior = ({ behaviors }: Element, type: string): Json =>
  Array.isArray(behaviors) ? behaviors.find((one) => one?.type === type) : undefined
